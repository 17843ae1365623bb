/** The difference between the two sides once both are worked out: findings, figures that move and are restated, and reasons to stop. */

import type { Difference } from "@schemas/cli/difference.ts";
import { isCounted } from "@schemas/define.ts";
import { type Database, literal } from "../database.ts";
import { type Definitions, ownIndicators } from "../definitions.ts";
import type { CaseSystemChange } from "../load/case-system.ts";
import { headlinesSql } from "../transform/load-figures.ts";
import type { Workspace } from "../workspace.ts";
import { compareFindings } from "./findings.ts";
import { keepChildren, type Movement, movements } from "./movement.ts";
import { restatedDays, restatedFigures } from "./restated.ts";
import type { RowDifference } from "./rows.ts";
import type { Comparison } from "./sides.ts";
import { stopsOf } from "./stops.ts";

export interface DifferenceInputs {
  definitions: Definitions;
  workspace: Workspace;
  council: string;
  sides: Comparison;
  /** The warehouse holds what was so before the change; false: compare.before has it. */
  isCurrent: boolean;
  rows: RowDifference[];
  /** Children open last year and not in this file; null: not to be told. */
  missing: number | null;
  /** The load that stands after the change is counted. */
  isInForce: boolean;
  /** One for each added load whose children are others than those before it. */
  caseSystems: readonly CaseSystemChange[];
}

/** Needs compare.values_before, compare.rows and compare.findings_before, and the figures after the change. */
export async function differenceOf(db: Database, inputs: DifferenceInputs): Promise<Difference> {
  const { definitions, council, workspace, sides } = inputs;
  const indicators = ownIndicators(definitions);
  await db.run(`create or replace table compare.values_after as select * from indicators."values"
    where la_code = ${literal(council)} and breakdown_dimension = 'total'`);
  const { from, to } = await daysCompared(db, sides);
  const moving = [from, to].filter((day) => day !== undefined);
  const periods = [...new Set([...(await restatedDays(db, indicators)), ...moving])];
  if (inputs.isCurrent) await keepChildren(db, "before", { indicators, council, periods, marts: "warehouse.marts" });
  await keepChildren(db, "after", { indicators, council, periods });
  const headlines = new Set(Object.values(workspace.settings.headlines).flat());
  const moved = from === undefined || to === undefined ? [] : await movedBetween(db, definitions, from, to);
  const difference: Difference = {
    compared_with: sides.before === undefined ? null : sideJson(sides.before),
    counts_now: sides.after === undefined ? null : sideJson(sides.after),
    is_first_of_council: sides.periodsBefore.length === 0,
    is_first_of_year: !sides.isSameYear,
    rows: inputs.rows,
    findings: await findingsOf(db, inputs),
    from_period_end_date: from ?? null,
    to_period_end_date: to ?? null,
    indicators: moved.map((one) => ({ ...one, is_headline: headlines.has(one.indicator_id) })),
    restated: await restatedFigures(db, indicators),
    open_last_year_not_in_file: inputs.missing,
    stops: [],
    report: null,
  };
  if (!sides.isAdded) return difference;
  const { settings } = workspace;
  const { caseSystems } = inputs;
  return {
    ...difference,
    stops: stopsOf(difference, { settings, definitions, sides, sizes: await sizesAt(db, to), caseSystems }),
  };
}

/** The newest day with figures after the change, and the newest before it that still has some. */
async function daysCompared(db: Database, sides: Comparison): Promise<{ from?: string; to?: string }> {
  const ends = await db.query<{ day: string }>(
    "select distinct period_end_date as day from compare.values_after where period_end_date <= ?::date order by day desc",
    [sides.asAt],
  );
  const to = ends[0]?.day;
  const from = sides.periodsBefore.find((day) => ends.some((end) => end.day === day));
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

async function findingsOf(db: Database, { sides, isInForce, council }: DifferenceInputs) {
  if (isInForce) {
    await db.run(`create or replace table compare.findings_after as select finding_id, code, return_id
      from validation.findings where load_id = ${literal(sides.after?.load_id ?? "")}`);
  }
  return sides.before === undefined || sides.after === undefined || !sides.isSameYear
    ? []
    : compareFindings(db, council, sides.before.load_id);
}

async function movedBetween(db: Database, { indicators }: Definitions, from: string, to: string): Promise<Movement[]> {
  // Nobody's part in a supplied figure is known.
  const listed = [...indicators.values()].filter(isCounted);
  const shown = async (table: string, day: string) => {
    const rows = await db.query<{ indicator_id: string; value: number }>(
      `select indicator_id, "value" from compare.values_${table} join ${headlinesSql(listed)} using (indicator_id, period_kind)
       where period_end_date = ?::date and status = 'value' and "value" is not null`,
      [day],
    );
    return new Map(rows.map(({ indicator_id, value }) => [indicator_id, value]));
  };
  return movements(db, listed, { from, to, before: await shown("before", from), after: await shown("after", to) });
}

/** Children behind each headline figure at a period end. */
async function sizesAt(db: Database, day: string | undefined): Promise<Map<string, number>> {
  if (day === undefined) return new Map();
  const rows = await db.query<{ indicator_id: string; n: number }>(
    "select indicator_id, sum(whole_count) as n from compare.after where period_end_date = ?::date group by indicator_id",
    [day],
  );
  return new Map(rows.map(({ indicator_id, n }) => [indicator_id, n]));
}

const sideJson = ({ load_id, as_at_date, known_on, collection_year }: NonNullable<Comparison["before"]>) => ({
  load_id,
  as_at_date,
  known_on,
  collection_year,
});
