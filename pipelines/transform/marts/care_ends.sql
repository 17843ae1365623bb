-- one row per period of care that was left (council, child, number), as it was on the last day
with ends as (
  select
    * exclude (category_of_need_code),
    category_of_need_code as first_need_code,
    lead(care_end_date) over (partition by la_code, child_id order by care_end_date, care_start_date)
      as next_care_end_date
  from marts.periods_of_care
  where has_left_care
),

facts as (
  select
    ends.*,
    children.* exclude (la_code, child_id),
    date_sub('year', children.date_of_birth, ends.care_end_date) as age_years,
    date_sub('year', children.date_of_birth, ends.care_end_date - 1) < 18 as is_under_18_day_before
  from ends
  left join marts.children as children using (la_code, child_id)
),

-- unaccompanied on the last day in care
population as (
  select
    facts.* exclude (first_home, last_home, first_need_code),
    facts.last_home.type_code as placement_type_code,
    facts.last_home.provider_code as placement_provider_code,
    facts.last_legal_status_code as legal_status_code,
    coalesce(
      facts.is_ever_unaccompanied and coalesce(facts.unaccompanied_until_date >= facts.care_end_date, true), false
    ) as is_unaccompanied,
    case when is_unaccompanied then 'only' else 'excluding' end as unaccompanied_code,
    coalesce(ages.age_band_code, 'unknown') as age_band_code,
    case when facts.last_home is null then 'temporary' else coalesce(homes.group_code, 'unknown') end
      as placement_group_code,
    coalesce(orders.group_code, 'unknown') as legal_group_code,
    coalesce(facts.first_need_code, 'unknown') as category_of_need_code
  from facts
  left join marts.ages as ages using (age_years)
  left join marts.code_groups as homes on homes.code_set = 'placement-type' and homes.code = facts.last_home.type_code
  left join marts.code_groups as orders
    on orders.code_set = 'legal-status' and orders.code = facts.last_legal_status_code
)
select * from population
