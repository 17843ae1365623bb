/** Why there is or is not a figure: one expression over a council, an indicator and a period. The first that applies is said. */
import { type IndicatorDefinition, OF_POPULATION } from "@schemas/define.ts";
import { literal } from "../../database.ts";

const NOT_RETURNS = ["postcode-directory", "population-estimates", "bank-holidays"];

/** What fell due on a day of the window may have begun to run before it: 20 working days are never more than this. */
const DAYS_BEFORE = 42;

const text = (value: string | undefined): string => (value === undefined ? "null::varchar" : literal(value));

/** VALUES of what the status needs to know of each indicator, and the columns' names. */
export function listedIndicators(indicators: readonly IndicatorDefinition[]): { columns: string; rows: string } {
  const rows = indicators.map((indicator) => {
    const returns = indicator.needs.filter((id) => !NOT_RETURNS.includes(id)).map(literal);
    return `(${[
      literal(indicator.id),
      literal(indicator.kind),
      String(indicator.average === "median"),
      `[${indicator.period_kinds.map(literal).join(", ")}]`,
      text(indicator.since),
      text(indicator.until),
      String(indicator.collected_in === "march"),
      `[${returns.join(", ")}]::varchar[]`,
      String(indicator.needs.includes("postcode-directory")),
      String(OF_POPULATION.includes(indicator.kind) || indicator.needs.includes("population-estimates")),
      String(indicator.needs.includes("bank-holidays")),
      String(indicator.history_months),
      String(indicator.complete_when?.at_least ?? 0),
    ].join(", ")})`;
  });
  return {
    columns:
      "indicator_id, kind, is_median, period_kinds, since, until, is_march_only, needed_returns, needs_postcodes, needs_population, needs_holidays, history_months, complete_from",
    rows: rows.join(",\n    "),
  };
}

/**
 * CTE bodies. `loads_behind`: the loads whose days a period takes in. `missing_files`: one row per period and return that one
 * of them lacks. The health file answers for its own as-at date alone (settled reading 32).
 */
export const SUPPLY_CTES = `loads_behind as (
  select periods.la_code, periods.period_kind, periods.period_end_date, loads.load_id
  from reference.council_periods as periods
  inner join reference.loads_in_force as loads
    on loads.la_code = periods.la_code
    and (loads.year_start_date <= periods.period_end_date or loads.coverage = 'full_history')
    and loads.as_at_date >= periods.window_start_date
),
needed_files as (
  select distinct unnest(needed_returns) as return_id from listed
),
missing_files as (
  select distinct behind.la_code, behind.period_kind, behind.period_end_date, needed_files.return_id
  from loads_behind as behind
  cross join needed_files
  left join reference.files_supplied as files
    on files.la_code = behind.la_code and files.load_id = behind.load_id and files.return_id = needed_files.return_id
  where needed_files.return_id <> 'oc2' and files.load_id is null
  union all
  select periods.la_code, periods.period_kind, periods.period_end_date, 'oc2'
  from reference.council_periods as periods
  where not exists (
    select 1 from validated.oc2 as health
    where health.la_code = periods.la_code and health.as_at_date = periods.period_end_date
  )
  and not exists (
    select 1 from reference.loads_in_force as loads
    inner join reference.files_supplied as files using (la_code, load_id)
    where loads.la_code = periods.la_code and loads.as_at_date = periods.period_end_date and files.return_id = 'oc2'
  )
)`;

/** Over the columns of the grid, its total tally (t_...), run, postcodes and calendar. */
export const STATUS = `case
      when collection_year < since or collection_year > until then 'not_collected'
      when window_start_date < make_date(left(since, 4)::integer, 4, 1) then 'not_collected'
      when is_march_only and month(period_end_date) <> 3 and oc2_in_year <> 'rolling12' then 'not_yet_due'
      when has_missing_file then 'not_supplied'
      when needs_postcodes and not has_postcodes then 'no_postcode_directory'
      when (window_start_date - to_months(history_months))::date < history_from_date then 'history_too_short'
      when needs_holidays and not coalesce(
        calendar.first_day <= window_start_date - ${DAYS_BEFORE} and calendar.last_day >= period_end_date, false) then 'no_bank_holidays'
      when t_undecidable_count > 0 then 'history_too_short'
      when t_complete_share < complete_from then 'not_yet_complete'
      when needs_population and population_0_17 is null then 'no_population'
      else 'value'
    end`;
