-- one row per review of a child in care that was held in a period (council, period kind, period end, child, review date)
with held as (
  select
    periods.period_kind,
    periods.period_end_date,
    periods.window_start_date,
    periods.collection_year,
    periods.quarter,
    periods.history_from_date,
    reviews.*
  from reference.council_periods as periods
  inner join marts.reviews as reviews
    on
      reviews.la_code = periods.la_code
      and reviews.review_date between periods.window_start_date and periods.period_end_date
  where periods.period_kind not in ('snapshot', 'r36')
),

-- of children in care on any day of the period, short breaks apart: the base of the shares beside it
in_care as (
  select held.*
  from held
  semi join marts.episodes as episodes
    on
      episodes.la_code = held.la_code
      and episodes.child_id = held.child_id
      and not episodes.is_short_break
      and episodes.episode_start_date <= held.period_end_date
      and episodes.open_until_date > held.window_start_date
),

-- the care on the day describes the review
facts as (
  select
    in_care.*,
    episodes.usual_home,
    episodes.carer_number,
    episodes.legal_status_code,
    episodes.category_of_need_code
  from in_care
  asof left join (select * from marts.episodes where not is_short_break) as episodes
    on
      episodes.la_code = in_care.la_code
      and episodes.child_id = in_care.child_id
      and episodes.episode_start_date <= in_care.review_date
),

population as (
  select
    facts.* exclude (usual_home, category_of_need_code),
    children.sex_code,
    coalesce(children.ethnic_group_code, 'unknown') as ethnic_group_code,
    date_sub('year', children.date_of_birth, facts.review_date) as age_years,
    coalesce(ages.age_band_code, 'unknown') as age_band_code,
    case
      when children.is_ever_unaccompanied
        and coalesce(children.unaccompanied_until_date > facts.review_date, true) then 'only'
      else 'excluding'
    end as unaccompanied_code,
    case when facts.carer_number = 0 then 'temporary' else coalesce(homes.group_code, 'unknown') end
      as placement_group_code,
    coalesce(orders.group_code, 'unknown') as legal_group_code,
    coalesce(facts.category_of_need_code, 'unknown') as category_of_need_code
  from facts
  left join marts.children as children using (la_code, child_id)
  left join marts.ages as ages
    on ages.age_years = date_sub('year', children.date_of_birth, facts.review_date)
  left join marts.code_groups as homes on homes.code_set = 'placement-type' and homes.code = facts.usual_home.type_code
  left join marts.code_groups as orders on orders.code_set = 'legal-status' and orders.code = facts.legal_status_code
)
select * from population
