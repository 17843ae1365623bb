/** What all rows of a rule together could move: read from what the measures' bounds left in the warehouse. */
import type { FindingCost } from "@schemas/reports/fix-list.ts";
import type { Database } from "../database.ts";
import type { Held } from "./fix-list-sql.ts";

/** A measure's newest figure: low and high are the lowest and highest that it could take. */
export interface FigureRange extends FindingCost {
  /** As submitted; null where there is none. */
  value: number | null;
}

export interface RuleCost extends FigureRange {
  rows: number;
}

/** By council and rule code, worst first: the newest period of each measure. Empty while nothing has been worked out. */
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
  return result;
}

/** SQL: how wide a range is, in points, or in percent of a figure that is no percentage: one order for measures of different units. */
export const sizeOfRange = (range: string): string =>
  `(${range}.high - ${range}.low) * case when measures.unit = 'percent' then 1 else 100 / nullif(abs(bounds.value), 0) end`;

const RULE_COSTS = `
select costs.la_code, costs.code, costs.indicator_id, measures.title, measures.unit, costs.low, costs.high, bounds.value,
  costs.rows::bigint as rows
from validation.rule_costs as costs
join temp.measures as measures using (indicator_id, period_kind)
left join indicators.bounds as bounds using (la_code, indicator_id, period_kind, period_end_date)
where costs.high > costs.low
qualify costs.period_end_date = max(costs.period_end_date) over (partition by costs.la_code, costs.indicator_id)
order by costs.la_code, costs.code,
  ${sizeOfRange("costs")} desc nulls last,
  costs.indicator_id`;
