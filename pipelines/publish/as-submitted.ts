/** What the newest final return said when it was submitted, beside today's figures: under the same control, and the difference of the two too. */
import type { IndicatorDefinition } from "@schemas/define.ts";
import type { PublishedRow } from "@schemas/published/tables.ts";
import { Database } from "../database.ts";
import type { AsSubmitted } from "../transform/benchmark/as-submitted.ts";
import { told } from "./averages.ts";
import { figureKey, totalsOf } from "./dependants.ts";
import { controlDisclosure } from "./disclosure-control.ts";
import type { EarlierCell } from "./earlier-cells.ts";
import type { Thresholds } from "./primary.ts";
import { isDefinedIn, readMeasured } from "./publication-inputs.ts";
import { changeOf, readsOtherwise } from "./restatements.ts";

type Values = PublishedRow<"values">;
type Reconciliation = PublishedRow<"reconciliation">;
type Totals = ReadonlyMap<string, Values>;

/** By the 31 March of a final return: the day on which it was loaded, and the totals that a publication made then would have shown. */
export type SubmittedTotals = ReadonlyMap<string, { readonly known_on: string; readonly totals: Totals }>;

export async function submittedTotals(
  submitted: readonly AsSubmitted[],
  laCode: string,
  indicators: ReadonlyMap<string, IndicatorDefinition>,
  thresholds: Thresholds,
  headlines: ReadonlySet<string>,
  earlier: readonly EarlierCell[],
): Promise<SubmittedTotals> {
  const days = new Map<string, { known_on: string; totals: Totals }>();
  const isDefined = isDefinedIn(indicators);
  for (const { as_at_date, known_on, warehouse } of submitted) {
    const then = await Database.open(warehouse, { readOnly: true });
    const measured = await readMeasured(then, laCode).finally(() => then.close());
    // As in a publication of that day: control sees every period up to it.
    const upToDay = measured.filter((row) => row.period_end_date <= as_at_date && isDefined(row));
    const { values } = controlDisclosure(upToDay, indicators, thresholds, headlines, earlier);
    days.set(as_at_date, { known_on, totals: totalsOf(values) });
  }
  return days;
}

/**
 * Rows that pages may show: the submitted figure only where it reads as today's does, or where both may be shown and no number of
 * children behind the difference is 1 to 5.
 */
export function besideSubmitted(
  rows: readonly Reconciliation[],
  today: Totals,
  submitted: SubmittedTotals,
  indicators: ReadonlyMap<string, IndicatorDefinition>,
  thresholds: Thresholds,
): Reconciliation[] {
  return rows.map((measured) => {
    const key = figureKey(measured, measured.period_end_date);
    const definition = indicators.get(measured.indicator_id);
    const row = { ...measured, value: told(measured.value, definition) };
    const now = today.get(key);
    const then = submitted.get(row.period_end_date);
    if (then === undefined || definition === undefined || now?.status !== "value") return row;
    const before = then.totals.get(key);
    const dated = { ...row, submitted_on: then.known_on };
    if (before === undefined) return { ...dated, as_submitted: "status" };
    if (!readsOtherwise(before, now, definition.unit))
      return { ...dated, submitted_value: now.value, as_submitted: "same" };
    const as_submitted = changeOf(before, now, definition, thresholds);
    return { ...dated, submitted_value: as_submitted === "figure" ? before.value : null, as_submitted };
  });
}
