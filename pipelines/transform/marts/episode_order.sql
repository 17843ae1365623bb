-- one row per episode of the stacked history, with the number of the period of care that it belongs to (none for short breaks)
with newest_history as (
  select la_code, last(history_from_date order by period_end_date) as history_from_date
  from reference.council_periods
  group by la_code
),

-- an open row counts to the as-at date of the newest file that holds it, and no further (settled reading 3)
rows_held as (
  select
    episodes.*,
    coalesce(legal_status_code in ('V3', 'V4'), false) as is_short_break,
    coalesce(placement_type_code in ('T0', 'T1', 'T2', 'T3', 'T4'), false) as is_temporary,
    least(episode_end_date, known_until_date + 1)::date as open_until_date
  from validated.episodes as episodes
),

with_previous as (
  select
    *,
    row_number() over child_order = 1 as is_first_row,
    lag(is_short_break) over child_order as previous_is_short_break,
    lag(episode_end_date) over child_order as previous_end_date,
    lag(open_until_date) over child_order as previous_open_until_date,
    lag(reason_episode_ceased_code) over child_order as previous_reason_ceased_code
  from rows_held
  window child_order as (partition by la_code, child_id order by episode_start_date)
),

-- a period begins at S, after a gap or an end, and after a short break whatever the code (settled readings 1 and 2)
with_starts as (
  select
    with_previous.*,
    not is_short_break and (
      is_first_row
      or previous_is_short_break
      or coalesce(reason_new_episode_code = 'S', false)
      or coalesce(episode_start_date > previous_end_date, false)
      or coalesce(previous_end_date is not null and previous_reason_ceased_code <> 'X1', false)
    ) as is_period_start,
    coalesce(reason_new_episode_code <> 'S', true) and (
      is_first_row or coalesce(previous_open_until_date < newest_history.history_from_date, false)
    ) as is_start_unknown
  from with_previous
  left join newest_history using (la_code)
),

numbered as (
  select
    * exclude (
      previous_is_short_break, previous_end_date, previous_open_until_date, previous_reason_ceased_code, is_start_unknown
    ),
    is_period_start and is_start_unknown as is_start_censored,
    case
      when not is_short_break
        then sum(is_period_start::integer) over (partition by la_code, child_id order by episode_start_date)
    end::integer as period_of_care_number
  from with_starts
)
select * from numbered
