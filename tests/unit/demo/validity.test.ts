/** The invented returns keep the rules of the return: the validation rules that the files themselves can answer, in plain TypeScript. */
import { beforeAll, describe, expect, test } from "vitest";
import {
  asAtOf,
  type DemoReturns,
  daysBetween,
  makeDemoReturns,
  plusDays,
  plusMonths,
  RETURNS,
  type Row,
  yearStartOf,
} from "./demo-returns.ts";

let demo: DemoReturns;
beforeAll(async () => {
  demo = await makeDemoReturns();
});

const cell = (row: Row | undefined, column: string): string => row?.[column] ?? "";
const isBreak = (row: Row) => ["V3", "V4"].includes(cell(row, "LS"));
const isTemporary = (row: Row | undefined) => /^T[0-4]$/.test(cell(row, "PLACE"));
const isAdoptive = (row: Row | undefined) => /^A[3-6]$/.test(cell(row, "PLACE"));
const isAdopted = (row: Row | undefined) => ["E11", "E12"].includes(cell(row, "REC"));
const age = (birth: string, years: number) => plusMonths(birth, years * 12);
const sameHome = (a: Row | undefined, b: Row) =>
  ["PLACE", "PL_POST", "URN", "PLACE_PROVIDER"].every((column) => cell(a, column) === cell(b, column));

function groupBy(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const out = new Map<string, Row[]>();
  for (const row of rows) out.set(keyOf(row), [...(out.get(keyOf(row)) ?? []), row]);
  return out;
}

interface Return {
  year: string;
  asAt: string;
  start: string;
  births: Map<string, string>;
  episodes: Map<string, Row[]>;
  rows(file: string): Row[];
}

function openReturn(year: string, quarter: string): Return {
  const rows = (file: string) => demo.rows(year, quarter, file);
  const episodes = groupBy(rows("episodes.csv"), (row) => cell(row, "CHILD"));
  for (const list of episodes.values()) list.sort((a, b) => (cell(a, "DECOM") < cell(b, "DECOM") ? -1 : 1));
  const births = new Map(rows("header.csv").map((row) => [cell(row, "CHILD"), cell(row, "DOB")]));
  return { year, asAt: asAtOf({ year, quarter }), start: yearStartOf({ year }), births, episodes, rows };
}

/** Rules by code: each answers true for an episode that fails. */
const EPISODE_RULES: Record<
  string,
  (row: Row, ctx: { prev?: Row; next?: Row; birth: string; held: Return }) => boolean
