/** What all rows of a rule together could move: read from what the measures' bounds left in the warehouse. */
import type { FindingCost } from "@schemas/reports/fix-list.ts";
import type { Database } from "../database.ts";
import type { Held } from "./fix-list-sql.ts";

/** A measure's newest figure: low and high are the lowest and highest that it could take. */
export interface FigureRange extends FindingCost {
  /** As submitted; null where there is none. */
  value: number | null;
}

/** What moves a figure by less, in points, is not said to move it. */
export const LEAST_MOVE = 0.05;

export interface RuleCost extends FigureRange {
  rows: number;
  /** How wide the range is, to set measures of different units in order; null: of a figure of 0. */
  points: number | null;
}

/** Whether the range is a headline's, and wide enough to be said to move it. */
const movesHeadline = ({ is_headline, points }: RuleCost): boolean =>
  is_headline && points !== null && points >= LEAST_MOVE;

/** What mending is worth: headlines first, then the wider range. For sorting; no cost comes last. */
export function byWorth(one: RuleCost | undefined, other: RuleCost | undefined): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
  return Number(movesHeadline(other)) - Number(movesHeadline(one)) || (other.points ?? 0) - (one.points ?? 0);
}

/** Codes as a reader meets them: by what their rows together could move, else in the order given. */
export const codesByWorth = (codes: Iterable<string>, costs: ReadonlyMap<string, readonly RuleCost[]>): string[] =>
  [...new Set(codes)].sort((one, other) => byWorth(costs.get(one)?.[0], costs.get(other)?.[0]));

/** By council and rule code, headlines first, then worst first: the newest period of each measure. Empty while nothing has been worked out. */
export async function ruleCosts(db: Database, held: Held): Promise<Map<string, Map<string, RuleCost[]>>> {
  const result = new Map<string, Map<string, RuleCost[]>>();
  if (!held("validation.rule_costs") || !held("indicators.bounds")) return result;
  for (const { la_code, code, ...cost } of await db.query<
    RuleCost & Record<string, unknown> & { la_code: string; code: string }
  >(RULE_COSTS)) {
    const ofCouncil = result.get(la_code) ?? new Map<string, RuleCost[]>();
    ofCouncil.set(code, [...(ofCouncil.get(code) ?? []), cost]);
    result.set(la_code, ofCouncil);
  }
  for (const ofCouncil of result.values()) for (const own of ofCouncil.values()) own.sort(byWorth);
  return result;
}

/** SQL: how wide a range is, in points, or in percent of a figure that is no percentage: one order for measures of different units. */
export const sizeOfRange = (range: string): string =>
  `(${range}.high - ${range}.low) * case when measures.unit = 'percent' then 1 else 100 / nullif(abs(bounds.value), 0) end`;

const RULE_COSTS = `
select costs.la_code, costs.code, costs.indicator_id, measures.title, measures.unit, measures.is_headline, costs.low, costs.high, bounds.value,
  costs.rows::bigint as rows, ${sizeOfRange("costs")} as points
from validation.rule_costs as costs
join temp.measures as measures using (indicator_id, period_kind)
left join indicators.bounds as bounds using (la_code, indicator_id, period_kind, period_end_date)
where costs.high > costs.low
qualify costs.period_end_date = max(costs.period_end_date) over (partition by costs.la_code, costs.indicator_id)
order by costs.la_code, costs.code, costs.indicator_id`;
