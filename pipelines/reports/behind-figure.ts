/**
 * The way back from a figure: the children whom it counts or leaves out, the rows of the returns that it depends on, and the findings on
 * those rows. Child-level: never outside the reports folder.
 */
import { BREAKDOWNS } from "@schemas/breakdowns.ts";
import type { ReturnDefinition } from "@schemas/define.ts";
import { type Database, identifier, literal } from "../database.ts";
import { type MapsInForce, NO_MAPS } from "../load/maps/maps-in-force.ts";
import { rowDates } from "../transform/measure/doubt-sources.ts";
import { rawRows } from "../transform/stage/maps.ts";
import { BLOCKING_CODES } from "../transform/validate/blocked.ts";
import type { CountedOver } from "./counted-over.ts";
import { recordOf, shown } from "./fix-list-cells.ts";

export interface FigureBehind {
  over: CountedOver;
  returns: ReadonlyMap<string, ReturnDefinition>;
  council: string;
  /** ISO date of the period's end; its kind is that of the headline. */
  period: string;
  maps?: MapsInForce;
  /** Name and point under which the figures are attached; left out: they are in the database itself. */
  warehouse?: string;
}

/** A row of the population: a child, or an event of one where a child can have several. */
export interface ChildBehind extends Record<string, unknown> {
  child_id: string;
  /** Day that tells one row of the child from another. */
  row_date: string | null;
  is_in_group: boolean;
  is_counted: boolean;
  is_undecidable: boolean;
  value: number | null;
}

/** A row of a return; each cell that the figure depends on stands under its heading, as submitted. */
export interface RowBehind extends Record<string, unknown> {
  child_id: string | null;
  return_id: string;
  record: string;
  is_set_aside: boolean;
  load_id: string;
  source_file: string;
  source_row: number;
}

export interface FindingBehind extends Record<string, unknown> {
  child_id: string | null;
  code: string;
  severity: string;
  is_set_aside: boolean;
  fields: string;
  /** It marks a cell that the figure depends on. */
  is_of_figure: boolean;
  return_id: string;
  source_file: string;
  source_row: number;
}

/**
 * Makes temp.behind_children, temp.behind_rows and temp.behind_findings. `db` has staging, validated and validation.blocked_rows of the
 * council, reference.council_periods, the store attached as `store`, and the figures.
 */
export async function makeBehind(db: Database, figure: FigureBehind): Promise<void> {
  await db.run(`create or replace temp table behind_children as ${childrenSql(figure)}`);
  await db.run(`create or replace temp table behind_rows as ${rowsSql(figure)}`);
  await db.run(`create or replace temp table behind_findings as ${findingsSql(figure)}`);
}

/** Those counted first. */
export const childrenBehind = (db: Database): Promise<ChildBehind[]> =>
  db.query("select * from temp.behind_children order by is_counted desc, is_in_group desc, child_id, row_date");

export const rowsBehind = (db: Database): Promise<RowBehind[]> =>
  db.query("select * from temp.behind_rows order by child_id, return_id, record, load_id, source_file, source_row");

export const findingsBehind = (db: Database): Promise<FindingBehind[]> =>
  db.query("select * from temp.behind_findings order by child_id, is_of_figure desc, code, source_file, source_row");

const ofCouncil = ({ council }: FigureBehind): string => `la_code = ${literal(council)}`;

const ofPeriod = ({ over, period }: FigureBehind): string =>
  `period_kind = ${literal(over.period_kind)} and period_end_date = date ${literal(period)}`;

function childrenSql(figure: FigureBehind): string {
  const { over, warehouse = "" } = figure;
  const groups = BREAKDOWNS.filter(({ id }) => over.breakdowns.includes(id)).map(({ column }) => column);
  const { where, numerator = "true", value = "null", undecidable = "false", row_date = "null" } = over;
  return `
-- one row per row of the population at the period, in the group or not
select child_id, (${row_date})::date as row_date, coalesce(${where}, false) as is_in_group,
  is_in_group and coalesce(${numerator}, false) as is_counted, coalesce(${undecidable}, false) as is_undecidable,
  case when is_in_group then (${value})::double end as "value"${[...new Set(groups)].map((column) => `, ${column}`).join("")}
from ${warehouse}marts.${over.mart}
where ${ofCouncil(figure)} and ${ofPeriod(figure)}`;
}

