/** `careboard unload`: withdraws one load; its rows and its trace stay in the store. */
import { unloadShape } from "@schemas/cli/unload.ts";
import { judgeChange } from "../compare/change.ts";
import { writeDifference } from "../compare/difference-files.ts";
import { differenceLines } from "../compare/difference-words.ts";
import { UsageError } from "../errors.ts";
import { type LocalWithdrawal, withdrawLocal } from "../load/local/local-history.ts";
import { heldLoad, keepWithdrawals, standingLoad, withdraw } from "../load/withdraw.ts";
import { withWorkspace } from "../lock.ts";
import { openStore, requireStore } from "../open-store.ts";
import { knowledgeDate } from "../warehouses.ts";
import { openWorkspace } from "../workspace.ts";
import { isSet, text, type Verb, type VerbResult } from "./verb.ts";

export const unload: Verb = {
  name: "unload",
  summary: "Withdraw a load: it no longer counts, and the ledger keeps its trace",
  argument: { name: "<load>", words: "the load's id, as `careboard history` shows it" },
  options: [{ flags: "--why <text>", words: "why it is withdrawn, for the ledger" }],
  example: 'careboard unload 802-2025-06-30-001 --why "exported from the wrong system"',
  writes: true,
  shape: unloadShape,
  async run(loadId, options, context) {
    const workspace = openWorkspace(text(options, "data"));
    const why = text(options, "why")?.trim() ?? "";
    if (loadId === undefined) throw new UsageError("unload needs the id of a load. `careboard history` lists them.");
    if (why === "")
      throw new UsageError(`unload ${loadId}: expected --why "TEXT", the reason that the ledger keeps. Say why.`);
    const dryRun = isSet(options, "dryRun");
    requireStore(workspace);
    const definitions = await context.definitions();
    return withWorkspace(workspace, context, async () => {
      const store = await openStore({ workspace, context, dryRun });
      const local = await withdrawLocal(store, loadId, { why, today: context.today, dryRun });
      if (local !== undefined) {
        store.close();
        return unloadedLocal(local, dryRun);
      }
      const { load, standsNow, asKnownOn } = await (async () => ({
        load: await heldLoad(store, loadId),
        standsNow: await standingLoad(store, await heldLoad(store, loadId)),
        asKnownOn: await knowledgeDate(store, { workspace, context }),
      }))().finally(() => store.close());
      const { difference } = await judgeChange({
        workspace,
        definitions,
        council: load.la_code,
        asKnownOn,
        writes: !dryRun,
        log: context.log,
        make: (db) => withdraw(db, load, { why, today: context.today }),
        allows: () => true,
        record: (db) => keepWithdrawals(db),
        report: (db, found) => (dryRun ? Promise.resolve() : writeDifference(db, workspace.reports, found)),
      });
      const stands = difference === null ? standsNow : (difference.counts_now?.load_id ?? null);
      const json = {
        load_id: load.load_id,
        la_code: load.la_code,
        as_at_date: load.as_at_date,
        collection_year: load.collection_year,
        already_withdrawn: difference === null,
        dry_run: dryRun,
        stands_now: stands,
        difference,
        local: null,
      };
      const did = doneWords(difference === null, dryRun);
      return {
        json,
        lines: [
          `${load.load_id}: ${did}; of ${load.collection_year} ${stands === null ? "no load counts now" : `${stands} counts now`}`,
          ...(difference === null ? [] : differenceLines(difference, definitions)),
        ],
      };
    });
  },
};

const doneWords = (hadBeen: boolean, dryRun: boolean): string =>
  hadBeen ? "had been withdrawn before, nothing changed" : dryRun ? "would be withdrawn" : "withdrawn";

function unloadedLocal(
  { load, already_withdrawn, figures, earlier_again }: LocalWithdrawal,
  dryRun: boolean,
): VerbResult {
  return {
    json: {
      load_id: load.load_id,
      la_code: load.la_code,
      as_at_date: null,
      collection_year: null,
      already_withdrawn,
      dry_run: dryRun,
      stands_now: null,
      difference: null,
      local: { figures, earlier_again },
    },
    lines: [
      `${load.load_id}: ${doneWords(already_withdrawn, dryRun)}`,
      ...(already_withdrawn
        ? []
        : [`figures that count no more: ${figures}; an earlier one counts again for ${earlier_again} of them`]),
    ],
  };
}