> = {
  "148": (row) => (cell(row, "DEC") === "") !== (cell(row, "REC") === ""),
  "142": (row, { next }) => next !== undefined && cell(row, "DEC") === "",
  "302": (row, { birth }) => cell(row, "DECOM") < birth,
  "352": (row, { birth }) => row.RNE === "S" && cell(row, "DECOM") >= age(birth, 18),
  "355": (row) => cell(row, "DEC") !== "" && cell(row, "DEC") <= cell(row, "DECOM"),
  "357": (row, { prev, held }) => prev === undefined && cell(row, "DECOM") >= held.start && row.RNE !== "S",
  "359": (row, { birth, held }) => row.DEC === "" && age(birth, 18) < held.asAt,
  "388": (row, { next }) =>
    row.REC === "X1" ? cell(next, "DECOM") !== row.DEC : row.DEC !== "" && cell(next, "DECOM") === row.DEC,
  "431 to 433, 501": (row, { prev }) =>
    prev !== undefined &&
    (row.RNE === "S"
      ? cell(row, "DECOM") <= cell(prev, "DEC") || prev.REC === "X1"
      : cell(row, "DECOM") !== prev.DEC || prev.REC !== "X1"),
  "434": (row, { prev }) => prev !== undefined && row.RNE === "L" && (row.LS === prev.LS || !sameHome(prev, row)),
  "435": (row, { prev }) =>
    prev !== undefined && /^[PT]$/.test(cell(row, "RNE")) && (row.LS !== prev.LS || sameHome(prev, row)),
  "436": (row, { prev }) =>
    prev !== undefined && /^[BU]$/.test(cell(row, "RNE")) && (row.LS === prev.LS || sameHome(prev, row)),
  "504": (row, { prev }) => prev !== undefined && row.RNE !== "S" && row.CIN !== prev.CIN,
  "146": (row, { held }) =>
    (held.year >= "2025-26" ? ["H5", "P2", "Z1"] : ["Z11", "Z12", "Z13", "Z14"]).includes(cell(row, "PLACE")) ||
    (held.year < "2023-24" && row.PLACE === "K3"),
  "370, 371": (row, { birth }) =>
    ["H5", "P2", "K3"].includes(cell(row, "PLACE")) && cell(row, "DECOM") < age(birth, 16),
  "378": (row) => row.PLACE === "P1" && row.LS === "V2",
  "380": (row) => isTemporary(row) && !/^[PB]$/.test(cell(row, "RNE")),
  "381": (row) => isTemporary(row) && row.REC !== "" && row.REC !== "X1",
  "361": (row) => row.LS === "L1" && row.DEC !== "" && daysBetween(cell(row, "DECOM"), cell(row, "DEC")) > 3,
  "362": (row) => row.LS === "L2" && row.DEC !== "" && daysBetween(cell(row, "DECOM"), cell(row, "DEC")) > 21,
  "375, 376, 379": (row) =>
    isTemporary(row) &&
    row.DEC !== "" &&
    daysBetween(cell(row, "DECOM"), cell(row, "DEC")) > (row.PLACE === "T4" ? 7 : 21),
  "386, 407": (row, { birth }) => /^E(1[12]|4[5-8])$/.test(cell(row, "REC")) && cell(row, "DEC") >= age(birth, 18),
  "390": (row) => isAdopted(row) && !isAdoptive(row),
  "408": (row) => /^A[56]$/.test(cell(row, "PLACE")) && row.LS !== "E1",
  "460": (row, { birth }) => row.REC === "E17" && cell(row, "DEC") < age(birth, 18),
  "516": (row) => /^E4[56]$/.test(cell(row, "REC")) && !/^U[1-6]$/.test(cell(row, "PLACE")),
  "217": (row) => /^A[35]$/.test(cell(row, "PLACE")) && !/^[STU]$/.test(cell(row, "RNE")),
  "213, 526": (row) =>
    (cell(row, "PLACE_PROVIDER") === "") !== (isTemporary(row) || cell(row, "PLACE").startsWith("Z")),
  "527, 528, 550": (row) =>
    (["P1", "R2", "R5"].includes(cell(row, "PLACE")) && /PR[12]/.test(cell(row, "PLACE_PROVIDER"))) ||
    (row.PLACE === "P1") !== (row.PLACE_PROVIDER === "PR0"),
  "225, 226": (row, { next }) =>
    (cell(row, "REASON_PLACE_CHANGE") !== "") !==
    (row.REC === "X1" && !isTemporary(row) && !isTemporary(next) && /^[PBTU]$/.test(cell(next, "RNE"))),
  "218, 222": (row) =>
    (cell(row, "URN") === "") !== (isBreak(row) || /^(P1|P3|R1|R2|R5|T\d|Z\d+)$/.test(cell(row, "PLACE"))),
  "214, 398, 392b": (row) => (cell(row, "PL_POST") === "") !== isBreak(row),
  "392d": (row) => row.HOME_POST !== "" && row.HOME_POST === row.PL_POST && row.PLACE !== "P1",
  "366": (row) => row.LS === "V3" && row.RNE !== "S",
  "365": (row) => row.LS === "V3" && row.DEC !== "" && daysBetween(cell(row, "DECOM"), cell(row, "DEC")) > 17,
};

