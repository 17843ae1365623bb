/** What disclosure control takes for known holds of the marts: which expressions say the same, and which groups share nobody. */
import { join } from "node:path";
import { Database } from "@pipelines/database.ts";
import { POPULATIONS } from "@schemas/populations.ts";
import { KNOWN_SUMS, SAME_AS } from "@schemas/what-readers-know.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoWorkspace } from "../support/program.ts";

let warehouse: Database;
beforeAll(async () => {
  warehouse = await Database.open(join(await demoWorkspace(), "warehouse", "warehouse.duckdb"), { readOnly: true });
}, 300_000);
afterAll(() => warehouse.close());

test.each(Object.entries(SAME_AS))("%s is a list of codes, in every mart that can say so", async (said, codes) => {
  let asked = 0;
  for (const mart of POPULATIONS) {
    const columns = await warehouse.query<{ column_name: string }>(
      "select column_name from information_schema.columns where table_schema = 'marts' and table_name = ?",
      [mart],
    );
    const names = new Set(columns.map(({ column_name }) => column_name));
    const needed = [...`${said} ${codes}`.replaceAll(/'[^']*'/g, "").matchAll(/\b[a-z]+_[a-z_]+\b/g)].map(
      ([name]) => name,
    );
    if (!needed.every((name) => names.has(name))) continue;
    asked++;
    const row = await warehouse.one(
      `select count(*)::integer as people, (count(*) filter (coalesce((${said})::boolean, false) <> coalesce(${codes}, false)))::integer as others
       from marts.${mart}`,
    );
    expect(row, mart).toMatchObject({ others: 0 });
    expect(row?.people).toBeGreaterThan(0);
  }
  expect(asked).toBeGreaterThan(0);
});

test.each(KNOWN_SUMS.map((sum) => [`${sum.parts.join(" + ")} of ${sum.whole}`, sum] as const))(
  "but for mistakes: %s",
  async (_, { population, whole, parts, unless = "false" }) => {
    const times = parts.map((part) => `coalesce((${part})::integer, 0)`).join(" + ");
    const row = await warehouse.one<{ people: number; twice: number; outside: number }>(
      `select (count(*) filter (${times} > 0))::integer as people,
         (count(*) filter (${times} > 1))::integer as twice,
         (count(*) filter (${times} > 0 and not coalesce(${whole}, false)))::integer as outside
       from marts.${population} where not coalesce(${unless}, false)`,
    );
    const { people = 0, twice = 0, outside = 0 } = row ?? {};
    expect(people).toBeGreaterThan(0);
    expect(twice / people).toBeLessThan(0.02);
    expect(outside / people).toBeLessThan(0.02);
  },
);
