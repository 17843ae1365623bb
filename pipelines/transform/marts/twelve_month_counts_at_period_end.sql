-- one row per child looked after at a period end: what the 12 months ending on that day hold, and homes over 24
with in_care as (
  select
    la_code, period_end_date, child_id, period_of_care_number, window_12_months_start_date as window_start_date,
    (window_12_months_start_date - interval 12 month)::date as two_years_start_date
  from marts.open_episode_at_period_end
),

-- an end or a start on the first day of the window does not count against the child (settled reading 12)
breaks as (
  select
    in_care.la_code,
    in_care.period_end_date,
    in_care.child_id,
    bool_or(
      (episodes.reason_new_episode_code = 'S' and episodes.episode_start_date > in_care.window_start_date)
      or (
        episodes.reason_episode_ceased_code <> 'X1'
        and episodes.episode_end_date > in_care.window_start_date
        and episodes.episode_end_date <= in_care.period_end_date
      )
      or (episodes.is_short_break and episodes.open_until_date > in_care.window_start_date)
    ) as has_break
  from in_care
  inner join marts.episodes as episodes
    on
      episodes.la_code = in_care.la_code
      and episodes.child_id = in_care.child_id
      and episodes.episode_start_date <= in_care.period_end_date
  group by in_care.la_code, in_care.period_end_date, in_care.child_id
),

placements as (
  select
    in_care.la_code, in_care.period_end_date, in_care.child_id, count(*) as placements_24_months_count,
    count(case when placements.open_until_date > in_care.window_start_date then 1 end) as placements_12_months_count
  from in_care
  inner join marts.placements as placements
    on
      placements.la_code = in_care.la_code
      and placements.child_id = in_care.child_id
      and placements.placement_start_date <= in_care.period_end_date
      and placements.open_until_date > in_care.two_years_start_date
  group by in_care.la_code, in_care.period_end_date, in_care.child_id
),

workers as (
  select
    in_care.la_code,
    in_care.period_end_date,
    in_care.child_id,
    count(distinct spells.social_worker_id) as social_worker_12_months_count,
    bool_or(starts_with(spells.social_worker_id, 'XX')) as has_unregistered_worker_12_months
  from in_care
  inner join marts.social_worker_spells as spells
    on
      spells.la_code = in_care.la_code
      and spells.child_id = in_care.child_id
      and spells.allocation_start_date <= in_care.period_end_date
      and spells.open_until_date > in_care.window_start_date
  group by in_care.la_code, in_care.period_end_date, in_care.child_id
),

-- on every day: a period of care that began after the first day breaks the year as well, by a gap and not by S (settled
-- reading 2) or with a start that is not known (settled reading 12)
counts as (
  select
    in_care.la_code,
    in_care.period_end_date,
    in_care.child_id,
    not coalesce(breaks.has_break, false)
      and care.care_start_date <= in_care.window_start_date as is_looked_after_12_months,
    care.care_start_date <= in_care.two_years_start_date as is_looked_after_24_months,
    care.is_start_censored and care.care_start_date > in_care.two_years_start_date as is_24_months_undecidable,
    coalesce(placements.placements_24_months_count, 0) as placements_24_months_count,
    coalesce(placements.placements_12_months_count, 0) as placements_12_months_count,
    coalesce(workers.social_worker_12_months_count, 0) as social_worker_12_months_count,
    coalesce(workers.has_unregistered_worker_12_months, false) as has_unregistered_worker_12_months
  from in_care
  inner join marts.periods_of_care as care using (la_code, child_id, period_of_care_number)
  left join breaks using (la_code, period_end_date, child_id)
  left join placements using (la_code, period_end_date, child_id)
  left join workers using (la_code, period_end_date, child_id)
)
select * from counts
