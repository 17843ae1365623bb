/** Episodes that may last or come only so long or so often: short legal statuses, short breaks, carers' holidays. */
import type { Part } from "./parts.ts";

const COLUMNS = [
  "legal_status_run_days",
  "short_break_days",
  "child_short_break_days",
  "child_has_both_short_breaks",
  "has_three_carer_holidays_in_12_months",
] as const;

/**
 * Made after prepared.loads. A run is the child's episodes of one legal status that follow on without a gap. Open ones run to the
 * end of the year; a second, equal row of the file counts for nothing; days are null where a date is not known.
 */
export const LIMITED_EPISODES = `create or replace table prepared.limited_episodes as
-- one row per row of Episodes with a limit on time or number
with limited as (
  select staged.load_id, staged.child_id, staged.source_file, staged.source_row, staged.legal_status_code,
    staged.placement_type_code, staged.episode_start_date as start_date, staged.episode_end_date as end_date,
    case when not staged.is_unreadable_episode_end_date then coalesce(staged.episode_end_date, loads.year_end_date)
    end as last_date,
    case when staged.legal_status_code = 'V3' then greatest(0, date_diff('day',
      greatest(start_date, loads.year_start_date), least(last_date, loads.year_end_date))) end as short_break_days
  from staging.episodes as staged
  join prepared.loads as loads using (load_id)
  anti join (select * from validation.blocked_rows where return_id = 'episodes' and code = 'BLK3') as duplicate
    on staged.load_id = duplicate.load_id and staged.source_file = duplicate.source_file
    and staged.source_row = duplicate.source_row
  where staged.child_id is not null
    and (staged.legal_status_code in ('L1', 'L2', 'L3', 'J2', 'V3', 'V4') or staged.placement_type_code = 'T3')
),
begun as (
  select *, lag(end_date) over statuses is distinct from start_date as is_begin,
    lag(start_date, 2) over placements as second_before_date, lag(start_date) over placements as before_date,
    lead(start_date) over placements as after_date, lead(start_date, 2) over placements as second_after_date
  from limited
  window statuses as (partition by load_id, child_id, legal_status_code order by start_date, end_date nulls last, source_row),
    placements as (partition by load_id, child_id, placement_type_code order by start_date, end_date nulls last, source_row)
),
numbered as (
  select *, count(*) filter (where is_begin) over (partition by load_id, child_id, legal_status_code
    order by start_date, end_date nulls last, source_row) as run_number
  from begun
),
final as (
  select load_id, source_file, source_row, short_break_days,
    case when start_date is not null then date_diff('day',
      min(start_date) over runs, max(last_date) over runs) end as legal_status_run_days,
    sum(short_break_days) over (partition by load_id, child_id) as child_short_break_days,
    coalesce(bool_or(legal_status_code = 'V3') over children and bool_or(legal_status_code = 'V4') over children, false)
      as child_has_both_short_breaks,
    coalesce(start_date < second_before_date + interval 1 year, false)
      or coalesce(after_date < before_date + interval 1 year, false)
      or coalesce(second_after_date < start_date + interval 1 year, false) as has_three_carer_holidays_in_12_months
  from numbered
  window runs as (partition by load_id, child_id, legal_status_code, start_date is null, run_number),
    children as (partition by load_id, child_id)
)
select * from final`;

/** Columns beside a row of Episodes; null for a row without such a limit. */
export const LIMITED_PART: Part = {
  columns: Object.fromEntries(COLUMNS.map((name) => [name, `limited.${name}`])),
  joins: `left join prepared.limited_episodes as limited on sequenced.load_id = limited.load_id
    and sequenced.source_file = limited.source_file and sequenced.source_row = limited.source_row`,
};
