/** The department's own figures of a council as indicators.values: nobody is counted here, the published figure is the figure. */
import type { PublishedIndicator } from "@schemas/define.ts";
import { literal } from "../../database.ts";
import { share } from "./share.ts";

/** Whether a release has figures of a year, and which of its releases speaks: the newest with figures, else the newest. */
export const HAS_FIGURES = "bool_or(value_status in ('value', 'rounds_to_zero')) as has_figures";
export const SPEAKS_FIRST = "has_figures desc, published_on desc, release desc, dataset";

/**
 * SELECT of indicators.values for indicators that only the department publishes, over reference.published_values, published_standings,
 * releases and council_periods. Every year that some council has in a known release is a row of every council, up to its newest quarter end: of the
 * newest release with a figure, else of the newest. What is hidden, not published, or below the rounding stays what it is, never 0.
 */
export function publishedValuesSql(indicators: readonly PublishedIndicator[]): string {
  const listed = indicators.map(
    ({ id, kind, headline_period_kind, published }) =>
      `(${[id, kind, headline_period_kind].map(literal).join(", ")}, ${published.has_range})`,
  );
  const ofShare = (part: "lower" | "upper") =>
    `case when kind = 'share' and has_range and status = 'value' then ${share[part]} end`;
  return `with listed(indicator_id, kind, period_kind, has_range) as (
  values ${listed.join(",\n    ")}
),
told as (
  select
    figures.series as indicator_id, figures.period_end_date, figures.dataset, figures.release, releases.published_on,
    ${HAS_FIGURES}
  from reference.published_values as figures
  inner join listed on listed.indicator_id = figures.series
  inner join reference.releases as releases using (dataset, release)
  where figures.geographic_level = 'la'
  group by all
),
newest as (
  select *
  from told
  qualify row_number() over (
    partition by indicator_id, period_end_date order by ${SPEAKS_FIRST}
  ) = 1
),
councils as (
  select la_code, max(period_end_date) as newest_date from reference.council_periods group by la_code
),
grid as (
  select
    councils.la_code, listed.*, newest.period_end_date, figures.numerator as counted_count, figures.denominator as whole_count,
    figures."value" as published_value, standings.standing,
    case
      when figures.value_status in ('value', 'suppressed', 'rounds_to_zero') then figures.value_status
      else 'not_published'
    end as status
  from newest
  inner join listed using (indicator_id)
  inner join councils on newest.period_end_date <= councils.newest_date
  left join reference.published_values as figures
    on figures.series = newest.indicator_id and figures.dataset = newest.dataset and figures.release = newest.release
    and figures.period_end_date = newest.period_end_date and figures.geographic_level = 'la'
    and figures.old_la_code = councils.la_code
  left join reference.published_standings as standings
    on standings.dataset = newest.dataset and standings.release = newest.release
    and standings.period_end_date = newest.period_end_date
),
final as (
  select
    la_code, indicator_id, period_kind, period_end_date, 'total' as breakdown_dimension, 'total' as breakdown_category,
    case when status = 'value' and kind = 'share' then counted_count end as numerator,
    case when status = 'value' then whole_count end as denominator,
    case when status = 'value' then published_value end as "value",
    ${ofShare("lower")} as lower,
    ${ofShare("upper")} as upper,
    null::double as sum_value,
    null::double as sum_squares,
    case when status = 'value' then whole_count end as n,
    status,
    null::varchar as denominator_source,
    false as is_estimated,
    case when status = 'value' then standing end as standing
  from grid
)
select * from final`;
}
