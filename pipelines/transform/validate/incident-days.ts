/** What a child's episodes say of the days of a missing incident. */
import type { Part } from "./parts.ts";

const covers = (day: string): string =>
  `episodes.episode_start_date <= ${day} and (episodes.episode_end_date is null or episodes.episode_end_date >= ${day})`;

const DAYS = {
  is_start_in_episode: covers("incidents.missing_start_date"),
  is_end_in_episode: covers("incidents.missing_end_date"),
  is_start_before_episode_end:
    "episodes.episode_start_date <= incidents.missing_start_date and episodes.episode_end_date > incidents.missing_start_date",
} as const;

/** Columns beside a row of Missing: false where the child has no such episode, or the day is not known. */
export const INCIDENT_PART: Part = {
  columns: Object.fromEntries(Object.keys(DAYS).map((name) => [name, `coalesce(around.${name}, false)`])),
  joins: `left join (
    select incidents.load_id, incidents.source_file, incidents.source_row,
      ${Object.entries(DAYS)
        .map(([name, sql]) => `bool_or(${sql}) as ${name}`)
        .join(",\n      ")}
    from staging.missing as incidents
    join staging.episodes as episodes on incidents.load_id = episodes.load_id and incidents.child_id = episodes.child_id
    group by all
  ) as around
    on sequenced.load_id = around.load_id and sequenced.source_file = around.source_file
    and sequenced.source_row = around.source_row`,
};
