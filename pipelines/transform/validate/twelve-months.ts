/**
 * The 12 months that end on a load's last day: the children looked after all of them (returns.md 5.7), is_looked_after_12_months, and the
 * homes of each, child_home_12_months_count (settled reading 5, a move with the same carer left out). The first is null where the rows held
 * do not reach back to the first of those days, the second where the load of the year before is not held and part of them lies there. A last
 * row that ends with X1 after the first of those days says that care goes on: rule 388 finds it, and no rule about the 12 months takes it
 * for an end. One that ended earlier shows the child in care on none of them.
 */

const SHORT_BREAK = "legal_status_code in ('V3', 'V4')";

const COLUMNS = `episodes.child_id, episodes.episode_start_date, episodes.episode_end_date, episodes.legal_status_code,
    episodes.reason_new_episode_code, episodes.reason_episode_ceased_code, episodes.placement_type_code,
    episodes.placement_provider_code, episodes.placement_postcode, episodes.placement_urn`;

const IS_TEMPORARY = "coalesce(placement_type_code in ('T0', 'T1', 'T2', 'T3', 'T4'), false)";

/** Common table expressions that end in `twelve_months` and `homes_of_12_months`: one row per load and child with an episode. */
export const TWELVE_MONTHS = `
-- last year's file is read for an in-year load only, and its rows only where this load does not have them
episodes_of_12_months as (
  select loads.*, ${COLUMNS}
  from prepared.loads as loads
  join staging.episodes as episodes on episodes.load_id = loads.load_id
  union all
  select loads.*, ${COLUMNS}
  from prepared.loads as loads
  join staging.episodes as episodes on episodes.load_id = loads.last_year_load_id
  anti join staging.episodes as newer on newer.load_id = loads.load_id
    and newer.child_id = episodes.child_id and newer.episode_start_date = episodes.episode_start_date
  where loads.first_of_12_months_date < loads.year_start_date
),
judged_over_12_months as (
  select load_id, child_id, has_last_year or first_of_12_months_date >= year_start_date as is_held,
    episode_start_date <= first_of_12_months_date as reaches_back,
    (episode_end_date is null or episode_end_date > year_end_date) and not coalesce(${SHORT_BREAK}, false) as is_open_at_end,
    episode_start_date, coalesce(reason_episode_ceased_code = 'X1' and episode_end_date > first_of_12_months_date, false)
      and not coalesce(${SHORT_BREAK}, false) as goes_on,
    coalesce(reason_new_episode_code = 'S' and episode_start_date > first_of_12_months_date, false)
      or coalesce(reason_episode_ceased_code <> 'X1' and episode_end_date > first_of_12_months_date
        and episode_end_date <= year_end_date, false)
      or coalesce(${SHORT_BREAK} and (episode_end_date is null or episode_end_date > first_of_12_months_date), false) as is_broken
  from episodes_of_12_months
  where child_id is not null and episode_start_date <= year_end_date
),
twelve_months as (
  select load_id, child_id,
    case
      when bool_or(is_broken) then false
      when not bool_or(is_open_at_end) and not arg_max(goes_on, episode_start_date) then false
      when bool_or(reaches_back) then true
      when bool_and(is_held) then false
    end as is_looked_after_12_months
  from judged_over_12_months
  group by load_id, child_id
),
homes_with_the_one_before as (
  select *, ${IS_TEMPORARY} as is_temporary,
    case when not ${IS_TEMPORARY}
      then {type_code: placement_type_code, provider_code: placement_provider_code, postcode: placement_postcode, urn: placement_urn} end as home,
    last_value(home ignore nulls) over (child_order rows between unbounded preceding and 1 preceding) as home_before,
    coalesce(lag(is_temporary) over child_order, false) as follows_temporary
  from episodes_of_12_months
  where child_id is not null and episode_start_date <= year_end_date and not coalesce(${SHORT_BREAK}, false)
  window child_order as (partition by load_id, child_id order by episode_start_date)
),
homes_of_12_months as (
  select load_id, child_id,
    case when bool_and(has_last_year or first_of_12_months_date >= year_start_date) then
      count(case when episode_start_date > first_of_12_months_date and not is_temporary and (
        home_before is null or coalesce(reason_new_episode_code = 'S', false)
        or coalesce(reason_new_episode_code in ('P', 'B'), false)
          and not (follows_temporary and home is not distinct from home_before)
          and not coalesce(placement_type_code in ('A3', 'A5') and home_before.type_code[1] = 'U', false)) then 1 end)
      + bool_or(episode_start_date <= first_of_12_months_date
        and (episode_end_date is null or episode_end_date > first_of_12_months_date))::integer
    end as child_home_12_months_count
  from homes_with_the_one_before
  group by load_id, child_id
)`;
