-- one row per stay with the same carer (council, child, period of care, number), with the start of the stay before it
with spells as (
  select
    la_code,
    child_id,
    period_of_care_number,
    carer_number,
    min(episode_start_date) as carer_start_date,
    first(usual_home.type_code order by episode_start_date) as first_placement_type_code
  from marts.episodes
  where not is_short_break and carer_number > 0
  group by la_code, child_id, period_of_care_number, carer_number
),

carer_spells as (
  select
    *,
    lag(carer_start_date) over (
      partition by la_code, child_id, period_of_care_number order by carer_number
    ) as previous_carer_start_date
  from spells
)
select * from carer_spells
