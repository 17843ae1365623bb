/** What the rows of the incoming files say of themselves: how many will be set aside, and how old the newest date is. */
import type { ReturnDefinition } from "@schemas/define.ts";
import { allOn, type IsOn } from "@schemas/repairs.ts";
import { type Database, identifier, literal } from "../database.ts";
import { UnreadableFileError } from "../errors.ts";
import { cellOf, childOf, dayOf, type ReadReturn } from "./doubtful-cells.ts";
import { IS_KEPT, incoming } from "./incoming-tables.ts";
import type { LoadNotice } from "./notice.ts";

interface RowCounts extends Record<string, unknown> {
  return_id: string;
  rows: number;
  without_child: number;
  without_date: number;
  repeated: number;
  /** Days from the newest date that is not after the as-at date to the as-at date; null: no date. */
  age: number | null;
}

/** Days without any date at the end of a return after which it looks like an earlier quarter's. */
const QUIET_DAYS = 45;

/** So many rows that would all be set aside for want of their date are no slips. */
const FEWEST_UNDATED = 5;

/**
 * Throws UnreadableFileError for a file of which no row has a date that can be read: nothing of it would be left. Gives back
 * notices by return id, and `isOld`: the newest date of all files lies long before the as-at date (said under Episodes). The rows
 * counted are those that validation sets aside as BLK1 to BLK3; raw keeps them.
 */
export async function rowNotices(
  db: Database,
  all: readonly ReadReturn[],
  asAt: string,
  isOn: IsOn = allOn,
): Promise<{ noticesOf: Map<string, LoadNotice[]>; isOld: boolean }> {
  const counts = await db.query<RowCounts>(countsSql(all, asAt, isOn));
  const byId = new Map(counts.map((count) => [count.return_id, count]));
  const noticesOf = new Map<string, LoadNotice[]>();
  for (const { recognised, file } of all) {
    const count = byId.get(recognised.definition.id);
    if (count !== undefined) refuseUndated(file.name, recognised.definition, count);
    noticesOf.set(recognised.definition.id, count === undefined ? [] : setAside(recognised.definition, count));
  }
  const age = Math.min(...counts.flatMap((count) => (count.age === null ? [] : [count.age])));
  const isOld = Number.isFinite(age) && age > QUIET_DAYS;
  if (isOld) noticesOf.get("episodes")?.push(old(age));
  return { noticesOf, isOld };
}

const keyDates = ({ fields }: ReturnDefinition) => fields.filter(({ required, type }) => required && type === "date");

/** Of the dates that tell when something happened: a birth tells nothing of the return. */
const happenings = ({ fields }: ReturnDefinition) =>
  fields.filter(({ type, name }) => type === "date" && !name.endsWith("date_of_birth"));

/** Rows that are the same have one hash. */
function countsSql(all: readonly ReadReturn[], asAt: string, isOn: IsOn): string {
  return `
    with cells as (${all.map((one) => cellsOf(one, asAt, isOn)).join("\nunion all\n")}),
    different as (
      select return_id, has_child, has_dates, row_hash, count(*) as rows, max(newest) as newest from cells group by all
    )
    select return_id, sum(rows)::bigint as rows, coalesce(sum(rows) filter (not has_child), 0)::bigint as without_child,
      coalesce(sum(rows) filter (has_child and not has_dates), 0)::bigint as without_date,
      coalesce(sum(rows - 1) filter (has_child and has_dates), 0)::bigint as repeated,
      date_diff('day', max(newest), date ${literal(asAt)}) as age
    from different group by return_id`;
}

/** One row per row of the file. */
function cellsOf(one: ReadReturn, asAt: string, isOn: IsOn): string {
  const { definition } = one.recognised;
  const { id, table, fields } = definition;
  const date = (heading: string) => identifier(`date ${heading}`);
  const headings = new Set([...keyDates(definition), ...happenings(definition)].map(({ heading }) => heading));
  const dates = [...headings].map((heading) => `${dayOf(one, heading, identifier(heading), isOn)} as ${date(heading)}`);
  const known = keyDates(definition).map(({ heading }) => `${date(heading)} is not null`);
  const past = happenings(definition).map(
    ({ heading }) => `case when ${date(heading)} <= date ${literal(asAt)} then ${date(heading)} end`,
  );
  return `select ${literal(id)} as return_id, has_child, ${known.join(" and ") || "true"} as has_dates, row_hash,
      ${past.length === 0 ? "null::date" : `greatest(${past.join(", ")})`} as newest
    from (
      select ${[`${childOf(one, identifier("CHILD"), isOn)} is not null as has_child`, ...dates].join(", ")},
        hash(${fields.map(({ heading }) => identifier(heading)).join(", ")}) as row_hash
      from (
        select ${fields.map(({ heading }) => `${cellOf(one, heading, isOn)} as ${identifier(heading)}`).join(", ")}
        from ${incoming(table)} where ${IS_KEPT}
      )
    )`;
}

function refuseUndated(file: string, definition: ReturnDefinition, count: RowCounts): void {
  const { rows, without_child, without_date } = count;
  if (without_date < FEWEST_UNDATED || without_child + without_date < rows) return;
  const headings = keyDates(definition).map(({ heading }) => heading);
  throw new UnreadableFileError(
    `${file}, column ${headings.join(" or ")}: expected DD/MM/YYYY; in none of its ${rows} rows can the date be read, so all would be set aside. ` +
      "Export the file again with its dates, written day first.",
  );
}

function setAside(definition: ReturnDefinition, count: RowCounts): LoadNotice[] {
  const dates = keyDates(definition).map(({ heading }) => heading);
  return [
    {
      notice: "rows without a child's id",
      detail: "CHILD is blank or damaged: set aside",
      row_count: count.without_child,
    },
    {
      notice: "rows without their date",
      detail: `${dates.join(" or ")} is blank or cannot be read: set aside`,
      row_count: count.without_date,
    },
    {
      notice: "rows there twice",
      detail: "the same in every column as a row before: set aside",
      row_count: count.repeated,
      repair_id: "exact-duplicates" as const,
    },
  ].filter(({ row_count }) => row_count > 0);
}

const old = (age: number): LoadNotice => ({
  notice: "old dates",
  detail:
    `the newest date in the files is more than ${Math.floor((age - 1) / 10) * 10} days before the as-at date: ` +
    "is it the return of an earlier quarter?",
  row_count: null,
});
