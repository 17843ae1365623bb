/** Each year's return has the files, headings and codes of its own year; the same seed gives the same bytes. */
import { createHash } from "node:crypto";
import { localReturn } from "@schemas/local/local-return.ts";
import { beforeAll, expect, test } from "vitest";
import { asAtOf, type DemoReturns, makeDemoReturns, RETURNS } from "./demo-returns.ts";

const TEN_FILES = [
  "ad1.csv",
  "episodes.csv",
  "header.csv",
  "missing.csv",
  "oc2.csv",
  "oc3.csv",
  "placed_for_adoption.csv",
  "previous_permanence.csv",
  "reviews.csv",
  "uasc.csv",
];

const HEADINGS: Record<string, string> = {
  "header.csv": "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB",
  "episodes.csv": "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
  "uasc.csv": "CHILD,SEX,DOB,DUC",
  "reviews.csv": "CHILD,DOB,REVIEW,REVIEW_CODE",
  "oc2.csv":
    "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED",
  "oc3.csv": "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM",
  "ad1.csv": "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR",
  "placed_for_adoption.csv": "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED",
  "previous_permanence.csv": "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM",
  "missing.csv": "CHILD,DOB,MISSING,MIS_START,MIS_END",
  "sw_episodes.csv": "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON",
  "dolo.csv": "CHILD,DOB,DOLO_START,DOLO_END",
  "annex-a-list-9.csv":
    "CHILD,GENDER,DOB,ELIGIBILITY_CATEGORY,LATEST_PATHWAY_PLAN,LA_IN_TOUCH,LATEST_CONTACT,TYPE_OF_ACCOMMODATION,SUITABILITY_OF_ACCOMMODATION,ACTIVITY_STATUS",
  "annex-a-list-11.csv":
    "CHILD,FAMILY_IDENTIFIER,DATE_ENQUIRY_RECEIVED,DATE_STAGE_1_STARTED,DATE_STAGE_2_STARTED,DATE_APPLICATION_APPROVED,DATE_MATCHED,DATE_PLACED,DATE_OF_ADOPTION_ORDER,DATE_LEFT,REASON_LEFT",
  "local-return.csv": localReturn.columns.map(({ heading }) => heading).join(","),
};

let demo: DemoReturns;
beforeAll(async () => {
  demo = await makeDemoReturns({ isMended: true });
});

const digest = (made: DemoReturns): string => {
  const hash = createHash("sha256");
  for (const { year, quarter } of RETURNS)
    for (const file of made.files(year, quarter)) hash.update(file).update(made.text(year, quarter, file));
  for (const row of made.postcodes().values()) hash.update(JSON.stringify(row));
  return hash.digest("hex");
};

/** Values of a column over the four returns of a year. */
function codes(year: string, file: string, column: string): Set<string> {
  const held = RETURNS.filter((row) => row.year === year);
  return new Set(held.flatMap(({ quarter }) => demo.rows(year, quarter, file).map((row) => row[column] ?? "")));
}

test("34 returns are written, as many files and rows as it says", () => {
  let files = 0;
  let rows = 0;
  for (const { year, quarter } of RETURNS) {
    for (const file of demo.files(year, quarter)) {
      files += 1;
      rows += demo.rows(year, quarter, file).length;
    }
  }
  expect(demo.made).toEqual({ returns: 34, files, rows });
  expect(RETURNS).toHaveLength(34);
});

test("the same seed gives the same bytes, another seed other bytes", async () => {
  expect(digest(await makeDemoReturns({ isMended: true }))).toBe(digest(demo));
  expect(digest(await makeDemoReturns({ seed: 7, isMended: true }))).not.toBe(digest(demo));
});

test.each(RETURNS)("$year $quarter has the files and headings of its year", ({ year, quarter }) => {
  const wanted = [
    ...TEN_FILES,
    ...(year >= "2023-24" ? ["sw_episodes.csv"] : []),
    ...(year >= "2026-27" ? ["dolo.csv"] : []),
    ...(year >= "2020-21" ? ["local-return.csv"] : []),
    ...(year >= "2025-26" ? ["annex-a-list-9.csv", "annex-a-list-11.csv"] : []),
  ];
  expect(demo.files(year, quarter)).toEqual(wanted.sort());
  for (const file of wanted) expect(demo.text(year, quarter, file).split("\r\n", 1)[0]).toBe(HEADINGS[file]);
});

