/** What a child's episodes say together: all rows of the load's file, those whose start cannot be read among them. */

export const EPISODE_FACT_COLUMNS: readonly string[] = [
  "child_has_ordinary_episode",
  "child_has_episode_in_year",
  "child_has_ordinary_episode_in_year",
  "child_left_care_date",
  "child_first_adopted_start_date",
  "child_first_youth_justice_start_date",
  "child_first_custody_move_start_date",
  "child_last_guardianship_date",
];

/** A common table expression `episode_facts`: one row per load and child with an episode. */
export const EPISODE_FACTS = `
judged_episodes as (
  select *, legal_status_code is null or legal_status_code not in ('V3', 'V4') as is_ordinary,
    coalesce(episode_start_date <= year_end_date
      and (episode_end_date is null or episode_end_date >= year_start_date), false) as is_in_year
  from staging.episodes
  join (select load_id, year_start_date, year_end_date from prepared.loads) as years using (load_id)
  where child_id is not null
),
episode_facts as (
  select load_id, child_id,
    bool_or(is_ordinary) as child_has_ordinary_episode,
    bool_or(is_in_year) as child_has_episode_in_year,
    bool_or(is_in_year and is_ordinary) as child_has_ordinary_episode_in_year,
    case when bool_and(episode_end_date is not null) then max(episode_end_date) end as child_left_care_date,
    min(case when reason_episode_ceased_code in ('E11', 'E12') then episode_start_date end) as child_first_adopted_start_date,
    min(case when legal_status_code in ('J1', 'J2', 'J3') then episode_start_date end) as child_first_youth_justice_start_date,
    min(case when reason_placement_change_code = 'CUSTOD' then episode_start_date end) as child_first_custody_move_start_date,
    max(case when reason_episode_ceased_code in ('E45', 'E46', 'E47', 'E48') then episode_end_date end)
      as child_last_guardianship_date
  from judged_episodes
  group by load_id, child_id
)`;
