/** Children present at a period end and at an earlier one, a quarter or a year before: what settled readings 53 and 67 need. */
import { type IndicatorDefinition, isCounted, LIST_MARTS } from "@schemas/define.ts";
import { POPULATION_ROWS } from "@schemas/populations.ts";
import { literal } from "../../database.ts";
import { answerOf, STEPS } from "./movements.ts";
import { rowEach } from "./tallies.ts";

export const OVERLAP_COLUMNS = `la_code varchar, indicator_id varchar, period_kind varchar, period_end_date date,
  earlier_period_end_date date, n12 double, a double, b double, c double, d double`;

/** The four cells of a pair of dates: in the numerator at both, at the first alone, at the second alone, at neither. */
const CELLS = [
  { name: "a", earlier: "", now: "" },
  { name: "b", earlier: "", now: "not " },
  { name: "c", earlier: "not ", now: "" },
  { name: "d", earlier: "not ", now: "not " },
] as const;

/** The period kinds whose figures a year apart share children: on two days, and in three years of which two are the same. */
const OVERLAPPING = ["snapshot", "r36"] as const;

/** Shares of children, each counted once, whose figures a year apart share some of them. */
export const hasOverlap = (indicator: IndicatorDefinition): boolean =>
  indicator.kind === "share" &&
  isCounted(indicator) &&
  !POPULATION_ROWS[indicator.population].is_by_event &&
  OVERLAPPING.some((kind) => indicator.period_kinds.includes(kind));

/** SELECT of indicators.overlaps for indicators of one population. */
export const overlapsSql = (population: string, indicators: readonly IndicatorDefinition[]): string =>
  overlapsOf(
    population,
    indicators.map((indicator) => ({ id: indicator.id, answer: answerOf(indicator) })),
  );

/**
 * The same of shares counted from a list beside the return, between two days of which both lists tell it. Over
 * indicators.list_figures; one SELECT for each list that has such a share.
 */
export function listOverlapsSql(indicators: readonly IndicatorDefinition[]): string[] {
  return Object.entries(LIST_MARTS).flatMap(([id, { mart }]) => {
    const shares = indicators.flatMap(({ id: indicator, kind, headline_period_kind, supplied }) => {
      const counted = supplied?.from_list;
      if (counted?.list !== id || kind !== "share" || headline_period_kind !== "snapshot") return [];
      return [{ id: indicator, answer: answerOf(counted) }];
    });
    const told = (day: string) => `(la_code, indicator_id, ${day}) in (
    select (la_code, indicator_id, period_end_date) from indicators.list_figures)`;
    if (shares.length === 0) return [];
    return [
      `select * from (${overlapsOf(mart, shares)}) where ${told("period_end_date")} and ${told("earlier_period_end_date")}`,
    ];
  });
}

interface Asked {
  id: string;
  /** Expression over the mart: counted or not; null: not in the group. */
  answer: string;
}

/**
 * SELECT of indicators.overlaps for shares over one mart: n12 people in both denominators, in four cells.
 */
function overlapsOf(mart: string, indicators: readonly Asked[]): string {
  const answers = indicators.map(({ answer }, i) => `${answer} as answer_${i}`);
  const sums = indicators.flatMap((_, i) =>
    CELLS.map(
      ({ name, earlier, now }) =>
        `count(case when ${earlier}earlier.answer_${i} and ${now}now.answer_${i} then 1 end) as ${name}_${i}`,
    ),
  );
  const ids = indicators.map(({ id }) => literal(id)).join(", ");
  const columns = [`unnest([${ids}]) as indicator_id`, ...CELLS.map(({ name }) => rowEach(name, indicators.length))];
  return `with facts as (
  select la_code, period_kind, period_end_date, child_id, ${answers.join(", ")}
  from marts.${mart}
  where period_kind in (${OVERLAPPING.map(literal).join(", ")})
),
dated as (
  select *, last_day(period_end_date - to_months(unnest([${STEPS.join(", ")}]))) as earlier_period_end_date
  from facts
),
pairs as (
  select
    now.la_code, now.period_kind, now.period_end_date, now.earlier_period_end_date,
    ${sums.join(",\n    ")}
  from dated as now
  inner join facts as earlier
    on earlier.la_code = now.la_code and earlier.child_id = now.child_id and earlier.period_kind = now.period_kind
    and earlier.period_end_date = now.earlier_period_end_date
  group by all
)
select la_code, indicator_id, period_kind, period_end_date, earlier_period_end_date, a + b + c + d as n12, a, b, c, d
from (
  select la_code, period_kind, period_end_date, earlier_period_end_date, ${columns.join(", ")}
  from pairs
)`;
}