test("no row has more or fewer cells than headings, and no date lies after the as-at date", () => {
  for (const { year, quarter } of RETURNS) {
    const asAt = asAtOf({ year, quarter });
    for (const file of demo.files(year, quarter)) {
      const lines = demo.text(year, quarter, file).trimEnd().split("\r\n");
      const width = lines[0]?.split(",").length;
      expect(lines.filter((line) => line.split(",").length !== width)).toEqual([]);
      const dates = demo.rows(year, quarter, file).flatMap((row) => Object.values(row));
      expect(dates.filter((cell) => /^\d{4}-\d\d-\d\d$/.test(cell) && cell > asAt)).toEqual([]);
    }
  }
});

test("sex is 1 and 2 to 2023-24, M and F from 2024-25", () => {
  expect([...codes("2023-24", "header.csv", "SEX")].sort()).toEqual(["1", "2"]);
  expect([...codes("2024-25", "header.csv", "SEX")].sort()).toEqual(["F", "M"]);
  expect([...codes("2024-25", "uasc.csv", "SEX")].sort()).toEqual(["F", "M"]);
});

test("training or employment is F3 and P3 to 2020-21, apprenticeships apart from 2021-22", () => {
  const before = codes("2020-21", "oc3.csv", "ACTIV");
  const after = codes("2021-22", "oc3.csv", "ACTIV");
  expect([...before].filter((code) => /^[FP][45]$/.test(code))).toEqual([]);
  expect(before.has("F3")).toBe(true);
  expect([...after].filter((code) => /^[FP]3$/.test(code))).toEqual([]);
  expect(after.has("F5")).toBe(true);
});

test("supported accommodation is K3 from 28 October 2023, H5 and P2 before", () => {
  for (const { year, quarter } of RETURNS)
    for (const row of demo.rows(year, quarter, "episodes.csv")) {
      if (row.PLACE === "K3" && (row.DECOM ?? "") < "2023-10-28") expect(row.DECOM).toBe("2023-10-28 or later");
      if (["H5", "P2"].includes(row.PLACE ?? "") && asAtOf({ year, quarter }) >= "2023-12-31")
        expect(row.DEC !== "" && (row.DEC ?? "") <= "2023-10-28").toBe(true);
    }
  expect(codes("2023-24", "episodes.csv", "PLACE").has("K3")).toBe(true);
  expect(codes("2022-23", "episodes.csv", "PLACE").has("H5")).toBe(true);
  expect(codes("2024-25", "episodes.csv", "PLACE").has("H5")).toBe(false);
});

test("other placements are Z1 to 2024-25 and Z11 to Z14 from 2025-26", () => {
  const other = (year: string) => [...codes(year, "episodes.csv", "PLACE")].filter((code) => code.startsWith("Z"));
  expect(other("2024-25")).toEqual(["Z1"]);
  expect(other("2025-26").length).toBeGreaterThan(0);
  for (const code of other("2025-26")) expect(["Z11", "Z12", "Z13", "Z14"]).toContain(code);
});

test("care leavers of 22 to 25 are in the file from 2022-23", () => {
  const oldest = (year: string, end: string) =>
    Math.max(...demo.rows(year, "q4", "oc3.csv").map((row) => Number(end) - Number(row.DOB?.slice(0, 4))));
  expect(oldest("2021-22", "2022")).toBeLessThanOrEqual(22);
  expect(oldest("2022-23", "2023")).toBeGreaterThan(23);
});

test("there is a deprivation of liberty order, and a child left by each route to a permanent family", () => {
  expect(demo.rows("2026-27", "q2", "dolo.csv").length).toBeGreaterThan(0);
  const reasons = codes("2024-25", "episodes.csv", "REC");
  for (const group of [["E11", "E12"], ["E41"], ["E45", "E46", "E47", "E48"], ["E4A"]])
    expect(group.some((code) => reasons.has(code))).toBe(true);
});

test("no postcode could be a real one, and places lie in the area, outside it and in Wales", () => {
  const rows = [...demo.postcodes().values()];
  expect(rows.filter((row) => !/^Q[XZV]\d \d[A-Z]{2}$/.test(row.pcds ?? ""))).toEqual([]);
  expect(new Set(rows.map((row) => row.pcds)).size).toBe(rows.length);
  const areas = new Set(rows.map((row) => row.oslaua));
  expect(areas.has("E99000990")).toBe(true);
  expect([...areas].some((area) => area?.startsWith("W"))).toBe(true);
});
