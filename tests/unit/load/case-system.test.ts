/** A return whose children are nearly all others than those of the return before: has the case system changed? */
import { caseSystemChange } from "@pipelines/load/case-system.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type MapBench, openMapBench } from "./maps/map-bench.ts";
import { smallReturn } from "./return-folder.ts";

let bench: MapBench;
beforeEach(async () => {
  bench = await openMapBench();
});
afterEach(() => bench.db.close());

const SHARE = 0.2;

/** The return as at 31 March 2022 after one as at 31 March 2021 of children S001 to S024, half of them open; what is asked. */
async function asked(children: { prefix?: string; count?: number; first?: number; asAt?: string; keep?: number } = {}) {
  const { prefix = "T", count = 24, first = 2021, asAt = "2022-03-31", keep = 0 } = children;
  await bench.load(smallReturn({ first: 2020, count: 24 }), "2021-03-31");
  const files = smallReturn({ first, count, prefix });
  for (const [name, text] of Object.entries(files)) {
    files[name] = String(text).replace(/T(\d{3})/g, (id, n) => (Number(n) <= keep ? `S${n}` : id));
  }
  const { load_id } = await bench.load(files, asAt);
  return caseSystemChange(bench.db, { loadId: load_id ?? "", share: SHARE });
}

test("all ids are others: it asks, with numbers and no id", async () => {
  const change = await asked();
  expect(change).toMatchObject({ open: 12, vanished: 12, started: 12, before: "2021-03-31" });
  expect(change?.words).toMatch(/^12 of the 12 children .* 31|2021-03-31 .*child-id map/);
  expect(change?.words).not.toMatch(/[ST]\d{3}/);
});

test("the same children: nothing to ask", async () => {
  expect(await asked({ prefix: "S" })).toBeUndefined();
});

test("a few gone, or many gone and nobody new: nothing to ask here", async () => {
  expect(await asked({ keep: 20 })).toBeUndefined();
  expect(await asked({ prefix: "S", count: 12 })).toBeUndefined();
});

test("a return of years later says nothing: the children may have left meanwhile", async () => {
  expect(await asked({ first: 2023, asAt: "2024-03-31" })).toBeUndefined();
});

test("with the child-id map loaded it asks no more", async () => {
  const lines = Array.from({ length: 24 }, (_, n) => {
    const at = String(n + 1).padStart(3, "0");
    return `S${at},T${at},2021-07-01,migration`;
  });
  await bench.map(["old,new,from,reason", ...lines, ""].join("\n"));
  expect(await asked()).toBeUndefined();
});
