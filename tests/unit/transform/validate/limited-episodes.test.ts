/** Runs of one legal status, days of short breaks, and carers' holidays: the cases at their edges. */
import { stage } from "@pipelines/transform/stage/stage.ts";
import { prepare, validate } from "@pipelines/transform/validate/validate.ts";
import { afterAll, expect, test } from "vitest";
import { definitions } from "../../../support/definitions.ts";
import { openScratch } from "../../../support/scratch.ts";
import { csvOf } from "../../../support/text-table.ts";

/** One council for each test. */
const EPISODES: Record<string, string> = {
  runs: `
    CHILD | DECOM | DEC | LS
    A1 | 10/06/2024 | 12/06/2024 | L1
    A1 | 01/06/2024 | 10/06/2024 | L1
    A1 | 13/06/2024 | 15/06/2024 | L1
    A2 | 01/06/2024 | 10/06/2024 | L2
    A2 | 10/06/2024 | 12/06/2024 | L1
    A3 | 21/03/2025 | | J2
    A4 | 21/03/2025 | 38/03/2025 | J2
    A5 | 01/06/2024 | | C2`,
  breaks: `
    CHILD | DECOM | DEC | LS
    A1 | 22/03/2024 | 11/04/2024 | V3
    A1 | 01/06/2024 | 08/06/2024 | V3
    A1 | 01/06/2024 | 08/06/2024 | V3
    A1 | 01/07/2024 | 08/07/2024 | V4
    A2 | 21/03/2025 | | V3`,
  holidays: `
    CHILD | DECOM | DEC | PLACE
    A1 | 01/01/2023 | 08/01/2023 | T3
    A1 | 01/05/2023 | 08/05/2023 | T3
    A1 | 01/01/2024 | 08/01/2024 | T3
    A1 | 30/04/2024 | 08/05/2024 | T3
    A1 | 01/05/2025 | 08/05/2025 | T3
    A1 | 01/06/2025 | 08/06/2025 | U4`,
  neighbours: `
    CHILD | DECOM | PLACE
    A1 | 01/06/2024 | U4
    A1 | 10/06/2024 | T3
    A1 | 12/06/2024 | K2
    A2 | 13/06/2024 | U1`,
};

const db = await openScratch(definitions, {
  loads: Object.entries(EPISODES).map(([laCode, text]) => ({
    asAt: "2025-03-31",
    laCode,
    files: { episodes: csvOf(text) },
  })),
});
await stage(db, definitions);
await validate(db, definitions);
await prepare(db, definitions, true);
afterAll(() => db.close());

const ofEpisodes = (laCode: string, columns: string) =>
  db.query(`select ${columns} from prepared.episodes where la_code = '${laCode}' order by source_row`);

test("a run goes on over rows that follow on, an open one to the end of the year; another status or a gap ends it", async () => {
  const rows = await ofEpisodes("runs", "legal_status_run_days::integer as days");
  expect(rows.map(({ days }) => days)).toEqual([11, 11, 2, 9, 2, 10, null, null]);
});

test("short breaks are counted within the year, a row that is there twice once", async () => {
  const rows = await ofEpisodes(
    "breaks",
    "short_break_days::integer as own, child_short_break_days::integer as child, child_has_both_short_breaks as both",
  );
  expect(rows).toEqual([
    { own: 10, child: 17, both: true },
    { own: 7, child: 17, both: true },
    { own: null, child: null, both: null },
    { own: null, child: 17, both: true },
    { own: 10, child: 10, both: false },
  ]);
});

test("three carers' holidays begin within 12 months whichever of the three is asked", async () => {
  const rows = await ofEpisodes("holidays", "has_three_carer_holidays_in_12_months as three");
  expect(rows.map(({ three }) => three)).toEqual([false, true, true, true, false, null]);
});

test("the row before the previous one is told as well", async () => {
  const rows = await ofEpisodes("neighbours", "before_previous_placement_type_code as place");
  expect(rows.map(({ place }) => place)).toEqual([null, null, "U4", null]);
});
