import { stage } from "@pipelines/transform/stage/stage.ts";
import { validate } from "@pipelines/transform/validate/validate.ts";
import { expect, test } from "vitest";
import { definitions } from "../../../support/definitions.ts";
import { openScratch, type ScratchLoad } from "../../../support/scratch.ts";

async function stacked(loads: ScratchLoad[], sql: string): Promise<unknown[]> {
  const db = await openScratch(definitions, { loads });
  try {
    await stage(db, definitions);
    await validate(db, definitions);
    return await db.query(sql);
  } finally {
    db.close();
  }
}

test("of one episode in two years' files the newest is kept, and one that was not carried over says until when it was known", async () => {
  const rows = await stacked(
    [
      { asAt: "2024-03-31", files: { episodes: "CHILD,DECOM,DEC\nA1,01/05/2023,\nA2,01/06/2023," } },
      { asAt: "2024-12-31", files: { episodes: "CHILD,DECOM,DEC\nA1,01/05/2023,02/07/2024" } },
    ],
    "select child_id, episode_end_date, known_until_date, collection_year from validated.episodes order by child_id",
  );
  expect(rows).toEqual([
    { child_id: "A1", episode_end_date: "2024-07-02", known_until_date: "2024-12-31", collection_year: "2024-25" },
    { child_id: "A2", episode_end_date: null, known_until_date: "2024-03-31", collection_year: "2023-24" },
  ]);
});

test("care leavers' rows belong to their own year, health rows to their own as-at date, header rows to the newest file", async () => {
  const files = { header: "CHILD,SEX\nA1,M", oc2: "CHILD,TEETH_CHECK\nA1,1", oc3: "CHILD,IN_TOUCH\nA1,YES" };
  const rows = await stacked(
    [
      { asAt: "2024-03-31", files: { ...files, header: "CHILD,SEX\nA1,1" } },
      { asAt: "2024-12-31", files },
      { asAt: "2025-03-31", files },
    ],
    `select 'oc2' as file, list(as_at_date order by as_at_date)::varchar as days from validated.oc2 union all
     select 'oc3', list(as_at_date order by as_at_date)::varchar from validated.oc3 union all
     select 'header', list(as_at_date order by as_at_date)::varchar from validated.header order by 1`,
  );
  expect(rows).toEqual([
    { file: "header", days: "[2025-03-31]" },
    { file: "oc2", days: "[2024-03-31, 2024-12-31, 2025-03-31]" },
    { file: "oc3", days: "[2024-03-31, 2025-03-31]" },
  ]);
});

test("of a list without a key every row is kept, but for exact duplicates", async () => {
  const list = `CHILD,FAMILY_IDENTIFIER,DATE_ENQUIRY_RECEIVED,DATE_APPLICATION_APPROVED
A1,F1,01/05/2024,
A2,F1,01/05/2024,
A1,F1,01/02/2025,
A1,F1,01/02/2025,`;
  const rows = await stacked(
    [{ asAt: "2025-03-31", files: { "annex-a-11": list } }],
    "select child_id, enquiry_date from validated.annex_a_11 order by all",
  );
  expect(rows).toEqual([
    { child_id: "ADOPTER-A1", enquiry_date: "2024-05-01" },
    { child_id: "ADOPTER-A1", enquiry_date: "2025-02-01" },
    { child_id: "ADOPTER-A2", enquiry_date: "2024-05-01" },
  ]);
});

test("an incident left open in an older file is the newer file's incident; two of one day are two", async () => {
  const head = "CHILD,MISSING,MIS_START,MIS_END";
  const rows = await stacked(
    [
      {
        asAt: "2024-03-31",
        files: { missing: `${head}\nA1,M,30/03/2024,\nA2,M,30/03/2024,\nA3,A,01/02/2024,02/02/2024` },
      },
      {
        asAt: "2024-06-30",
        files: {
          missing: `${head}\nA1,M,30/03/2024,02/04/2024\nA3,A,01/02/2024,02/02/2024\nA4,M,01/05/2024,01/05/2024\nA4,M,01/05/2024,02/05/2024`,
        },
      },
    ],
    "select child_id, missing_end_date as ended, collection_year as year from validated.missing order by all",
  );
  expect(rows).toEqual([
    { child_id: "A1", ended: "2024-04-02", year: "2024-25" },
    { child_id: "A2", ended: null, year: "2023-24" },
    { child_id: "A3", ended: "2024-02-02", year: "2024-25" },
    { child_id: "A4", ended: "2024-05-01", year: "2024-25" },
    { child_id: "A4", ended: "2024-05-02", year: "2024-25" },
  ]);
});

test("a row is set aside when it has no child, no date, or is the second of its key, whatever the order of the files; no other", async () => {
  const episodes = `CHILD,DECOM,RNE,LS,DEC
,01/05/2024,S,C2,
A1,,S,C2,
A1,01/05/2024,S,C2,
A1,01/05/2024,S,C2,
A1,01/05/2024,P,C2,
A2,01/05/2024,Q,ZZ,31/06/2024
A2,01/04/2024,,,`;
  const rows = await stacked(
    [{ asAt: "2025-03-31", files: { episodes } }],
    "select source_row, reason_new_episode_code as rne, legal_status_code as ls from validated.episodes order by source_row",
  );
  expect(rows).toEqual([
    { source_row: 4, rne: "S", ls: "C2" },
    { source_row: 7, rne: "Q", ls: "ZZ" },
    { source_row: 8, rne: null, ls: null },
  ]);
});

test("the same child id in two councils is two children", async () => {
  const files = { episodes: "CHILD,DECOM\nA1,01/05/2024" };
  const rows = await stacked(
    [
      { asAt: "2025-03-31", laCode: "990", files },
      { asAt: "2025-03-31", laCode: "991", files },
    ],
    "select la_code from validated.episodes order by 1",
  );
  expect(rows).toEqual([{ la_code: "990" }, { la_code: "991" }]);
});