describe.each(RETURNS)("$year $quarter", ({ year, quarter }) => {
  let held: Return;
  beforeAll(() => {
    held = openReturn(year, quarter);
  });

  test("episodes keep the rules", () => {
    const failed = new Map<string, number>();
    for (const [child, rows] of held.episodes)
      for (const [i, row] of rows.entries()) {
        const ctx = { prev: rows[i - 1], next: rows[i + 1], birth: held.births.get(child) ?? "9999-01-01", held };
        for (const [code, fails] of Object.entries(EPISODE_RULES))
          if (fails(row, ctx)) failed.set(code, (failed.get(code) ?? 0) + 1);
      }
    expect(Object.fromEntries(failed)).toEqual({});
  });

  test("after a temporary stay children go back to the same home (383)", () => {
    for (const rows of held.episodes.values())
      for (const [i, row] of rows.entries())
        if (isTemporary(rows[i - 1]) && i >= 2) expect(row.RNE === "P" && sameHome(rows[i - 2], row)).toBe(true);
  });

  test("every row of another file belongs to a child of the header, with the same birth date, once where there is one row a child", () => {
    for (const file of demo.files(year, quarter)) {
      const rows = held.rows(file);
      for (const row of rows) {
        expect(held.births.has(cell(row, "CHILD"))).toBe(true);
        if (row.DOB !== undefined) expect(row.DOB).toBe(held.births.get(cell(row, "CHILD")));
      }
      if (["header.csv", "uasc.csv", "oc2.csv", "oc3.csv", "ad1.csv", "previous_permanence.csv"].includes(file))
        expect(new Set(rows.map((row) => row.CHILD)).size).toBe(rows.length);
      if (!["header.csv", "oc3.csv"].includes(file))
        for (const row of rows) expect(held.episodes.has(cell(row, "CHILD"))).toBe(true);
    }
  });

  test("headers: pupil numbers, mothers", () => {
    const rows = held.rows("header.csv");
    const upns = rows.map((row) => cell(row, "UPN")).filter((upn) => upn !== "" && !upn.startsWith("UN"));
    expect(new Set(upns).size).toBe(upns.length);
    expect(upns.filter((upn) => !/^[A-HJ-NP-RT-Z]\d{12}$/.test(upn))).toEqual([]);
    const schoolFrom = `${Number(year.slice(0, 4)) - 1}-08-31`;
    for (const row of rows) {
      const episodes = held.episodes.get(cell(row, "CHILD")) ?? [];
      const isCounted = episodes.some((episode) => !isBreak(episode));
      const isFemale = row.SEX === "2" || row.SEX === "F";
      expect(row.MOTHER !== "").toBe(isFemale && isCounted);
      expect(row.MC_DOB !== "").toBe(row.MOTHER === "1");
      if (row.UPN === "UN1") expect(age(cell(row, "DOB"), 4) > schoolFrom).toBe(true);
      if (isCounted) expect(row.UPN).not.toBe("");
      expect(age(cell(row, "DOB"), 25) >= held.start).toBe(true);
      const left = episodes[episodes.length - 1]?.DEC;
      if (row.MOTHER === "1" && left !== "")
        expect(cell(row, "MC_DOB") <= cell({ left: left ?? "" }, "left")).toBe(true);
    }
  });

  test("unaccompanied children: no home address, status until 18 (104, 304)", () => {
    for (const row of held.rows("uasc.csv")) {
      expect(row.DUC === "" || (cell(row, "DUC") >= held.start && cell(row, "DUC") <= age(cell(row, "DOB"), 18))).toBe(
        true,
      );
      for (const episode of held.episodes.get(cell(row, "CHILD")) ?? []) expect(episode.HOME_POST).toBe("");
    }
    const alone = new Set(held.rows("uasc.csv").map((row) => row.CHILD));
    for (const [child, rows] of held.episodes)
      for (const row of rows) if (!alone.has(child) && !isBreak(row)) expect(row.HOME_POST).not.toBe("");
  });

  test("reviews lie within care, coded by age (440, 441)", () => {
    for (const row of held.rows("reviews.csv")) {
      expect(row.REVIEW_CODE === "PN0").toBe(cell(row, "REVIEW") < age(cell(row, "DOB"), 4));
      expect(cell(row, "REVIEW") >= held.start).toBe(true);
      expect((held.episodes.get(cell(row, "CHILD")) ?? []).some((episode) => !isBreak(episode))).toBe(true);
    }
  });

  test("health: the whole cohort and nobody else, each item by age", () => {
    const from = plusMonths(plusDays(held.asAt, 1), -12);
    const cohort = [...held.episodes]
      .filter(([, rows]) => {
        const last = rows[rows.length - 1] as Row;
        if (last.DEC !== "" || rows.some(isBreak)) return false;
        return rows.every(
          (row) =>
            !(row.RNE === "S" && cell(row, "DECOM") > from) &&
            !(row.DEC !== "" && row.REC !== "X1" && cell(row, "DEC") > from),
        );
      })
      .map(([child]) => child);
    const rows = held.rows("oc2.csv");
    const inFile = new Set(rows.map((row) => cell(row, "CHILD")));
    for (const child of inFile) expect(cohort).toContain(child);
    if (quarter === "q4") expect(inFile.size).toBe(cohort.length);
    for (const row of rows) {
      const birth = cell(row, "DOB");
      expect(row.HEALTH_CHECK !== "").toBe(age(birth, 5) > held.asAt);
      expect(row.CONVICTED !== "").toBe(age(birth, 10) <= held.asAt);
      expect(row.SDQ_SCORE !== "" || row.SDQ_REASON !== "").toBe(
        age(birth, 4) <= held.asAt && age(birth, 17) >= held.start,
      );
      expect(row.SDQ_SCORE !== "" && row.SDQ_REASON !== "").toBe(false);
      expect(row.INTERVENTION_RECEIVED !== "").toBe(row.SUBSTANCE_MISUSE === "1");
      expect(row.INTERVENTION_OFFERED !== "").toBe(row.INTERVENTION_RECEIVED === "0");
    }
  });

  test("care leavers: birthdays of the year after leaving care, answers that agree", () => {
    const health = new Set(held.rows("oc2.csv").map((row) => row.CHILD));
    for (const row of held.rows("oc3.csv")) {
      const birth = cell(row, "DOB");
      const years = [17, 18, 19, 20, 21, 22, 23, 24, 25].find(
        (n) => age(birth, n) >= held.start && age(birth, n) <= held.asAt,
      );
      expect(years).toBeDefined();
      const birthday = age(birth, years ?? 0);
      for (const episode of held.episodes.get(cell(row, "CHILD")) ?? [])
        expect(episode.DEC !== "" && cell(episode, "DEC") < birthday && episode.REC !== "E3").toBe(true);
      expect(health.has(row.CHILD ?? "")).toBe(false);
      const isBlank = row.ACTIV === "0" || row.ACCOM === "0";
      if (row.IN_TOUCH === "YES") expect(isBlank).toBe(false);
      if (["DIED", "RHOM"].includes(cell(row, "IN_TOUCH"))) expect(`${row.ACTIV}${row.ACCOM}`).toBe("00");
      if (years === 17) expect(/^[ZT]/.test(cell(row, "ACCOM"))).toBe(false);
    }
  });

  test("adoption: decision, placement order, match, placing and order come in that order", () => {
    const decisions = new Map(held.rows("placed_for_adoption.csv").map((row) => [cell(row, "CHILD"), row]));
    const adopted = new Map(held.rows("ad1.csv").map((row) => [cell(row, "CHILD"), row]));
    for (const [child, rows] of held.episodes) {
      const last = rows[rows.length - 1];
      const decision = decisions.get(child);
      const placed = rows.find(isAdoptive);
      const order = rows.find((row) => row.LS === "E1");
      expect(adopted.has(child)).toBe(isAdopted(last));
      if (order !== undefined) {
        expect(decision).toBeDefined();
        expect(cell(decision, "DATE_PLACED") <= cell(order, "DECOM") || cell(order, "DECOM") < held.start).toBe(true);
      }
      if (last?.LS === "E1" && last.DEC === "") expect(cell(decision, "DATE_PLACED_CEASED")).toBe("");
      const record = adopted.get(child);
      if (record === undefined) continue;
      expect(record.DATE_INT).toBe(cell(decision, "DATE_PLACED"));
      expect(cell(record, "DATE_INT") <= cell(record, "DATE_MATCH")).toBe(true);
      expect(cell(record, "DATE_MATCH") <= cell(placed, "DECOM")).toBe(true);
      expect(record.FOSTER_CARE).toBe(/A[35]/.test(cell(last, "PLACE")) ? "1" : "0");
    }
    for (const row of decisions.values())
      expect((row.DATE_PLACED_CEASED === "") === (row.REASON_PLACED_CEASED === "")).toBe(true);
  });

  test("previous permanence: a row for every start of the year (630 to 635)", () => {
    const known = new Map(held.rows("previous_permanence.csv").map((row) => [cell(row, "CHILD"), row]));
    for (const [child, rows] of held.episodes) {
      const start = rows.find((row) => row.RNE === "S" && cell(row, "DECOM") >= held.start);
      expect(known.has(child)).toBe(start !== undefined);
      const row = known.get(child);
      if (row === undefined) continue;
      expect(row.LA_PERM !== "" && row.DATE_PERM !== "").toBe(row.PREV_PERM !== "Z1");
      const latest = cell(row, "DATE_PERM")
        .replace(/^ZZ\/ZZ\/(\d{4})$/, "$1-12-31")
        .replace(/^ZZ\/(\d\d)\/(\d{4})$/, "$2-$1-31");
      expect(latest < cell(rows[0], "DECOM")).toBe(true);
    }
  });

  test("missing incidents lie within care and do not overlap (567 to 581)", () => {
    const byChild = groupBy(held.rows("missing.csv"), (row) => cell(row, "CHILD"));
    for (const [child, rows] of byChild) {
      rows.sort((a, b) => (cell(a, "MIS_START") < cell(b, "MIS_START") ? -1 : 1));
      for (const [i, row] of rows.entries()) {
        const end = row.MIS_END === "" ? "9999-12-31" : cell(row, "MIS_END");
        expect(end >= cell(row, "MIS_START") && end >= held.start).toBe(true);
        if (i > 0)
          expect(rows[i - 1]?.MIS_END !== "" && cell(rows[i - 1], "MIS_END") < cell(row, "MIS_START")).toBe(true);
        if (cell(row, "MIS_START") < held.start) continue;
        const inside = (held.episodes.get(child) ?? []).some(
          (episode) =>
            cell(episode, "DECOM") <= cell(row, "MIS_START") &&
            (episode.DEC === "" || (row.MIS_END !== "" && end <= cell(episode, "DEC"))),
        );
        expect(inside).toBe(true);
      }
    }
  });

  test("a social worker for every child in care, one after another without gaps (SW01 to SW17)", () => {
    if (year < "2023-24") return;
    const byChild = groupBy(held.rows("sw_episodes.csv"), (row) => cell(row, "CHILD"));
    for (const [child, episodes] of held.episodes) {
      const rows = byChild.get(child) ?? [];
      const last = rows[rows.length - 1];
      if (episodes[episodes.length - 1]?.DEC === "") expect(last?.SW_DEC).toBe("");
      for (const [i, row] of rows.entries()) {
        expect(/^(SW|XX)/.test(cell(row, "SW_ID"))).toBe(true);
        expect(row.SW_REASON === "").toBe(cell(row, "SW_DECOM") < "2023-04-01");
        if (i < rows.length - 1) expect(row.SW_DEC).not.toBe("");
        const isNew = row.SW_REASON === "FCONTA" || cell(row, "SW_DECOM") < "2023-04-01";
        if (i > 0 && !isNew) expect(cell(rows[i - 1], "SW_DEC")).toBe(cell(row, "SW_DECOM"));
      }
      const ended = cell(last, "SW_DEC");
      if (ended !== "") expect(daysBetween(ended, held.asAt)).toBeGreaterThanOrEqual(5);
      for (const episode of episodes) {
        const on = cell(episode, "DECOM");
        if (on < held.start) continue;
        expect(
          rows.some((row) => cell(row, "SW_DECOM") <= on && (row.SW_DEC === "" || cell(row, "SW_DEC") >= on)),
        ).toBe(true);
      }
    }
  });

  test("deprivation of liberty orders lie within one stay in a children's home (700 to 710)", () => {
    if (year < "2026-27") return;
    for (const row of held.rows("dolo.csv")) {
      const end = row.DOLO_END === "" ? held.asAt : cell(row, "DOLO_END");
      expect(end > cell(row, "DOLO_START") || row.DOLO_END === "").toBe(true);
      for (const episode of held.episodes.get(cell(row, "CHILD")) ?? []) {
        const overlaps =
          cell(episode, "DECOM") <= end && (episode.DEC === "" || cell(episode, "DEC") > cell(row, "DOLO_START"));
        if (overlaps) expect(["K2", "Z12", "Z13"]).toContain(episode.PLACE);
      }
    }
  });
});

test("what was open at the end of a year opens the next year's file (502, 503, 562)", () => {
  for (const { year, quarter } of RETURNS.filter((row) => row.year > "2018-19")) {
    const first = Number(year.slice(0, 4));
    const before = openReturn(`${first - 1}-${first % 100}`, "q4");
    const now = openReturn(year, quarter);
    const open = [...before.episodes.values()]
      .map((rows) => rows[rows.length - 1] as Row)
      .filter((row) => row.DEC === "");
    for (const row of open) {
      const carried = now.episodes.get(cell(row, "CHILD"))?.[0];
      for (const column of ["DECOM", "RNE", "LS", "CIN", "PLACE_PROVIDER", "PL_POST", "URN"])
        expect(carried?.[column]).toBe(row[column]);
      if (cell(row, "PLACE") !== "Z1") expect(carried?.PLACE).toBe(row.PLACE);
    }
    for (const [child, rows] of now.episodes)
      if (cell(rows[0], "DECOM") < now.start) expect(open.some((row) => row.CHILD === child)).toBe(true);
  }
});
