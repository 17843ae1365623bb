/**
 * Rows in doubt: rows in force that an error marks, and rows that were set aside. A query or a warning asks, and puts nothing in
 * doubt; neither does an exact duplicate (settled reading 68).
 */
import type { ReturnDefinition, RuleDefinition } from "@schemas/define.ts";
import { ROW_DATES } from "@schemas/populations.ts";
import { literal } from "../../database.ts";
import { BLOCKING_CODES } from "../validate/blocked.ts";
import { rowDates } from "./doubt-sources.ts";

const PLACE = ["load_id", "collection_year", "return_id", "source_file", "source_row"];

/** Statement that makes doubts.marked: one row per finding and cell that some indicator depends on. */
export function markedSql(rules: Iterable<RuleDefinition>): string {
  const asking = [...rules].filter((rule) => rule.asks_for_blanks);
  const askingRows = asking.map((rule) => `(${literal(rule.code)}, ${literal(rule.return)})`);
  const dates = Object.entries(ROW_DATES).map(
    ([id, { start, end }]) => `(${[id, start, end].map(literal).join(", ")})`,
  );
  return `create or replace table doubts.marked as
-- one row per finding of an error and cell of its row, or of the row of another return that it asks for; a row set aside is in doubt
-- in every cell
with dates(return_id, start_field, end_field) as (
  values ${dates.join(", ")}
),
cells as (
  select distinct sources.return_id, sources.field, dates.start_field, dates.end_field
  from doubts.sources as sources
  left join dates using (return_id)
),
asking(code, asked_return_id) as (
  values ${["('', '')", ...askingRows].join(", ")}
),
errors as (
  select la_code, load_id, collection_year, as_at_date, return_id, source_file, source_row, code, finding_id, is_blocking,
    string_split(fields, ', ') as fields, asked_return_id
  from validation.findings
  left join asking using (code)
  where severity = 'error' and code <> ${literal(BLOCKING_CODES.exactDuplicate)}
),
final as (
  select errors.* exclude (fields, asked_return_id), cells.field, cells.start_field, cells.end_field,
    cells.return_id as cell_return_id, false as is_of_absent_row,
    errors.asked_return_id is not null as is_wrong_if_blank,
    errors.is_blocking or list_contains(errors.fields, cells.start_field) as is_start_in_doubt,
    errors.is_blocking or list_contains(errors.fields, cells.end_field) as is_end_in_doubt
  from errors
  inner join cells
    on cells.return_id = errors.return_id and (errors.is_blocking or list_contains(errors.fields, cells.field))
  union all by name
  select errors.* exclude (fields, asked_return_id), cells.field, cells.return_id as cell_return_id, true as is_of_absent_row,
    false as is_wrong_if_blank, false as is_start_in_doubt, false as is_end_in_doubt
  from errors
  inner join cells
    on cells.return_id = errors.asked_return_id and errors.return_id <> errors.asked_return_id and list_contains(errors.fields, cells.field)
)
select * from final`;
}

/**
 * Statement that makes doubts.rows: the marked rows that are in force or set aside, with the days that they may be about. A date in
 * doubt can be any day that the child's rows on either side leave open, within the year of the file.
 */
export function doubtfulRowsSql(returns: readonly ReturnDefinition[]): string {
  return `create or replace table doubts.rows as
-- one row per finding and cell in doubt, with the first and last day that its row may be about
with marked_rows as (
  select distinct ${PLACE.join(", ")} from doubts.marked
),
set_aside as (
  select load_id, return_id, source_file, source_row from validation.blocked_rows
  where code <> ${literal(BLOCKING_CODES.exactDuplicate)}
),
placed as (
  ${returns.map(placedSql).join("\n  union all\n  ")}
),
wrong as (
  select marked.* exclude (is_wrong_if_blank, as_at_date, start_field, end_field, is_start_in_doubt, is_end_in_doubt),
    placed.* exclude (${PLACE.join(", ")}, la_code, blank_fields),
    is_start_in_doubt and (not is_wrong_if_blank or list_contains(blank_fields, start_field)) as is_start_in_doubt,
    is_end_in_doubt and (not is_wrong_if_blank or list_contains(blank_fields, end_field)) as is_end_in_doubt
  from doubts.marked as marked
  inner join placed using (${PLACE.join(", ")})
  where not is_of_absent_row and (not is_wrong_if_blank or list_contains(blank_fields, field))
),
final as (
  select * exclude (first_day, last_day, day_before, day_after),
    case when is_start_in_doubt or start_date is null
      then least(coalesce(start_date, first_day), greatest(coalesce(day_before, first_day), first_day))
      else start_date end as from_date,
    case when is_end_in_doubt
      then greatest(coalesce(end_date, day_after, last_day), coalesce(day_after, last_day))
      else coalesce(end_date, last_day) end as until_date
  from wrong
  ${returns.map(absentSql).join("\n  ")}
)
select * from final`;
}

