/** What is held of each reference list, in one line for `doctor`. */
import { CHANGED_CODES } from "@schemas/reference/changed-codes.ts";
import type { ReferenceList } from "@schemas/reference/define-list.ts";
import postcodeDirectory from "@schemas/reference/lists/postcode-directory.ts";
import { Database, literal } from "../../database.ts";
import { loadReference } from "../load-reference.ts";
import { monthsOld } from "./edition.ts";
import { heldList } from "./held-lists.ts";

/** Held, edition, rows, age; or that it is not, and what that leaves out. Throws UnreadableFileError when its file is gone. */
export async function describeList(
  list: ReferenceList,
  folders: readonly string[],
  today: string,
  ownCode?: string,
): Promise<string> {
  const held = heldList(folders, list);
  if (held === undefined) {
    return `none held: not worked out: ${list.needed_for}. Import it (docs/reference-lists.md)`;
  }
  const months = monthsOld(held.edition, today);
  const age = months < 1 ? "less than a month old" : months === 1 ? "1 month old" : `${months} months old`;
  const unknown = list.id === postcodeDirectory.id ? await unknownCouncils(held.path, folders, ownCode) : [];
  const words = unknown.length === 0 ? "" : `; councils not in the areas table, so not known: ${unknown.join(", ")}`;
  return `edition ${held.edition}, ${held.rows} rows, ${age}${words}`;
}

/** English council codes of the directory for which there is no area: their postcodes are neither inside nor outside. */
async function unknownCouncils(path: string, folders: readonly string[], ownCode?: string): Promise<string[]> {
  const known = [...CHANGED_CODES.map(({ new_la_code }) => new_la_code), ...(ownCode === undefined ? [] : [ownCode])];
  const db = await Database.open(":memory:");
  try {
    await loadReference(db, folders, "9999-12-31");
    const rows = await db.query<{ code: string }>(
      `select distinct case when county_code like 'E10%' then county_code else district_code end as code
       from read_parquet(${literal(path)})
       where code like 'E%' and code not in (select new_la_code from reference.areas)
         and code not in (${known.map(literal).join(", ")})
       order by 1`,
    );
    return rows.map((row) => row.code);
  } finally {
    db.close();
  }
}
