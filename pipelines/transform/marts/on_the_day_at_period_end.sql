-- one row per child looked after at a period end: missing on the day, the social worker of the day, an order on liberty
with workers as (
  select periods.la_code, periods.period_end_date, spells.child_id, max(spells.allocation_start_date) as worker_since_date
  from reference.council_periods as periods
  inner join marts.social_worker_spells as spells
    on
      spells.la_code = periods.la_code
      and spells.allocation_start_date <= periods.period_end_date
      and spells.open_until_date > periods.period_end_date
  where periods.period_kind = 'snapshot'
  group by periods.la_code, periods.period_end_date, spells.child_id
),

missing as (
  select distinct periods.la_code, periods.period_end_date, incidents.child_id
  from reference.council_periods as periods
  inner join marts.missing_incidents as incidents
    on
      incidents.la_code = periods.la_code
      and incidents.missing_start_date <= periods.period_end_date
      and incidents.open_until_date > periods.period_end_date
  where periods.period_kind = 'snapshot' and incidents.missing_type_code = 'M'
),

on_the_day as (
  select
    open_episode.la_code,
    open_episode.period_end_date,
    open_episode.child_id,
    missing.child_id is not null as is_missing_now,
    open_episode.period_end_date - workers.worker_since_date as social_worker_days_count,
    liberty.child_id is not null as is_under_liberty_order
  from marts.open_episode_at_period_end as open_episode
  left join missing using (la_code, period_end_date, child_id)
  left join workers using (la_code, period_end_date, child_id)
  left join (select * from marts.liberty_orders_during_period where period_kind = 'snapshot') as liberty
    using (la_code, period_end_date, child_id)
)
select * from on_the_day
