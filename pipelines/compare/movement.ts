/**
 * Why a figure moved, in the order of settled reading 69: definition and population, corrections, late entries, joined, left,
 * status. Each part is the figure after the step less the figure before it, so that the parts add up to the whole.
 */
import type { IndicatorDefinition } from "@schemas/define.ts";
import { type Database, literal } from "../database.ts";
import { byPopulation, factColumns, sumColumns } from "../transform/measure/tallies.ts";
import { COMPILERS } from "../transform/measure/values.ts";

export const PARTS = ["definition", "correction", "late_entry", "joined", "left", "status"] as const;
export type Part = (typeof PARTS)[number];

export interface Movement {
  indicator_id: string;
  before: number;
  after: number;
  change: number;
  parts: Record<Part, number> | null;
}

/** What is summed of each child. */
export const MEASURES = ["counted_count", "whole_count", "value_sum", "value_squares", "value_count"] as const;

/** Makes compare.<name>: what each child adds to each indicator's headline figure at these period ends. */
export async function keepChildren(
  db: Database,
  name: string,
  {
    indicators,
    council,
    periods,
    marts = "marts",
  }: {
    indicators: readonly IndicatorDefinition[];
    council: string;
    periods: readonly string[];
    marts?: string;
  },
): Promise<void> {
  const within = `la_code = ${literal(council)} and period_end_date in (${["0001-01-01", ...periods].map((day) => `date ${literal(day)}`).join(", ")})`;
  await db.run(`create schema if not exists compare; create or replace table compare.${name} (indicator_id varchar,
    period_end_date date, child_id varchar, ${MEASURES.map((measure) => `${measure} double`).join(", ")})`);
  for (const [population, group] of byPopulation(indicators)) {
    await db.run(`insert into compare.${name}
      with facts as (
        select child_id, period_kind, period_end_date, ${group.flatMap(factColumns).join(",\n ")}
        from ${marts}.${population} where ${within}
      ),
      sums as (
        select child_id, period_kind, period_end_date, ${group.flatMap(sumColumns).join(",\n ")}
        from facts group by child_id, period_kind, period_end_date
      )
      ${group.map(childRows).join("\nunion all\n")}`);
  }
  await db.run(`create or replace table compare.population_${name} as
    select period_end_date, population_0_17 from ${marts}.population_at_period_end where ${within}`);
}

const childRows = ({ id, headline_period_kind }: IndicatorDefinition, i: number): string =>
  `select ${literal(id)}, period_end_date, child_id, ${MEASURES.map((measure) => `coalesce(${measure}_${i}, 0)`).join(", ")}
   from sums where period_kind = ${literal(headline_period_kind)} and whole_count_${i} > 0`;

/** Columns: what a child added to the figure on each side, rows counted and rows in the group. */
function bothSides(before: string, after: string): string {
  const sides = { before, after };
  return Object.entries(sides)
    .flatMap(([side, of]) => ["counted", "whole"].map((what) => `coalesce(${of}.${what}_count, 0) as ${what}_${side}`))
    .join(", ");
}

/**
 * A SELECT: every child whose part in a figure of one day is another now (compare.before, old data; compare.after, new data), and
 * whether that is a correction or else a late entry.
 */
export const CHANGED_IN_WINDOW = `
  select indicator_id, period_end_date, child_id, coalesce(changed.is_correction, false) as is_correction,
    ${bothSides("b", "a")}
  from compare.before as b
  full join compare.after as a using (indicator_id, period_end_date, child_id)
  left join compare.changed_children as changed using (child_id)
  where (a.counted_count, a.whole_count, a.value_sum) is distinct from (b.counted_count, b.whole_count, b.value_sum)`;

/**
 * A SELECT: which children make the difference between two days, why, and what each adds before and after; who was corrected and has
 * also joined or left stands twice. What they add makes the one figure's counts of the other's.
 */
export const movedChildrenSql = (from: string, to: string): string => `
  with same as (
    select indicator_id, child_id, case when is_correction then 'correction' else 'late entry' end as why,
      counted_before, whole_before, counted_after, whole_after
    from (${CHANGED_IN_WINDOW}) where period_end_date = date ${literal(from)}
  ),
  next as (
    select indicator_id, child_id,
      case when a.child_id is null then 'joined' when n.child_id is null then 'left' else 'status' end as why,
      ${bothSides("a", "n")}
    from (select * from compare.after where period_end_date = date ${literal(from)}) as a
    full join (select * from compare.after where period_end_date = date ${literal(to)}) as n using (indicator_id, child_id)
    where (a.counted_count, a.whole_count, a.value_sum) is distinct from (n.counted_count, n.whole_count, n.value_sum)
  )
  select * from same union all by name select * from next`;

