-- one row per missing or away incident that overlaps a period (council, period kind, period end, child, incident)
with overlapping as (
  select
    periods.period_kind,
    periods.period_end_date,
    periods.window_start_date,
    periods.collection_year,
    periods.quarter,
    periods.history_from_date,
    incidents.*,
    incidents.missing_start_date >= periods.window_start_date as is_started_in_period,
    least(incidents.known_to_date, periods.period_end_date) - incidents.missing_start_date as missing_days_count
  from reference.council_periods as periods
  inner join marts.missing_incidents as incidents
    on
      incidents.la_code = periods.la_code
      and incidents.missing_start_date <= periods.period_end_date
      and incidents.known_to_date >= periods.window_start_date
  where periods.period_kind not in ('snapshot', 'r36')
),

-- of children in care on any day of the period, short breaks apart: the base of the shares beside it
in_care as (
  select overlapping.*
  from overlapping
  semi join marts.episodes as episodes
    on
      episodes.la_code = overlapping.la_code
      and episodes.child_id = overlapping.child_id
      and not episodes.is_short_break
      and episodes.episode_start_date <= overlapping.period_end_date
      and episodes.open_until_date > overlapping.window_start_date
),

-- the care on the day describes the incident
care as (
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
      and episodes.episode_start_date <= in_care.known_to_date
),

population as (
  select
    care.* exclude (usual_home, category_of_need_code),
    children.sex_code,
    coalesce(children.ethnic_group_code, 'unknown') as ethnic_group_code,
    date_sub('year', children.date_of_birth, care.missing_start_date) as age_years,
    coalesce(ages.age_band_code, 'unknown') as age_band_code,
    case
      when children.is_ever_unaccompanied
        and coalesce(children.unaccompanied_until_date > care.missing_start_date, true) then 'only'
      else 'excluding'
    end as unaccompanied_code,
    case when care.carer_number = 0 then 'temporary' else coalesce(homes.group_code, 'unknown') end
      as placement_group_code,
    coalesce(orders.group_code, 'unknown') as legal_group_code,
    coalesce(care.category_of_need_code, 'unknown') as category_of_need_code
  from care
  left join marts.children as children using (la_code, child_id)
  left join marts.ages as ages
    on ages.age_years = date_sub('year', children.date_of_birth, care.missing_start_date)
  left join marts.code_groups as homes on homes.code_set = 'placement-type' and homes.code = care.usual_home.type_code
  left join marts.code_groups as orders on orders.code_set = 'legal-status' and orders.code = care.legal_status_code
)
select * from population
