/** Bare reading: every file of a workspace's returns through read_csv and counted, nothing else. Prints the number of rows. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Database, literal } from "../../pipelines/database.ts";

const [folder = ""] = process.argv.slice(2);
const returns = join(folder, "returns");
const filesOf = new Map<string, string[]>();
for (const entry of readdirSync(returns, { withFileTypes: true, recursive: true })) {
  if (entry.isFile()) filesOf.set(entry.name, [...(filesOf.get(entry.name) ?? []), join(entry.parentPath, entry.name)]);
}
const db = await Database.open(":memory:");
let rows = 0;
for (const files of filesOf.values()) {
  const heading = readFileSync(files[0] as string, "utf8").split(/\r?\n/, 1)[0] as string;
  const columns = heading.split(",").map((name) => `${literal(name)}: 'VARCHAR'`);
  const row = await db.one<{ rows: number }>(
    `select count(*) as rows from read_csv([${files.map(literal).join(", ")}], header = true, delim = ',', quote = '"', auto_detect = false, columns = {${columns.join(", ")}})`,
  );
  rows += row?.rows ?? 0;
}
db.close();
console.log(rows);
