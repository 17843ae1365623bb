-- one row per period of care whose first day is known (council, child, number), as it was on that day
with care as (
  select
    * exclude (category_of_need_code),
    category_of_need_code as first_need_code,
    max(care_end_date) filter (where has_left_care) over (
      partition by la_code, child_id order by care_start_date rows between unbounded preceding and 1 preceding
    ) as previous_care_end_date
  from marts.periods_of_care
),

starts as (
  select
    *,
    lag(care_start_date) over (partition by la_code, child_id order by care_start_date) as previous_care_start_date
  from care
  where not is_start_censored
),

facts as (
  select
    starts.*,
    children.* exclude (la_code, child_id),
    permanence.previous_permanence_code,
    date_sub('year', children.date_of_birth, starts.care_start_date) as age_years
  from starts
  left join validated.previous_permanence as permanence using (la_code, child_id)
  left join marts.children as children using (la_code, child_id)
),

-- unaccompanied on the day care began (settled reading 17)
population as (
  select
    facts.* exclude (first_home, last_home, first_need_code),
    facts.first_home.type_code as placement_type_code,
    facts.first_home.provider_code as placement_provider_code,
    facts.first_legal_status_code as legal_status_code,
    coalesce(
      facts.is_ever_unaccompanied and coalesce(facts.unaccompanied_until_date > facts.care_start_date, true), false
    ) as is_unaccompanied,
    case when is_unaccompanied then 'only' else 'excluding' end as unaccompanied_code,
    coalesce(ages.age_band_code, 'unknown') as age_band_code,
    case when facts.first_home is null then 'temporary' else coalesce(homes.group_code, 'unknown') end
      as placement_group_code,
    coalesce(orders.group_code, 'unknown') as legal_group_code,
    coalesce(facts.first_need_code, 'unknown') as category_of_need_code
  from facts
  left join marts.ages as ages using (age_years)
  left join marts.code_groups as homes on homes.code_set = 'placement-type' and homes.code = facts.first_home.type_code
  left join marts.code_groups as orders
    on orders.code_set = 'legal-status' and orders.code = facts.first_legal_status_code
)
select * from population
