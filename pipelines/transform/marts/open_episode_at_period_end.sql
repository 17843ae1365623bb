-- one row per child looked after at a period end (council, period end, child): the episode that counts on the day
with open_rows as (
  select
    periods.period_end_date,
    periods.collection_year,
    periods.quarter,
    periods.history_from_date,
    (periods.period_end_date + 1 - interval 12 month)::date as window_12_months_start_date,
    episodes.* exclude (
      collection_year, load_id, as_at_date, source_file, source_row, known_until_date, is_short_break, is_first_row,
      is_period_start, is_start_censored, is_new_carer, is_new_placement, is_return_home
    )
  from reference.council_periods as periods
  inner join marts.episodes as episodes
    on
      episodes.la_code = periods.la_code
      and episodes.episode_start_date <= periods.period_end_date
      and episodes.open_until_date > periods.period_end_date
  where periods.period_kind = 'snapshot' and not episodes.is_short_break
),

-- of rows that overlap the latest start counts (settled reading 7)
counted as (
  select *
  from open_rows
  qualify row_number() over (
    partition by la_code, period_end_date, child_id order by episode_start_date desc
  ) = 1
)
select * from counted
