-- one row per review of a child in care that was held in a period (council, period kind, period end, child, review date)
-- a view: what happened falls into its periods when it is read
with during as (
  select
    periods.* exclude (la_code),
    reviews.*
  from marts.flow_periods as periods
  inner join marts.reviews as reviews
    on
      reviews.la_code = periods.la_code
      and reviews.review_date between periods.window_start_date and periods.period_end_date
  where periods.period_kind <> 'r36'
),

-- of children in care on any day of the period, short breaks apart: the base of the shares beside it
in_care as (
  select during.*
  from during
  semi join marts.episodes as episodes
    on
      episodes.la_code = during.la_code
      and episodes.child_id = during.child_id
      and not episodes.is_short_break
      and episodes.episode_start_date <= during.period_end_date
      and episodes.open_until_date > during.window_start_date
)
select * from in_care
