-- one row per child adopted in a period (council, period kind, period end, child), with the days of each step
-- adopted without ever moving in: in neither measure (settled reading 20); a match before the order took no days
with facts as (
  select
    periods.period_kind,
    periods.period_end_date,
    periods.window_start_date,
    periods.collection_year,
    periods.quarter,
    periods.history_from_date,
    adoptions.*,
    case when placed_date is not null and not is_start_censored then placed_date - care_start_date end as days_to_placed_count,
    case
      when placed_date is not null and not is_start_censored
        then case when is_by_foster_carer then least(placed_date, carer_start_date) else placed_date end - care_start_date
    end as days_to_family_count,
    case
      when placed_date is not null and placement_order_date is not null and not is_order_older_than_records
        then greatest(match_date - placement_order_date, 0)
    end as days_to_match_count
  from reference.council_periods as periods
  inner join marts.adoptions as adoptions
    on
      adoptions.la_code = periods.la_code
      and adoptions.adopted_date between periods.window_start_date and periods.period_end_date
  where periods.period_kind in ('r36', 'r12')
  qualify row_number() over (
    partition by adoptions.la_code, periods.period_kind, periods.period_end_date, adoptions.child_id
    order by adoptions.adopted_date desc
  ) = 1
),

population as (
  select
    facts.*,
    children.sex_code,
    coalesce(children.ethnic_group_code, 'unknown') as ethnic_group_code,
    date_sub('year', children.date_of_birth, facts.adopted_date) as age_years,
    coalesce(ages.age_band_code, 'unknown') as age_band_code,
    'adoption' as placement_group_code,
    'unknown' as legal_group_code,
    'unknown' as category_of_need_code,
    case when children.is_ever_unaccompanied then 'only' else 'excluding' end as unaccompanied_code
  from facts
  left join marts.children as children using (la_code, child_id)
  left join marts.ages as ages
    on ages.age_years = date_sub('year', children.date_of_birth, facts.adopted_date)
)
select * from population
