/** Dates written month first, as in the United States: the half of them that can be read would be other days, and nothing would say so. */
import { trimmedText } from "@schemas/field-types.ts";
import { type Database, identifier } from "../database.ts";
import { UnreadableFileError } from "../errors.ts";
import type { ReadReturn } from "./doubtful-cells.ts";
import { type IncomingReturn, IS_KEPT, incoming } from "./incoming-tables.ts";

/** So many, without one written day first, are no slips. */
const FEWEST = 5;

/** A date that can only be month first is not of the standard form. Throws UnreadableFileError for the first column with dates that can only be month first and none that can only be day first. */
export async function refuseMonthFirst(db: Database, all: readonly ReadReturn[]): Promise<void> {
  const columns = all.flatMap((one) =>
    one.recognised.definition.fields
      .filter(({ type, heading }) => type === "date" && one.doubtful.has(heading))
      .map(({ heading }) => ({ one, heading })),
  );
  if (columns.length === 0) return;
  const found = await db.query<{ at: number; dates: number }>(
    columns.map(({ one, heading }, at) => datesOf(one, heading, at)).join("\nunion all\n"),
  );
  const [first] = found.sort((one, other) => one.at - other.at);
  const column = columns[first?.at ?? -1];
  if (first === undefined || column === undefined) return;
  throw new UnreadableFileError(
    `${column.one.file.name}, column ${column.heading}: expected DD/MM/YYYY; ${first.dates} dates have a month above 12 and none has a day above 12, ` +
      "so the dates are written month first. Export the file again with English (United Kingdom) settings.",
  );
}

function datesOf({ recognised }: IncomingReturn, heading: string, at: number): string {
  const part = (place: number) => `try_cast(split_part(${trimmedText(identifier(heading))}, '/', ${place}) as integer)`;
  return `select ${at} as at, count(*) filter (one between 1 and 12 and two between 13 and 31) as dates
    from (select ${part(1)} as one, ${part(2)} as two from ${incoming(recognised.definition.table)} where ${IS_KEPT})
    having count(*) filter (one between 1 and 12 and two between 13 and 31) >= ${FEWEST}
      and count(*) filter (one between 13 and 31 and two between 1 and 12) = 0`;
}
