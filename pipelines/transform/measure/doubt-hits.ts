/** How a row in doubt meets the periods: the figures that it may matter to. */

const FROM = "(periods.window_start_date - to_months(sources.reach_months))::date";

/** Statement that makes doubts.hits: one row per indicator, period and finding that might matter to it. */
export const HITS = `create or replace table doubts.hits as
-- one row per indicator, period and finding whose row may matter to the figure, with what it puts in doubt
with met as (
  select
    sources.indicator_id, sources.role, sources.is_whole_row, sources.is_by_event,
    periods.period_kind, periods.period_end_date,
    rows.* exclude (field, is_start_in_doubt, is_end_in_doubt, collection_year),
    case sources.its_date when 'start' then rows.start_date when 'end' then rows.end_date end as its_date,
    sources.role = 'membership' and rows.until_date >= periods.window_start_date
      and (periods.period_kind <> 'snapshot' or rows.until_date > periods.period_end_date) as may_be_one_more
  from doubts.rows as rows
  inner join doubts.sources as sources using (return_id, field)
  inner join reference.council_periods as periods
    on periods.la_code = rows.la_code
    and list_contains(sources.period_kinds, periods.period_kind)
    and rows.from_date <= periods.period_end_date
    and case sources.meets
      when 'starts' then coalesce(rows.start_date, rows.until_date) >= ${FROM}
      when 'ends' then rows.until_date >= ${FROM}
        and case when rows.is_end_in_doubt then true else rows.end_date <= periods.period_end_date end
      else rows.until_date > ${FROM}
    end
),
final as (
  select indicator_id, la_code, period_kind, period_end_date, child_id, code, load_id, return_id, source_file, source_row,
    finding_id, is_blocking, its_date, is_by_event,
    bool_or(role = 'item' and not is_whole_row) as is_item_of_child,
    bool_or(role = 'item' and is_whole_row) as is_item_of_row,
    bool_or(role <> 'item' and not is_whole_row) as is_membership_of_child,
    bool_or(role <> 'item' and is_whole_row) as is_membership_of_row,
    bool_or(may_be_one_more) as may_be_one_more
  from met
  group by all
)
select * from final`;