/** Cells of a return that a finding on another return's row asks for: they are about what a row without dates would be about. */
function absentSql(definition: ReturnDefinition): string {
  const days = undatedDays(definition);
  return `union all by name
  select marked.* exclude (is_wrong_if_blank, as_at_date, start_field, end_field), placed.child_id, ${days.start}::date as start_date, ${days.end}::date as end_date,
    ${days.first}::date as from_date, (${days.last("")})::date as until_date
  from doubts.marked as marked
  inner join placed using (${PLACE.join(", ")})
  where marked.is_of_absent_row and marked.cell_return_id = ${literal(definition.id)}`;
}

const YEAR_START = "make_date(left(collection_year, 4)::integer, 4, 1)";

/** Rows of one return that are marked: those in force, and those set aside. */
function placedSql(definition: ReturnDefinition): string {
  const { id, table } = definition;
  const dates = rowDates(definition);
  const blank = `[${definition.fields.map(({ name, heading }) => `case when ${name} is null then ${literal(heading)} end`).join(", ")}]`;
  const days = dates ? datedDays(dates) : undatedDays(definition);
  const rows = (
    relation: string,
    known: string,
  ) => `select la_code, load_id, collection_year, ${literal(id)} as return_id,
      source_file, source_row, child_id, ${blank} as blank_fields, ${days.start}::date as start_date, ${days.end}::date as end_date,
      ${days.first}::date as first_day, (${days.last(known)})::date as last_day
    from ${relation}`;
  const around = dates
    ? `lag(coalesce(end_date, last_day)) over child_order as day_before, lead(start_date) over child_order as day_after`
    : "null::date as day_before, null::date as day_after";
  return `(select in_force.* from (
      select *, ${around} from (${rows(
        `validated.${table} semi join (
      select distinct held.la_code, held.child_id from validated.${table} as held
      semi join (select * from marked_rows where return_id = ${literal(id)}) as wanted
        on held.load_id = wanted.load_id and held.collection_year = wanted.collection_year
        and held.source_file = wanted.source_file and held.source_row = wanted.source_row
    ) as children using (la_code, child_id)`,
        "known_until_date",
      )})
      window child_order as (partition by la_code, child_id order by start_date)
    ) as in_force)
  union all
  (select *, null::date, null::date from (${rows(
    `staging.${table} semi join (
      select * from set_aside where return_id = ${literal(id)}
    ) as blocked using (load_id, source_file, source_row)`,
    "as_at_date",
  )}))`;
}

interface Days {
  start: string;
  end: string;
  first: string;
  last(known: string): string;
}

const datedDays = ({ start, end }: { start: string; end: string }): Days => ({
  start,
  end,
  first: YEAR_START,
  last: (known) => `${known} + 1`,
});

/** A row without dates is about its file's day, about its year, or about the child at any time. */
function undatedDays({ stacking }: ReturnDefinition): Days {
  if (stacking === "own-as-at")
    return { start: "as_at_date", end: "(as_at_date + 1)", first: "as_at_date", last: () => "as_at_date + 1" };
  if (stacking === "own-year") {
    const end = `(${YEAR_START} + interval 1 year)`;
    return { start: YEAR_START, end, first: YEAR_START, last: () => end };
  }
  return {
    start: "date '0001-01-01'",
    end: "date '9999-12-31'",
    first: "date '0001-01-01'",
    last: () => "date '9999-12-31'",
  };
}
