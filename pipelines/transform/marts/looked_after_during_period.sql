-- one row per child looked after on any day of a period (council, period kind, period end, child)
with open_rows as (
  select
    periods.* exclude (as_at_latest),
    episodes.child_id,
    episodes.episode_start_date,
    episodes.open_until_date,
    episodes.period_of_care_number,
    episodes.carer_number,
    episodes.legal_status_code,
    episodes.usual_home.type_code as placement_type_code,
    episodes.usual_home.provider_code as placement_provider_code
  from reference.council_periods as periods
  inner join marts.episodes as episodes
    on episodes.la_code = periods.la_code
    and episodes.episode_start_date <= periods.period_end_date and episodes.open_until_date > periods.window_start_date
  where periods.period_kind not in ('snapshot', 'r36') and not episodes.is_short_break
),

last_rows as (
  select *
  from open_rows
  qualify row_number() over (
    partition by la_code, period_kind, period_end_date, child_id order by episode_start_date desc
  ) = 1
),

facts as (
  select
    rows.*,
    care.category_of_need_code as first_need_code,
    children.* exclude (la_code, child_id),
    coalesce(incidents.missing_incident_count, 0) as missing_incident_count,
    coalesce(incidents.away_incident_count, 0) as away_incident_count,
    coalesce(incidents.missing_started_count, 0) as missing_started_count,
    coalesce(incidents.missing_90_days_count, 0) as missing_90_days_count,
    liberty.child_id is not null as is_under_liberty_order,
    coalesce(reviews.review_count, 0) as review_count,
    coalesce(reviews.taken_part_count, 0) as taken_part_count,
    coalesce(due.review_due_count, 0) as review_due_count,
    coalesce(due.review_late_count, 0) as review_late_count,
    coalesce(due.is_review_due_unknown, false) as is_review_due_unknown,
    date_sub('year', children.date_of_birth, rows.period_end_date) as age_years,
    least(rows.period_end_date, rows.open_until_date - 1) as last_day
  from last_rows as rows inner join marts.periods_of_care as care using (la_code, child_id, period_of_care_number)
  left join marts.children as children using (la_code, child_id)
  left join marts.missing_counts_during_period as incidents using (la_code, period_kind, period_end_date, child_id)
  left join marts.liberty_orders_during_period as liberty using (la_code, period_kind, period_end_date, child_id)
  left join marts.review_counts_during_period as reviews using (la_code, period_kind, period_end_date, child_id)
  left join marts.reviews_due_during_period as due using (la_code, period_kind, period_end_date, child_id)
),

population as (
  select
    facts.* exclude (first_need_code),
    coalesce(facts.is_ever_unaccompanied and coalesce(facts.unaccompanied_until_date > facts.last_day, true), false)
      as is_unaccompanied,
    case when is_unaccompanied then 'only' else 'excluding' end as unaccompanied_code,
    coalesce(ages.age_band_code, 'unknown') as age_band_code,
    case when facts.carer_number = 0 then 'temporary' else coalesce(homes.group_code, 'unknown') end
      as placement_group_code,
    coalesce(orders.group_code, 'unknown') as legal_group_code,
    coalesce(facts.first_need_code, 'unknown') as category_of_need_code
  from facts
  left join marts.ages as ages using (age_years)
  left join marts.code_groups as homes on homes.code_set = 'placement-type' and homes.code = facts.placement_type_code
  left join marts.code_groups as orders on orders.code_set = 'legal-status' and orders.code = facts.legal_status_code
)
select * from population
