-- one row per placement spell (council, child, period of care, number): a temporary stay belongs to the home before it
with spells as (
  select
    la_code,
    child_id,
    period_of_care_number,
    placement_number,
    min(carer_number) as carer_number,
    min(episode_start_date) as placement_start_date,
    first(usual_home order by episode_start_date) as first_home,
    last(usual_home order by episode_start_date) as last_home
  from marts.episodes
  where not is_short_break and placement_number > 0
  group by la_code, child_id, period_of_care_number, placement_number
),

placements as (
  select
    spells.*,
    lead(placement_start_date) over spell_order as next_start_date,
    coalesce(lead(placement_start_date) over spell_order, periods_of_care.care_end_date) as placement_end_date,
    coalesce(lead(placement_start_date) over spell_order, periods_of_care.open_until_date) as open_until_date
  from spells
  inner join marts.periods_of_care as periods_of_care using (la_code, child_id, period_of_care_number)
  window spell_order as (
    partition by spells.la_code, spells.child_id, spells.period_of_care_number order by spells.placement_number
  )
)
select * from placements
