-- one row per child looked after at a period end (council, period end, child): every stock figure counts over this
-- a file tells of the year before its own too, back to the first day of its collection (returns/sw-episodes.ts, since)
with social_worker_files as (
  select
    loads.la_code,
    min(
      greatest((loads.year_start_date - interval 1 year)::date, files.collected_from_date)
    ) as social_worker_history_from_date
  from reference.loads_in_force as loads
  inner join reference.files_supplied as files
    on files.la_code = loads.la_code and files.load_id = loads.load_id and files.return_id = 'sw-episodes'
  group by loads.la_code
),

facts as (
  select
    open_episode.* exclude (
      placement_type_code, placement_provider_code, category_of_need_code, home_postcode, placement_postcode
    ),
    care.category_of_need_code as first_need_code,
    care.care_start_date,
    care.is_start_censored,
    children.* exclude (la_code, child_id),
    counts.* exclude (la_code, period_end_date, child_id),
    stability.* exclude (la_code, period_end_date, child_id),
    locations.* exclude (la_code, period_end_date, child_id),
    social_worker_files.social_worker_history_from_date,
    on_the_day.* exclude (la_code, period_end_date, child_id),
    case when not care.is_start_censored then date_sub('month', care.care_start_date, open_episode.period_end_date) end
      as months_in_care_count,
    date_sub('year', children.date_of_birth, open_episode.period_end_date) as age_years
  from marts.open_episode_at_period_end as open_episode
  inner join marts.periods_of_care as care using (la_code, child_id, period_of_care_number)
  inner join marts.twelve_month_counts_at_period_end as counts using (la_code, period_end_date, child_id)
  inner join marts.stability_at_period_end as stability using (la_code, period_end_date, child_id)
  inner join marts.placement_location_at_period_end as locations using (la_code, period_end_date, child_id)
  inner join marts.on_the_day_at_period_end as on_the_day using (la_code, period_end_date, child_id)
  left join marts.children as children using (la_code, child_id)
  left join social_worker_files using (la_code)
),

population as (
  select
    facts.la_code,
    'snapshot' as period_kind,
    facts.period_end_date,
    facts.child_id,
    facts.* exclude (la_code, period_end_date, child_id, usual_home, first_need_code, age_years),
    facts.age_years,
    facts.usual_home.type_code as placement_type_code,
    facts.usual_home.provider_code as placement_provider_code,
    facts.carer_number = 0 as is_temporary_only,
    coalesce(
      facts.is_ever_unaccompanied and coalesce(facts.unaccompanied_until_date > facts.period_end_date, true), false
    ) as is_unaccompanied,
    case when is_unaccompanied then 'only' else 'excluding' end as unaccompanied_code,
    coalesce(ages.age_band_code, 'unknown') as age_band_code,
    case when is_temporary_only then 'temporary' else coalesce(homes.group_code, 'unknown') end as placement_group_code,
    coalesce(orders.group_code, 'unknown') as legal_group_code,
    coalesce(facts.first_need_code, 'unknown') as category_of_need_code,
    case
      when facts.months_in_care_count < 6 then 'under-6'
      when facts.months_in_care_count < 12 then '6-11'
      when facts.months_in_care_count < 24 then '12-23'
      when facts.months_in_care_count < 60 then '24-59'
      when facts.months_in_care_count >= 60 then '60-over'
      else 'unknown'
    end as time_in_care_code
  from facts
  left join marts.ages as ages using (age_years)
  left join marts.code_groups as homes on homes.code_set = 'placement-type' and homes.code = facts.usual_home.type_code
  left join marts.code_groups as orders on orders.code_set = 'legal-status' and orders.code = facts.legal_status_code
)
select * from population
