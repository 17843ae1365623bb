/** `careboard unload`: withdraws one load; its rows and its trace stay in the store. */
import { unloadShape } from "@schemas/cli/unload.ts";
import { UsageError } from "../errors.ts";
import { openStore, requireStore } from "../jobs.ts";
import { heldLoad, standingLoad, withdraw } from "../load/withdraw.ts";
import { withWorkspace } from "../lock.ts";
import { openWorkspace } from "../workspace.ts";
import { isSet, text, type Verb } from "./verb.ts";

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
    return withWorkspace(workspace, context, async () => {
      const store = await openStore({ workspace, context, dryRun });
      try {
        const load = await heldLoad(store, loadId);
        const isNew = await withdraw(store, load, { why, today: context.today });
        const standsNow = await standingLoad(store, load);
        const stands = standsNow === null ? "no load of that year counts now" : `${standsNow} counts now`;
        const json = {
          load_id: load.load_id,
          la_code: load.la_code,
          as_at_date: load.as_at_date,
          collection_year: load.collection_year,
          already_withdrawn: !isNew,
          dry_run: dryRun,
          stands_now: standsNow,
        };
        const did = isNew
          ? dryRun
            ? "would be withdrawn"
            : "withdrawn"
          : "had been withdrawn before, nothing changed";
        return { json, lines: [`${load.load_id}: ${did}; of ${load.collection_year} ${stands}`] };
      } finally {
        store.close();
      }
    });
  },
};
