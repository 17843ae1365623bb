/**
 * Figures counted from a list beside the return, young person by young person, for indicators that the local return can supply as
 * well: where a list of the very day is held it comes first (settled reading 44).
 */
import { type IndicatorDefinition, LIST_MARTS, PERIOD_BASES } from "@schemas/define.ts";
import { literal } from "../../database.ts";

/**
 * Statement that makes indicators.list_figures of these indicators over the lists' marts. An item that nobody on the list has, a
 * column left out, gives no figure: it is not known, and never 0.
 */
export function listFiguresSql(indicators: readonly IndicatorDefinition[]): string {
  return `create or replace table indicators.list_figures as
-- one row per council, indicator and quarter end for which a list of that day tells it
select null::varchar as la_code, null::varchar as indicator_id, null::varchar as basis, null::date as period_from,
  null::date as period_end_date, null::double as numerator, null::double as denominator where false
${indicators.map(counted).join("\n")}`;
}

function counted({ id, kind, headline_period_kind, supplied }: IndicatorDefinition): string {
  const list = supplied?.from_list;
  if (list === undefined) return "";
  const inside = `coalesce(${list.where}, false)`;
  return `union all
select la_code, ${literal(id)}, ${literal(PERIOD_BASES[headline_period_kind])}, window_start_date, period_end_date,
  count(case when ${inside} and coalesce(${list.numerator}, false) then 1 end),
  ${kind === "count" ? "null" : `count(case when ${inside} then 1 end)`}
from marts.${LIST_MARTS[list.list].mart}
where period_kind = ${literal(headline_period_kind)}
group by la_code, window_start_date, period_end_date
having bool_or(${inside} and ${list.item} is not null)`;
}
