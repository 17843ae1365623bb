/** What the files of a return hold: rows, rows that are left out, children, and how many of those are in its other files. */

import { trimmedText } from "@schemas/field-types.ts";
import { type Database, literal } from "../database.ts";
import type { ReadReturn } from "./doubtful-cells.ts";
import { CHILD_KEY, councilColumnsOf, HAS_UNNAMED, IS_KEPT, incoming } from "./incoming-tables.ts";

interface RowCounts extends Record<string, unknown> {
  return_id: string;
  rows: number;
  /** Rows that are no rows of the return, by the repair that leaves them out. */
  blank_rows: number;
  footer_rows: number;
  heading_rows: number;
  /** Rows with something under no heading. */
  unnamed: number;
  /** Row of the incoming table, from 0, of the first damaged id; null: none. */
  damaged_row: number | null;
  damaged: number;
  /** First and last council that the file names; null: it does not say. */
  council: string | null;
  last_council: string | null;
}

export interface FileCounts extends RowCounts {
  children: number;
  in_header: number;
  in_episodes: number;
  /** Children with a row in Episodes or OC3. */
  in_care: number;
  /** Children who are in the Header only with other leading zeros. */
  zeros_lost: number;
}

/** By return id. */
export async function countFiles(db: Database, all: readonly ReadReturn[]): Promise<Map<string, FileCounts>> {
  const rows = await db.query<RowCounts>(rowsSql(all));
  const bitOf = new Map(all.map(({ recognised }, at) => [recognised.definition.id, 2 ** at]));
  const bits = (...ids: string[]) => ids.reduce((sum, id) => sum + (bitOf.get(id) ?? 0), 0);
  const sets = await db.query<ChildSet>(childSetsSql(all, bits("header")));
  return new Map(
    rows.map((row) => {
      const own = sets.filter(({ files }) => (files & bits(row.return_id)) !== 0);
      const childrenIn = (...ids: string[]) =>
        own.reduce((sum, { files, children }) => sum + ((files & bits(...ids)) === 0 ? 0 : children), 0);
      return [
        row.return_id,
        {
          ...row,
          children: childrenIn(row.return_id),
          in_header: childrenIn("header"),
          in_episodes: childrenIn("episodes"),
          in_care: childrenIn("episodes", "oc3"),
          zeros_lost: own.reduce((sum, { zeros_lost }) => sum + zeros_lost, 0),
        },
      ];
    }),
  );
}

/** 1.23E+09, or 123.0: what a spreadsheet makes of a number. A true id has letters and digits only. */
const IS_DAMAGED = `regexp_matches(${CHILD_KEY}, '^[0-9]+(\\.[0-9]+)?E\\+[0-9]+$|^[0-9]+\\.[0-9]+$')`;

function rowsSql(all: readonly ReadReturn[]): string {
  const cells = all.map((one) => {
    const [council] = councilColumnsOf(one);
    return `select ${literal(one.recognised.definition.id)} as return_id, rowid as row, "left out" as left_out, ${HAS_UNNAMED} as is_unnamed,
      ${one.doubtful.has("CHILD") ? `${IS_KEPT} and ${IS_DAMAGED}` : "false"} as is_damaged,
      ${council === undefined ? "null::varchar" : trimmedText(council)} as council
      from ${incoming(one.recognised.definition.table)}`;
  });
  return `
    with cells as (${cells.join("\nunion all\n")})
    select return_id, count(*) as rows, count(*) filter (left_out = 'blank-rows') as blank_rows,
      count(*) filter (left_out = 'footer-rows') as footer_rows, count(*) filter (left_out = 'repeated-headings') as heading_rows,
      count(*) filter (is_unnamed) as unnamed, count(*) filter (is_damaged) as damaged, min(row) filter (is_damaged) as damaged_row,
      min(council) as council, max(council) as last_council
    from cells group by return_id`;
}

/** Children who are in the same files. */
interface ChildSet extends Record<string, unknown> {
  /** A bit for each file, the lowest for the first of the return. */
  files: number;
  children: number;
  zeros_lost: number;
}

function childSetsSql(all: readonly ReadReturn[], header: number): string {
  const cells = all.map(
    ({ recognised }, at) =>
      `select ${2 ** at} as file, ${CHILD_KEY} as child from ${incoming(recognised.definition.table)} where ${IS_KEPT} and ${CHILD_KEY} is not null`,
  );
  return `
    with cells as (${cells.join("\nunion all\n")}),
    children as materialized (
      select ltrim(child, '0') as plain, bit_or(file) as files, bit_or(file) & ${header} <> 0 as is_known from cells group by child
    ),
    known as (select distinct plain from children where is_known)
    select files, count(*) as children, count(*) filter (not is_known and plain in (select plain from known)) as zeros_lost
    from children group by files`;
}
