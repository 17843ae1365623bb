-- one row per care leaver whose 17th to 25th birthday fell in a period (council, period kind, period end, young person)
with birthdays as (
  select
    periods.period_kind,
    periods.period_end_date,
    periods.window_start_date,
    periods.quarter,
    periods.history_from_date,
    leavers.*
  from reference.council_periods as periods
  inner join marts.care_leavers as leavers
    on
      leavers.la_code = periods.la_code
      and leavers.birthday_date between periods.window_start_date and periods.period_end_date
  where
    periods.period_kind not in ('snapshot', 'r36')
    and leavers.age_years between 17 and 25
    and coalesce(leavers.in_touch_code not in ('DIED', 'RHOM'), true)
  qualify row_number() over (
    partition by leavers.la_code, periods.period_kind, periods.period_end_date, leavers.child_id
    order by leavers.collection_year desc
  ) = 1
),

-- what was so at the end of the period decides (settled reading 31)
care_so_far as (
  select
    birthdays.la_code,
    birthdays.period_kind,
    birthdays.period_end_date,
    birthdays.child_id,
    bool_and(episodes.is_short_break) as is_short_breaks_only,
    last(
      case when episodes.episode_end_date <= birthdays.period_end_date then episodes.reason_episode_ceased_code end
      order by episodes.episode_start_date
    ) filter (where not episodes.is_short_break) as last_reason_ceased_code
  from birthdays
  inner join marts.episodes as episodes
    on
      episodes.la_code = birthdays.la_code
      and episodes.child_id = birthdays.child_id
      and episodes.episode_start_date <= birthdays.period_end_date
  group by birthdays.la_code, birthdays.period_kind, birthdays.period_end_date, birthdays.child_id
),

population as (
  select
    birthdays.*,
    children.sex_code,
    coalesce(children.ethnic_group_code, 'unknown') as ethnic_group_code,
    coalesce(ages.age_band_code, 'unknown') as age_band_code,
    case when birthdays.is_ever_unaccompanied then 'only' else 'excluding' end as unaccompanied_code,
    'unknown' as placement_group_code,
    'unknown' as legal_group_code,
    'unknown' as category_of_need_code
  from birthdays
  left join care_so_far using (la_code, period_kind, period_end_date, child_id)
  left join marts.children as children using (la_code, child_id)
  left join marts.ages as ages on ages.age_years = birthdays.age_years
  where
    not coalesce(care_so_far.is_short_breaks_only, false)
    and coalesce(care_so_far.last_reason_ceased_code <> 'E3', true)
)
select * from population