/**
 * The figure of every indicator after each step from `from` (compare.before, old data) to `to` (compare.after, new data). Needs
 * compare.changed_children: who has something corrected; whoever else differs in the same window was entered late.
 */
function stepsSql(indicators: readonly IndicatorDefinition[], from: string, to: string): string {
  const day = (date: string) => `date ${literal(date)}`;
  const steps = {
    before: (m: string) => `coalesce(b.${m}, 0)`,
    definition: (m: string) => `coalesce(b.${m}, 0)`,
    correction: (m: string) => `coalesce(case when is_correction then a.${m} else b.${m} end, 0)`,
    late_entry: (m: string) => `coalesce(a.${m}, 0)`,
    joined: (m: string) => `coalesce(a.${m}, n.${m}, 0)`,
    left: (m: string) => `case when n.child_id is null then 0 else coalesce(a.${m}, n.${m}) end`,
    status: (m: string) => `coalesce(n.${m}, 0)`,
  };
  const kinds = Object.entries(COMPILERS).map(([kind, { value }]) => `when ${literal(kind)} then ${value}`);
  const arms = Object.entries(steps).map(
    ([
      step,
      sql,
    ]) => `select indicator_id, '${step}' as step, ${MEASURES.map((m) => `sum(${sql(m)}) as ${m}`).join(", ")},
        median(${sql("value_sum")} / nullif(${sql("value_count")}, 0)) as value_median
      from children group by indicator_id`,
  );
  return `
-- one row per indicator and step
with listed(indicator_id, kind, is_median) as (
  values ${indicators.map(({ id, kind, average }) => `(${literal(id)}, ${literal(kind)}, ${average === "median"})`).join(", ")}
),
b as (select * from compare.before where period_end_date = ${day(from)}),
a as (select * from compare.after where period_end_date = ${day(from)}),
n as (select * from compare.after where period_end_date = ${day(to)}),
everybody as (
  select indicator_id, child_id from b union select indicator_id, child_id from a union select indicator_id, child_id from n
),
children as (
  select everybody.*, coalesce(changed.is_correction, false) as is_correction, b, a, n
  from everybody
  left join b using (indicator_id, child_id)
  left join a on a.indicator_id = everybody.indicator_id and a.child_id = everybody.child_id
  left join n on n.indicator_id = everybody.indicator_id and n.child_id = everybody.child_id
  left join compare.changed_children as changed on changed.child_id = everybody.child_id
),
tallied as (
  ${arms.join("\n  union all\n  ")}
),
final as (
  select listed.indicator_id, tallied.step, case kind ${kinds.join(" ")} end::double as "value"
  from (
    select *, case when step = 'before' then (select any_value(population_0_17) from compare.population_before where period_end_date = ${day(from)})
      else (select any_value(population_0_17) from compare.population_after where period_end_date = ${day(to)}) end as population_0_17
    from tallied
  ) as tallied
  join listed using (indicator_id)
)
select * from final`;
}

/**
 * Every headline figure that moved. `before` and `after`: the figures shown (indicator id to value), at the period ends `from` and
 * `to`. A figure whose children do not give what was shown before was worked out by another definition: that part comes first.
 */
export async function movements(
  db: Database,
  indicators: readonly IndicatorDefinition[],
  figures: { from: string; to: string; before: ReadonlyMap<string, number>; after: ReadonlyMap<string, number> },
): Promise<Movement[]> {
  const rows = await db.query<{ indicator_id: string; step: string; value: number | null }>(
    stepsSql(indicators, figures.from, figures.to),
  );
  const stepOf = new Map(rows.map((row) => [`${row.indicator_id} ${row.step}`, row.value]));
  return indicators.flatMap(({ id }) => {
    const before = figures.before.get(id);
    const after = figures.after.get(id);
    if (before === undefined || after === undefined) return [];
    let last: number = before;
    const parts = {} as Record<Part, number>;
    let isWhole = true;
    for (const part of PARTS) {
      const value = stepOf.get(`${id} ${part}`) ?? (part === "status" ? after : null);
      if (value === null) isWhole = false;
      parts[part] = rounded((value ?? last) - last);
      last = value ?? last;
    }
    const change = rounded(after - before);
    const isMoving = change !== 0 || PARTS.some((part) => parts[part] !== 0);
    return isMoving ? [{ indicator_id: id, before, after, change, parts: isWhole ? parts : null }] : [];
  });
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6 + 0;
