/**
 * The children looked after all the 12 months that end on a load's last day (returns.md 5.7): is_looked_after_12_months. Null
 * where the rows held do not reach back to the first of those days. A last row that ends with X1 says that care goes on: rule 388
 * finds it, and no rule about the 12 months takes it for an end.
 */

const SHORT_BREAK = "legal_status_code in ('V3', 'V4')";

const COLUMNS = `episodes.child_id, episodes.episode_start_date, episodes.episode_end_date, episodes.legal_status_code,
    episodes.reason_new_episode_code, episodes.reason_episode_ceased_code`;

/** Common table expressions that end in `twelve_months`: one row per load and child with an episode. */
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
    episode_start_date, coalesce(reason_episode_ceased_code = 'X1', false) and not coalesce(${SHORT_BREAK}, false) as goes_on,
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
)`;
