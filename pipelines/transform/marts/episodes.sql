-- one row per episode (council, child, start date), with its period of care, its usual home and the number of its placement, and the
-- groups that the care counts in
with usual_rows as (
  select
    *,
    case
      when not is_temporary then {
        'type_code': placement_type_code,
        'provider_code': placement_provider_code,
        'postcode': placement_postcode,
        'urn': placement_urn
      }
    end as own_home
  from marts.episode_order
),

with_previous as (
  select
    *,
    last_value(own_home ignore nulls) over (care_order rows between unbounded preceding and 1 preceding) as home_before,
    coalesce(lag(is_temporary) over care_order, false) as follows_temporary
  from usual_rows
  window care_order as (partition by la_code, child_id, period_of_care_number order by episode_start_date)
),

-- the same home, blank being equal to blank, after a temporary stay; or adopted by the foster carer: nobody has moved
compared as (
  select
    *,
    coalesce(placement_type_code in ('A3', 'A5'), false)
      and coalesce(home_before.type_code in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6'), false) as is_adoption_by_carer,
    follows_temporary and own_home is not distinct from home_before as is_return_home
  from with_previous
),

with_moves as (
  select
    compared.*,
    case
      when is_short_break or is_temporary then false
      when home_before is null then true
      when is_adoption_by_carer or is_return_home then false
      else coalesce(reason_new_episode_code in ('P', 'B'), false)
    end as is_new_carer,
    case
      when is_short_break or is_temporary then false
      when home_before is null then true
      when is_adoption_by_carer or is_return_home then false
      else coalesce(reason_new_episode_code in ('P', 'B'), false)
        or (run.count_same_carer_moves and coalesce(reason_new_episode_code in ('T', 'U'), false))
    end as is_new_placement
  from compared
  cross join reference.run as run
),

numbered as (
  select
    * exclude (own_home, home_before, follows_temporary, is_adoption_by_carer),
    (sum(is_new_carer::integer) over care_order)::integer as carer_number,
    (sum(is_new_placement::integer) over care_order)::integer as placement_number,
    last_value(own_home ignore nulls) over (care_order rows between unbounded preceding and current row) as usual_home
  from with_moves
  window care_order as (partition by la_code, child_id, period_of_care_number order by episode_start_date)
),

grouped as (
  select
    numbered.*,
    case when numbered.carer_number = 0 then 'temporary' else coalesce(homes.group_code, 'unknown') end
      as placement_group_code,
    coalesce(orders.group_code, 'unknown') as legal_group_code
  from numbered
  left join marts.code_groups as homes
    on homes.code_set = 'placement-type' and homes.code = numbered.usual_home.type_code
  left join marts.code_groups as orders on orders.code_set = 'legal-status' and orders.code = numbered.legal_status_code
)
select * from grouped
