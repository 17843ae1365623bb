/** Every load stays in the ledger, and a withdrawn one no longer counts. */
import { Database } from "@pipelines/database.ts";
import { pastLoads } from "@pipelines/load/history.ts";
import { createLedger } from "@pipelines/load/ledger.ts";
import { loadReturn } from "@pipelines/load/load.job.ts";
import { heldLoad, standingLoad, withdraw } from "@pipelines/load/withdraw.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { definitions } from "../../support/definitions.ts";
import { type Files, smallReturn, writeFolder } from "./return-folder.ts";

let db: Database;
beforeEach(async () => {
  db = await Database.open(":memory:");
  await db.run("attach ':memory:' as store; use store");
  await createLedger(db, definitions);
});
afterEach(() => db.close());

const good = smallReturn();
const amended: Files = { ...good, "episodes.csv": String(good["episodes.csv"]).replaceAll("U6", "U4") };
const load = (files: Files, knownOn: string, isFound = false) =>
  loadReturn(db, definitions, {
    folder: writeFolder(files),
    laCode: "990",
    asAt: "2021-03-31",
    coverage: "ytd",
    stage: "final",
    knownOn,
    why: "test",
    by: "an analyst",
    programVersion: "0",
    isFound,
  });
const states = async () => {
  await db.run("use memory");
  const all = await pastLoads(db);
  await db.run("use store");
  return all.map(({ load_id, state }) => `${load_id.slice(-3)} ${state}`);
};
const unload = async (id: string) =>
  withdraw(db, await heldLoad(db, id), { why: "exported from the wrong system", today: "2021-08-01", by: "a manager" });

test("each load is in force, superseded or withdrawn, with who, when and why", async () => {
  await load(good, "2021-05-12");
  await load(amended, "2021-06-01");
  expect(await states()).toEqual(["001 superseded", "002 in force"]);
  expect(await unload("990-2021-03-31-002")).toBe(true);
  expect(await states()).toEqual(["001 in force", "002 withdrawn"]);
  await db.run("use memory");
  const [, withdrawn] = await pastLoads(db, "990");
  expect(withdrawn).toMatchObject({
    rows: 36,
    findings: null,
    loaded_by: "an analyst",
    why: "test",
    withdrawn: { by: "a manager", why: "exported from the wrong system" },
  });
  expect(await pastLoads(db, "991")).toEqual([]);
});

test("withdrawing is done once; the rows and the line of the ledger stay", async () => {
  await load(good, "2021-05-12");
  await unload("990-2021-03-31-001");
  expect(await unload("990-2021-03-31-001")).toBe(false);
  expect(await db.one("select count(*) as n from ledger.withdrawals")).toEqual({ n: 1 });
  expect(await db.one("select count(*) as n from raw.episodes")).toEqual({ n: 12 });
  expect(await standingLoad(db, await heldLoad(db, "990-2021-03-31-001"))).toBe(null);
  await expect(unload("990-2021-03-31-009")).rejects.toThrow("Did you mean 990-2021-03-31-001?");
});

test("the same bytes come back as a new load when they are named, and not when they only lie in the folder", async () => {
  await load(good, "2021-05-12");
  await unload("990-2021-03-31-001");
  expect(await load(good, "2021-05-12", true)).toMatchObject({ already_loaded: true, is_withdrawn: true });
  expect(await load(good, "2021-09-01")).toMatchObject({ already_loaded: false, load_id: "990-2021-03-31-002" });
  expect(await load(good, "2021-09-02", true)).toMatchObject({ already_loaded: true, is_withdrawn: false });
  expect(await states()).toEqual(["001 withdrawn", "002 in force"]);
});

test("a file in the folder that an earlier load stands for is not loaded again when a later one is withdrawn", async () => {
  await load(good, "2021-05-12");
  await load(amended, "2021-06-01");
  await unload("990-2021-03-31-002");
  expect(await load(good, "2021-09-01", true)).toMatchObject({ already_loaded: true, load_id: "990-2021-03-31-001" });
  expect(await load(amended, "2021-09-01", true)).toMatchObject({ already_loaded: true, is_withdrawn: true });
});