/** Rows that may tell of the period, or of the months before it that the figure looks back over. */
function rowsSql(figure: FigureBehind): string {
  const { over, returns } = figure;
  const arms = [...over.cells].flatMap(([id, headings]) => {
    const definition = returns.get(id);
    return definition === undefined ? [] : [rowsOfReturn(figure, definition, headings)];
  });
  return `
-- one row per row of a return that the figure depends on: those that count, of these children, and those set aside, of any
with span as (
  select (window_start_date - to_months(${over.reach_months}))::date as from_date, period_end_date as until_date
  from reference.council_periods where ${ofCouncil(figure)} and ${ofPeriod(figure)}
)
${arms.join("\nunion all by name\n")}`;
}

function rowsOfReturn(figure: FigureBehind, definition: ReturnDefinition, headings: readonly string[]): string {
  const { id, table } = definition;
  const { from, until } = daysOf(definition);
  const cells = headings.map((heading) => `${shown(definition, heading)} as ${identifier(heading)}`);
  const rows = (relation: string, isSetAside: boolean) => `
    select load_id, source_file, source_row, child_id, ${isSetAside} as is_set_aside
    from ${relation} cross join span
    where ${ofCouncil(figure)} and ${from} <= span.until_date and ${until} >= span.from_date`;
  const setAside = `(select * from staging.${table} semi join (select * from validation.blocked_rows
      where return_id = ${literal(id)} and code <> ${literal(BLOCKING_CODES.exactDuplicate)}) as blocked
      using (la_code, load_id, source_file, source_row))`;
  return `select found.child_id, ${literal(id)} as return_id, ${recordOf(definition)} as record, found.is_set_aside,
  found.load_id, found.source_file, found.source_row, ${cells.join(", ")}
from (${rows(`validated.${table}`, false)} and child_id in (select child_id from temp.behind_children)
    union ${rows(setAside, true)}) as found
join ${rawRows(definition, figure.maps ?? NO_MAPS)} as raw using (load_id, source_file, source_row)`;
}

/** First and last day that a row tells of; one without dates tells of its file's day, of its year, or of the child. */
function daysOf(definition: ReturnDefinition): { from: string; until: string } {
  const [always, ever] = ["date '0001-01-01'", "date '9999-12-31'"];
  const dates = rowDates(definition);
  if (dates !== undefined)
    return { from: `coalesce(${dates.start}, ${always})`, until: `coalesce(${dates.end}, ${ever})` };
  if (definition.stacking === "own-as-at") return { from: "as_at_date", until: "as_at_date" };
  if (definition.stacking !== "own-year") return { from: always, until: ever };
  const first = "make_date(left(collection_year, 4)::integer, 4, 1)";
  return { from: first, until: `(${first} + interval 1 year)::date - 1` };
}

function findingsSql(figure: FigureBehind): string {
  const { over, warehouse = "" } = figure;
  const cells = [...over.cells].flatMap(([id, headings]) =>
    headings.map((heading) => `(${literal(id)}, ${literal(heading)})`),
  );
  return `
-- one row per finding on those rows
with cells(return_id, heading) as (
  values ${cells.join(", ")}
),
headings as (
  select return_id, list(heading) as headings from cells group by return_id
)
select distinct rows.child_id, found.code, found.severity, found.is_blocking as is_set_aside, found.fields,
  list_has_any(string_split(found.fields, ', '), headings.headings) as is_of_figure,
  rows.return_id, rows.load_id, rows.source_file, rows.source_row
from temp.behind_rows as rows
join ${warehouse}validation.findings as found using (load_id, return_id, source_file, source_row)
join headings using (return_id)
where found.${ofCouncil(figure)}`;
}
