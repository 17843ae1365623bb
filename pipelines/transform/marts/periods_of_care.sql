-- one row per period of care (council, child, number): short breaks never belong to one
with periods_of_care as (
  select
    la_code,
    child_id,
    period_of_care_number,
    min(episode_start_date) as care_start_date,
    bool_or(is_start_censored) as is_start_censored,
    first(category_of_need_code order by episode_start_date) as category_of_need_code,
    first(legal_status_code order by episode_start_date) as first_legal_status_code,
    first(usual_home order by episode_start_date) as first_home,
    last(legal_status_code order by episode_start_date) as last_legal_status_code,
    last(usual_home order by episode_start_date) as last_home,
    last(episode_end_date order by episode_start_date) as care_end_date,
    last(reason_episode_ceased_code order by episode_start_date) as reason_ceased_code,
    last(open_until_date order by episode_start_date) as open_until_date
  from marts.episodes
  where not is_short_break
  group by la_code, child_id, period_of_care_number
),

-- a period whose last row says X1 is broken, not left (settled reading 2)
with_ends as (
  select
    *,
    coalesce(care_end_date is not null and reason_ceased_code <> 'X1', false) as has_left_care
  from periods_of_care
)
select * from with_ends
