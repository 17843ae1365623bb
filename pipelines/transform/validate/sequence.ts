/** Columns that come from the child's other rows in the same file: place by date, neighbours, rows of the same key. */
import type { ReturnDefinition } from "@schemas/define.ts";
import { domainColumns, unreadable } from "../stage/columns.ts";
import { LOCATION_COLUMNS } from "./locations.ts";

/** One window column; `over` ones look at columns that windows have made, so they come in a step of their own. */
export interface Sequence {
  columns: Record<string, string>;
  over: Record<string, string>;
}

/** Rows without a child or a readable date have no place. */
export function sequenceColumns(definition: ReturnDefinition): Sequence {
  const dates = definition.fields.filter((field) => field.type === "date" && field.name !== "date_of_birth");
  const [start] = dates.filter((field) => field.required);
  const columns: Record<string, string> = {};
  if (definition.key.length > 0) {
    columns.key_row_count = `case when child_id is not null
      then count(*) over (partition by la_code, load_id, ${definition.key.join(", ")}) end`;
  }
  if (start === undefined) return { columns, over: {} };
  const order = [start.name, ...dates.filter((field) => field !== start).map(({ name }) => `${name} nulls last`)];
  const window = `(partition by la_code, load_id, child_id, ${start.name} is null order by ${order.join(", ")}, source_file, source_row)`;
  const placed = (sql: string) =>
    `case when child_id is not null and ${start.name} is not null then ${sql} over ${window} end`;
  columns.sequence_number = placed("row_number()");
  columns.is_first_in_sequence = placed("not lag(true, 1, false)");
  columns.is_last_in_sequence = placed("not lead(true, 1, false)");
  const isEpisodes = definition.id === "episodes";
  for (const name of [...domainColumns(definition), ...(isEpisodes ? LOCATION_COLUMNS : [])]) {
    if (name === "child_id") continue;
    columns[`previous_${name}`] = placed(`lag(${name})`);
    columns[`next_${name}`] = placed(`lead(${name})`);
    if (isEpisodes) columns[`before_previous_${name}`] = placed(`lag(${name}, 2)`);
  }
  for (const { name } of dates.filter((field) => field !== start))
    columns[`previous_${unreadable(name)}`] = placed(`lag(${unreadable(name)})`);
  if (!isEpisodes) return { columns, over: {} };
  return {
    columns,
    over: { period_of_care_start_date: `case when ${IN_CARE} then ${placed(`max(${PERIOD_START})`)} end` },
  };
}

/** The start of an episode that begins a period of care or is a short break; null for one that goes on. Reads READ_BY_PERIOD_OF_CARE. */
export const PERIOD_START = `case when legal_status_code in ('V3', 'V4') then episode_start_date
      when is_first_in_sequence or reason_new_episode_code = 'S' or episode_start_date > previous_episode_end_date
        or previous_legal_status_code in ('V3', 'V4') then episode_start_date end`;

/** An episode that is no short break. */
export const IN_CARE = "legal_status_code not in ('V3', 'V4') or legal_status_code is null";

/** What a column of `over` reads. */
export const READ_BY_PERIOD_OF_CARE = [
  "is_first_in_sequence",
  "previous_episode_end_date",
  "previous_legal_status_code",
] as const;
