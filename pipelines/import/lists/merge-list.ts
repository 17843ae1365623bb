/** What is held of a list with what is new, as one Parquet file: newer editions win, and nothing is lost that they do not replace. */
import type { ReferenceList } from "@schemas/reference/define-list.ts";
import { type Database, identifier, literal } from "../../database.ts";
import { type ImportStop, isFarFewer, type ShrinkLimits, stopWords } from "../shrinking.ts";
import type { HeldList } from "./held-lists.ts";
import { freshTable } from "./read-list.ts";

/** Rows that a look-up reads or skips together. */
const ROW_GROUP = 122_880;

/** Rows that the new file will have. */
export async function countMerged(db: Database, list: ReferenceList, held: HeldList | undefined): Promise<number> {
  return (await db.one<{ n: number }>(`select count(*) as n from (${mergedSql(list, held)})`))?.n ?? 0;
}

/** Writes the merged list to `path`, sorted by its key. */
export async function writeMerged(
  db: Database,
  list: ReferenceList,
  held: HeldList | undefined,
  path: string,
): Promise<void> {
  await db.run(`copy (${mergedSql(list, held)} order by ${list.key.map(identifier).join(", ")})
    to ${literal(path)} (format parquet, parquet_version v2, compression zstd, row_group_size ${ROW_GROUP})`);
}

/** A stop when the new rows are far fewer than those that the newest edition held has of the same kinds. An older edition asks nothing. */
export async function shrunkList(
  db: Database,
  list: ReferenceList,
  held: HeldList | undefined,
  limits: ShrinkLimits,
): Promise<ImportStop[]> {
  if (held === undefined) return [];
  const kind = list.compared_by.length === 0 ? "true" : `row(${list.compared_by.map(identifier).join(", ")})`;
  const kindsOf = (relation: string) =>
    `select ${kind} as kind, edition, count(*) as n from ${relation} group by 1, 2 qualify edition = max(edition) over (partition by kind)`;
  const counted = await db.one<{ before: number | null; after: number | null }>(`
    select sum(before.n) as before, sum(after.n) as after
    from (${kindsOf(`read_parquet(${literal(held.path)})`)}) as before
    join (${kindsOf(freshTable(list))}) as after on after.kind is not distinct from before.kind and after.edition >= before.edition`);
  const { before, after } = { before: counted?.before ?? 0, after: counted?.after ?? 0 };
  if (!isFarFewer(before, after, limits)) return [];
  return [{ subject: list.id, words: stopWords(list.title, "rows", before, after, limits.list_percent) }];
}

/** Of two files that speak of the same, the newer edition's rows stay, and of one edition the one imported last. */
function mergedSql(list: ReferenceList, held: HeldList | undefined): string {
  const columns = [...list.columns.map(({ name }) => identifier(name)), "edition"].join(", ");
  const fresh = freshTable(list);
  if (list.replaces === "everything") {
    const key = list.key.map(identifier).join(", ");
    return `select distinct on (${key}) ${columns} from ${fresh} where edition = (select max(edition) from ${fresh})`;
  }
  const all =
    held === undefined
      ? `select *, file as age from ${fresh}`
      : `select ${columns}, 0 as age from read_parquet(${literal(held.path)})
         union all by name select ${columns}, file as age from ${fresh}`;
  return `select distinct ${columns} from (
    select * from (${all}) qualify edition || ' ' || lpad(age::varchar, 6, '0') =
      max(edition || ' ' || lpad(age::varchar, 6, '0')) over (partition by ${identifier(list.replaces)}))`;
}
