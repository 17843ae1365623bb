import { stage } from "@pipelines/transform/stage/stage.ts";
import { expect, test } from "vitest";
import { definitions } from "../../../support/definitions.ts";
import { openScratch } from "../../../support/scratch.ts";

const staged = async (asAt: string, files: Record<string, string>) => {
  const db = await openScratch(definitions, { loads: [{ asAt, files }] });
  await stage(db, definitions);
  return db;
};

test("reads every accepted form of a date, never month before day, and lists the ones it cannot read", async () => {
  const forms = ["01/04/2024", "2024-04-01", "1/4/2024", "01/04/2024 00:00:00", "01/04/24", "1-Apr-24", "45383"];
  const rows = [...forms, "04/25/2024", "31/02/2024", ""].map((form, row) => `C${row},${form}`);
  const db = await staged("2025-03-31", { episodes: `CHILD,DECOM\n${rows.join("\n")}` });
  const dates = await db.query("select episode_start_date as day from staging.episodes order by source_row");
  expect(dates.map(({ day }) => day)).toEqual([...forms.map(() => "2024-04-01"), null, null, null]);
  const cells = await db.query("select source_row, heading, problem from staging.unreadable_cells order by all");
  expect(cells).toEqual([
    { source_row: 9, heading: "DECOM", problem: "unreadable" },
    { source_row: 10, heading: "DECOM", problem: "unreadable" },
  ]);
  db.close();
});

test("codes come in capitals without blanks or .0, labels become codes, and a code off the list stays", async () => {
  const db = await staged("2025-03-31", {
    episodes: "CHILD,DECOM,PLACE,LS\na1, 01/04/2024 , k3 ,c2\nA2,01/04/2024,H9,C2",
    header: "CHILD,SEX,ETHNIC,MOTHER\nA1,F,White British,1.0\nA2,1,XXXX,maybe",
  });
  expect(
    await db.query("select child_id, placement_type_code, legal_status_code from staging.episodes order by 1"),
  ).toEqual([
    { child_id: "A1", placement_type_code: "K3", legal_status_code: "C2" },
    { child_id: "A2", placement_type_code: "H9", legal_status_code: "C2" },
  ]);
  expect(
    await db.query("select sex_code, sex_code_raw, ethnic_code, mother_flag from staging.header order by child_id"),
  ).toEqual([
    { sex_code: "F", sex_code_raw: "F", ethnic_code: "WBRI", mother_flag: "1" },
    { sex_code: "M", sex_code_raw: "1", ethnic_code: "XXXX", mother_flag: null },
  ]);
  expect(
    await db.query("select return_id, source_row, heading, problem from staging.unreadable_cells order by all"),
  ).toEqual([
    { return_id: "episodes", source_row: 3, heading: "PLACE", problem: "not in the year's list" },
    { return_id: "header", source_row: 3, heading: "ETHNIC", problem: "not in the year's list" },
    { return_id: "header", source_row: 3, heading: "MOTHER", problem: "unreadable" },
    { return_id: "header", source_row: 3, heading: "SEX", problem: "not in the year's list" },
  ]);
  db.close();
});

test("a code is judged by the list of its own collection year", async () => {
  const files = { header: "CHILD,SEX\nA1,1\nA2,M", episodes: "CHILD,DECOM,PLACE\nA1,01/05/2022,K3\nA2,01/05/2022,H5" };
  const db = await openScratch(definitions, {
    loads: [
      { asAt: "2023-03-31", files },
      { asAt: "2026-03-31", files },
    ],
  });
  await stage(db, definitions);
  const rows = await db.query(
    `select collection_year, heading, source_row from staging.unreadable_cells
      join reference.loads_in_force using (load_id) order by all`,
  );
  expect(rows).toEqual([
    { collection_year: "2022-23", heading: "PLACE", source_row: 2 },
    { collection_year: "2022-23", heading: "SEX", source_row: 3 },
    { collection_year: "2025-26", heading: "PLACE", source_row: 3 },
    { collection_year: "2025-26", heading: "SEX", source_row: 2 },
  ]);
  db.close();
});

test("the health file keeps every as-at date, the other files only the load in force", async () => {
  const files = { header: "CHILD,SEX\nA1,M", oc2: "CHILD,TEETH_CHECK\nA1,1" };
  const db = await openScratch(definitions, {
    loads: [
      { asAt: "2024-06-30", files },
      { asAt: "2024-09-30", files },
    ],
  });
  await stage(db, definitions);
  expect(await db.query("select as_at_date from staging.header")).toEqual([{ as_at_date: "2024-09-30" }]);
  expect(await db.query("select as_at_date from staging.oc2 order by 1")).toEqual([
    { as_at_date: "2024-06-30" },
    { as_at_date: "2024-09-30" },
  ]);
  db.close();
});

test("a file supplied says since when its facts are collected: null where that is before all years that we know", async () => {
  const db = await staged("2025-03-31", { header: "CHILD,SEX\nA1,M", "sw-episodes": "CHILD,SW_ID" });
  expect(await db.query("select return_id, collected_from_date from reference.files_supplied order by 1")).toEqual([
    { return_id: "header", collected_from_date: null },
    { return_id: "sw-episodes", collected_from_date: "2023-04-01" },
  ]);
  db.close();
});

test("a file without rows was supplied, a missing file was not", async () => {
  const db = await staged("2025-03-31", { header: "CHILD,SEX\nA1,M", ad1: "CHILD,DOB" });
  expect(await db.query("select return_id from reference.files_supplied order by 1")).toEqual([
    { return_id: "ad1" },
    { return_id: "header" },
  ]);
  db.close();
});
