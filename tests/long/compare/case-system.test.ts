/** Returns found together are each asked whether the case system changed: the ids change at one of them and stay so after it. */
import { afterAll, expect, test } from "vitest";
import { type Care, councilLoads } from "./council-loads.ts";

const { load, loadTogether, inStore, remove } = councilLoads();
afterAll(remove);

const children = (prefix: string): Care =>
  Object.fromEntries(
    Array.from({ length: 12 }, (_, n) => [
      `${prefix}${String(n + 1).padStart(3, "0")}`,
      { start: `0${(n % 6) + 4}/05/2024` },
    ]),
  );

test("the question is asked of the return at which the ids change, though a later one is found with it", {
  timeout: 600_000,
}, async () => {
  await load(children("S"), "2024-06-30");
  const reports = await loadTogether([
    [children("T"), "2024-09-30"],
    [children("T"), "2024-12-31"],
  ]);
  const asked = reports.at(-1)?.difference?.stops.filter(({ kind }) => kind === "case-system");
  expect(asked).toHaveLength(1);
  expect(asked?.[0]?.words).toMatch(
    /^12 of the 12 children with an open episode in the return as at 2024-06-30 are in no row of Episodes as at 2024-09-30, /,
  );
  expect(reports.map(({ is_held_back }) => is_held_back)).toEqual([true, true]);
  expect(await inStore("select load_id from ledger.loads")).toEqual([{ load_id: "990-2024-06-30-001" }]);
});
