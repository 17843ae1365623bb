/** A list's cells as typed columns: the SQL behind each type of schemas/reference/define-list.ts. */
import type { ListType, ReferenceList } from "@schemas/reference/define-list.ts";
import { identifier, literal } from "../../database.ts";
import type { ListLayout } from "./list-headings.ts";
import type { ListTable } from "./list-tables.ts";

const DATE_FORMATS = [
  "%Y-%m-%d",
  "%d/%m/%Y",
  "%Y-%m-%d %H:%M:%S",
  "%Y-%m-%dT%H:%M:%S",
  "%d/%m/%Y %H:%M",
  "%d/%m/%Y %H:%M:%S",
  "%d-%b-%Y",
  "%d %B %Y",
];
type Sql = (cell: string) => string;
const unread =
  (sql: Sql): Sql =>
  (cell) =>
    `(trim(${cell}) <> '' and ${sql(cell)} is null)`;
const dateSql = (cell: string) => `try_strptime(trim(${cell}), [${DATE_FORMATS.map(literal).join(", ")}])::date`;
const textSql = (cell: string) => `nullif(trim(${cell}), '')`;
const codeSql = (cell: string) => `nullif(upper(trim(${cell})), '')`;
const postcodeSql = (cell: string) => `nullif(replace(upper(trim(${cell})), ' ', ''), '')`;
const wholeSql = (cell: string) => `try_cast(trim(${cell}) as integer)`;
const monthSql = (cell: string) => `try_strptime(trim(${cell}) || '01', '%Y%m%d')::date`;
const numberSql = (cell: string) => postcodeNumberSql(postcodeSql(cell));

/**
 * A postcode without spaces as a number: its bytes, so that the order stays. A look-up of numbers costs a quarter of one of
 * text. Null for anything of more than seven characters.
 */
export const postcodeNumberSql = (postcode: string): string =>
  `case when length(${postcode}) <= 7 then try_cast('0x' || hex(rpad(${postcode}, 7, ' ')) as bigint) end`;

/** `fails`: true for a cell that says something and cannot be read; left out where every text is a value. */
const TYPES: Readonly<Record<ListType, { sql: Sql; engine: string; fails?: Sql }>> = {
  text: { sql: textSql, engine: "varchar" },
  code: { sql: codeSql, engine: "varchar" },
  codes: { sql: codeSql, engine: "varchar" },
  "area-code": { sql: codeSql, engine: "varchar" },
  postcode: { sql: postcodeSql, engine: "varchar" },
  "postcode-number": { sql: numberSql, engine: "bigint", fails: unread(numberSql) },
  metres: { sql: (cell) => `nullif(${wholeSql(cell)}, 0)`, engine: "integer", fails: unread(wholeSql) },
  "whole-number": { sql: wholeSql, engine: "integer", fails: unread(wholeSql) },
  month: { sql: monthSql, engine: "date", fails: unread(monthSql) },
  date: { sql: dateSql, engine: "date", fails: unread(dateSql) },
  year: { sql: (cell) => `year(${dateSql(cell)})::integer`, engine: "integer" },
};

/** The engine's type of a column, for an empty relation. */
export const engineType = (type: ListType): string => TYPES[type].engine;

/** SELECT of a list's columns from a file, and for each cell that may fail whether it did (unreadable_<column>). */
export function selectList({ list, places }: ListLayout, table: ListTable, headingLine: number): string {
  const width = Math.max(...table.head.map(({ cells }) => cells.length));
  const cells = Array.from({ length: width }, (_, place) => `${literal(`c${place}`)}: 'varchar'`).join(", ");
  const columns = list.columns.flatMap(({ name, type }) => {
    const place = places.get(name);
    if (place === undefined) return [`null::${engineType(type)} as ${identifier(name)}`];
    const { sql, fails } = TYPES[type];
    const typed = `${sql(`c${place}`)} as ${identifier(name)}`;
    return fails === undefined ? [typed] : [typed, `${fails(`c${place}`)} as unreadable_${name}`];
  });
  const ragged = table.isLarge ? "" : ", null_padding = true, strict_mode = false";
  return `select ${columns.join(", ")} from read_csv(${literal(table.csv)}, skip = ${headingLine - 1}, header = true,
    delim = ',', quote = '"', escape = '"', auto_detect = false, columns = {${cells}}${ragged})`;
}

/** Columns of a list beside which unreadable_<column> stands. */
export const failingColumns = ({
  list,
  places,
}: {
  list: ReferenceList;
  places: ReadonlyMap<string, number>;
}): string[] =>
  list.columns.filter(({ name, type }) => places.has(name) && TYPES[type].fails !== undefined).map(({ name }) => name);
