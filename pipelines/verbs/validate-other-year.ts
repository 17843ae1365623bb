/** `careboard validate --rules YEAR`: what will start to fail, what is new, what is gone, and where to begin. */
import type { ValidateOtherYearJson } from "@schemas/cli/validate-other-year.ts";
import { COLLECTION_YEARS, parseCollectionYear } from "@schemas/collection-years.ts";
import { allBut } from "@schemas/repairs.ts";
import { Database } from "../database.ts";
import { UsageError } from "../errors.ts";
import { loadReference } from "../import/load-reference.ts";
import { withWorkspace } from "../lock.ts";
import { requireReturns, requireStore } from "../open-store.ts";
import { openScratch } from "../scratch.ts";
import { compareYears } from "../transform/other-year.ts";
import { loadLists } from "../transform/provider-lists.ts";
import { lookUp } from "../transform/transform.job.ts";
import { knowledgeDate } from "../warehouses.ts";
import type { Workspace } from "../workspace.ts";
import type { VerbContext, VerbResult } from "./verb.ts";

/** Throws UsageError for a year whose rules are not known. */
export async function validateOtherYear(
  words: string,
  workspace: Workspace,
  context: VerbContext,
): Promise<VerbResult> {
  const year = parseCollectionYear(words);
  if (year === undefined) {
    throw new UsageError(
      `--rules ${words}: expected a collection year between ${COLLECTION_YEARS[0]} and ${COLLECTION_YEARS.at(-1)}, for instance 2026/27.`,
    );
  }
  requireStore(workspace);
  const definitions = await context.definitions();
  const json = await withWorkspace(workspace, context, async () => {
    const db = await openScratch(workspace);
    try {
      const store = await Database.open(workspace.store, { readOnly: true });
      const asKnownOn = await knowledgeDate(store, { workspace, context }).finally(() => store.close());
      await db.attach(workspace.store, "store", { readOnly: true });
      await loadReference(db, workspace.reference, asKnownOn);
      await loadLists(db, workspace.reference);
      return await compareYears(
        db,
        definitions,
        year,
        asKnownOn,
        () => lookUp(db, workspace),
        allBut(workspace.settings.repairs_off),
      );
    } finally {
      db.close();
    }
  });
  requireReturns(workspace, json.returns);
  return { json, lines: linesOf(json, (id) => definitions.returns.get(id)?.title ?? id) };
}

function linesOf(json: ValidateOtherYearJson, title: (returnId: string) => string): string[] {
  const { rules_of, returns, starts_to_fail, new_rules, gone_rules, not_supplied_yet, not_run } = json;
  const rows = starts_to_fail.reduce((sum, one) => sum + one.rows, 0);
  const listed = (words: string, rules: ValidateOtherYearJson["new_rules"]) => [
    `${rules.length} ${words}${rules.length === 0 ? "" : ":"}`,
    ...rules.map((one) => `  ${one.code}  ${one.title} (${title(one.return_id)})`),
  ];
  return [
    `Rules of ${rules_of} on ${returns.map((one) => `${one.la_code} as at ${one.as_at_date}`).join(", ")}; nothing is kept`,
    starts_to_fail.length === 0
      ? "No row that passes now would fail."
      : `${rows} row${rows === 1 ? "" : "s"} that pass now would fail ${starts_to_fail.length} rule${starts_to_fail.length === 1 ? "" : "s"}. Where to begin:`,
    ...starts_to_fail.map(
      (one) =>
        `  ${one.code}  ${one.severity}  ${one.rows} row${one.rows === 1 ? "" : "s"}, ${one.children} child${one.children === 1 ? "" : "ren"}  ${one.title}${one.is_new ? " (new rule)" : ""}`,
    ),
    ...listed(`new rule${new_rules.length === 1 ? "" : "s"}`, new_rules),
    ...listed(`rule${gone_rules.length === 1 ? "" : "s"} gone`, gone_rules),
    ...not_supplied_yet.map(
      ({ return_id, rules }) =>
        `${title(return_id)}: not supplied yet, ${rules.length} rule${rules.length === 1 ? "" : "s"} of it not run`,
    ),
    ...not_run.map(({ reason, rules }) => `not run, ${reason}: ${rules.length} rule${rules.length === 1 ? "" : "s"}`),
  ];
}
