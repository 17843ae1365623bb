/** An indicator by one breakdown, or by two crossed: before anything is hidden, for the council's own staff alone. */
import { BREAKDOWNS, type Breakdown } from "@schemas/breakdowns.ts";
import { type CountedIndicator, type IndicatorDefinition, isCounted } from "@schemas/define.ts";
import type { Database } from "../../database.ts";
import { UsageError } from "../../errors.ts";
import { factColumns, sumColumns } from "./tallies.ts";

const MOST = 2;

/** What can be asked: an indicator that is counted from the returns, and one or two of its own breakdowns. */
export interface CrossedQuestion {
  indicator: CountedIndicator;
  breakdowns: readonly Breakdown[];
  la_code: string;
  period_kind: string;
  /** ISO date of a period with a figure. */
  period_end_date: string;
}

export interface CrossedCell extends Record<string, unknown> {
  /** Category of each breakdown, in the order asked for: ids of schemas/breakdowns.ts. */
  categories: string[];
  numerator: number | null;
  denominator: number | null;
  /** In the indicator's unit. Null: nobody to take a share or a mean of. */
  value: number | null;
}

/** Throws UsageError for an indicator that has no children of its own, a breakdown that it does not have, and for none or more than two. */
export function crossable(
  indicator: IndicatorDefinition,
  names: readonly string[],
): Pick<CrossedQuestion, "indicator" | "breakdowns"> {
  if (!isCounted(indicator) || !["count", "share", "mean"].includes(indicator.kind)) {
    throw new UsageError(`--by: ${indicator.id} counts no children of its own, so it cannot be broken down here.`);
  }
  const breakdowns = names.map((name) => BREAKDOWNS.find(({ id }) => id === name));
  const isRight =
    names.length >= 1 &&
    names.length <= MOST &&
    new Set(names).size === names.length &&
    breakdowns.every((one) => one !== undefined && indicator.breakdowns.includes(one.id));
  if (!isRight) {
    const own = indicator.breakdowns.length === 0 ? "none" : indicator.breakdowns.join(", ");
    throw new UsageError(
      `--by: expected one or two different breakdowns of ${indicator.id}, parted by a comma: ${own}.`,
    );
  }
  return { indicator, breakdowns: breakdowns.filter((one) => one !== undefined) };
}

const VALUES: Record<string, string> = {
  count: "counted_count_0",
  share: "100.0 * counted_count_0 / nullif(whole_count_0, 0)",
  mean: "value_sum_0 / nullif(value_count_0, 0)",
};

/** Cells in the order of the categories; those that nobody is in are left out. The numerators, and the denominators, add up to the total's. */
export async function crossed(db: Database, question: CrossedQuestion): Promise<CrossedCell[]> {
  const { indicator, breakdowns, la_code, period_kind, period_end_date } = question;
  const { kind, average, population } = indicator;
  const columns = breakdowns.map(({ column }) => column);
  const value = average === "median" ? "value_median_0" : VALUES[kind];
  const cells = await db.query<CrossedCell>(
    `with facts as (
  select ${[...columns, ...factColumns(indicator, 0)].join(", ")}
  from marts.${population}
  where la_code = $la_code and period_kind = $period_kind and period_end_date = $period_end_date::date
),
sums as (
  select ${[...columns, ...sumColumns(indicator, 0)].join(", ")}
  from facts
  group by ${columns.join(", ")}
)
select [${columns.join(", ")}]::varchar[] as categories,
  ${kind === "mean" ? "null" : "counted_count_0"}::double as numerator,
  ${kind === "count" ? "null" : kind === "mean" ? "value_count_0" : "whole_count_0"}::double as denominator,
  (${value})::double as "value"
from sums
where whole_count_0 > 0`,
    { la_code, period_kind, period_end_date },
  );
  const place = ({ categories }: CrossedCell) =>
    breakdowns.map((one, at) => one.categories.findIndex(({ id }) => id === categories[at]));
  return cells.sort((one, other) => {
    const [here, there] = [place(one), place(other)];
    const at = here.findIndex((number, index) => number !== there[index]);
    return at < 0 ? 0 : (here[at] ?? 0) - (there[at] ?? 0);
  });
}

/** "Girls, 10 to 15". */
export const crossedLabel = (breakdowns: readonly Breakdown[], { categories }: CrossedCell): string =>
  breakdowns
    .map((one, at) => one.categories.find(({ id }) => id === categories[at])?.label ?? categories[at] ?? "")
    .join(", ");
