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
  demo = await makeDemoReturns({ isMended: true });
});

/** An expectation is slow to set up and there are a million cells, so one is made only for a cell that fails. */
const same = (found: unknown, wanted: unknown): void => {
  if (found !== wanted) expect(found).toBe(wanted);
};
const hold = (isTrue: boolean): void => same(isTrue, true);

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

/** Birth dates of everybody in any return. */
const birthsOfAll = (): Map<string, string> =>
  new Map(
    RETURNS.flatMap(({ year, quarter }) =>
      demo.rows(year, quarter, "header.csv").map((row): [string, string] => [cell(row, "CHILD"), cell(row, "DOB")]),
    ),
  );

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

test("the rules see a fault when there is one", () => {
  const held = openReturn("2020-21", "q3");
  const row = {
    RNE: "S",
    LS: "V2",
    PLACE: "P1",
    PLACE_PROVIDER: "PR0",
    DECOM: "2020-05-01",
    DEC: "2020-06-01",
    REC: "X1",
  };
  const found = Object.keys(EPISODE_RULES).filter((code) => EPISODE_RULES[code]?.(row, { birth: "2004-01-01", held }));
  expect(found.sort()).toEqual(["214, 398, 392b", "378", "388"]);
});

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
        if (isTemporary(rows[i - 1]) && i >= 2) hold(row.RNE === "P" && sameHome(rows[i - 2], row));
  });

  test("every row of another file belongs to a child of the header, with the same birth date, once where there is one row a child", () => {
    for (const file of demo.files(year, quarter).filter((name) => !/^(local-return|annex-a-list-)/.test(name))) {
      const rows = held.rows(file);
      for (const row of rows) {
        hold(held.births.has(cell(row, "CHILD")));
        if (row.DOB !== undefined) same(row.DOB, held.births.get(cell(row, "CHILD")));
      }
      if (["header.csv", "uasc.csv", "oc2.csv", "oc3.csv", "ad1.csv", "previous_permanence.csv"].includes(file))
        same(new Set(rows.map((row) => row.CHILD)).size, rows.length);
      if (!["header.csv", "oc3.csv"].includes(file))
        for (const row of rows) hold(held.episodes.has(cell(row, "CHILD")));
    }
  });

  test.skipIf(year < "2025-26")(
    "list 9 is of care leavers of this and earlier returns, all of OC3 among them; list 11 of nobody's",
    () => {
      const everybody = birthsOfAll();
      const [list, adopters] = [held.rows("annex-a-list-9.csv"), held.rows("annex-a-list-11.csv")];
      const listed = new Set(list.map((row) => cell(row, "CHILD")));
      same(listed.size, list.length);
      for (const row of list) {
        same(cell(row, "DOB"), everybody.get(cell(row, "CHILD")));
        const open = held.episodes.get(cell(row, "CHILD"))?.at(-1);
        hold(open === undefined || cell(open, "DEC") !== "");
        hold(cell(row, "LATEST_CONTACT") <= held.asAt);
      }
      for (const row of held.rows("oc3.csv"))
        if (cell(row, "IN_TOUCH") !== "DIED") hold(listed.has(cell(row, "CHILD")));
      for (const row of adopters) {
        hold(!everybody.has(cell(row, "CHILD")));
        const steps = Object.entries(row).flatMap(([heading, on]) =>
          /^DATE_(?!LEFT)/.test(heading) && on !== "" ? [on] : [],
        );
        same(steps.join(), [...steps].sort().join());
        hold(steps.every((on) => on <= held.asAt));
      }
    },
  );

  test("headers: pupil numbers, mothers", () => {
    const rows = held.rows("header.csv");
    const upns = rows.map((row) => cell(row, "UPN")).filter((upn) => upn !== "" && !upn.startsWith("UN"));
    same(new Set(upns).size, upns.length);
    expect(upns.filter((upn) => !/^[A-HJ-NP-RT-Z]\d{12}$/.test(upn))).toEqual([]);
    const schoolFrom = `${Number(year.slice(0, 4)) - 1}-08-31`;
    for (const row of rows) {
      const episodes = held.episodes.get(cell(row, "CHILD")) ?? [];
      const isCounted = episodes.some((episode) => !isBreak(episode));
      const isFemale = row.SEX === "2" || row.SEX === "F";
      same(row.MOTHER !== "", isFemale && isCounted);
      same(row.MC_DOB !== "", row.MOTHER === "1");
      if (row.UPN === "UN1") hold(age(cell(row, "DOB"), 4) > schoolFrom);
      if (isCounted) expect(row.UPN).not.toBe("");
      hold(age(cell(row, "DOB"), 25) >= held.start);
      const left = episodes[episodes.length - 1]?.DEC;
      if (row.MOTHER === "1" && left !== "") hold(cell(row, "MC_DOB") <= cell({ left: left ?? "" }, "left"));
    }
  });

  test("unaccompanied children: no home address, status until 18 (104, 304)", () => {
    for (const row of held.rows("uasc.csv")) {
      same(row.DUC === "" || (cell(row, "DUC") >= held.start && cell(row, "DUC") <= age(cell(row, "DOB"), 18)), true);
      for (const episode of held.episodes.get(cell(row, "CHILD")) ?? []) same(episode.HOME_POST, "");
    }
    const alone = new Set(held.rows("uasc.csv").map((row) => row.CHILD));
    for (const [child, rows] of held.episodes)
      for (const row of rows) if (!alone.has(child) && !isBreak(row)) expect(row.HOME_POST).not.toBe("");
  });

  test("reviews lie within care, coded by age (440, 441)", () => {
    for (const row of held.rows("reviews.csv")) {
      same(row.REVIEW_CODE === "PN0", cell(row, "REVIEW") < age(cell(row, "DOB"), 4));
      hold(cell(row, "REVIEW") >= held.start);
      hold((held.episodes.get(cell(row, "CHILD")) ?? []).some((episode) => !isBreak(episode)));
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
    if (quarter === "q4") same(inFile.size, cohort.length);
    for (const row of rows) {
      const birth = cell(row, "DOB");
      same(row.HEALTH_CHECK !== "", age(birth, 5) > held.asAt);
      same(row.CONVICTED !== "", age(birth, 10) <= held.asAt);
      same(row.SDQ_SCORE !== "" || row.SDQ_REASON !== "", age(birth, 4) <= held.asAt && age(birth, 17) >= held.start);
      same(row.SDQ_SCORE !== "" && row.SDQ_REASON !== "", false);
      same(row.INTERVENTION_RECEIVED !== "", row.SUBSTANCE_MISUSE === "1");
      same(row.INTERVENTION_OFFERED !== "", row.INTERVENTION_RECEIVED === "0");
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
        hold(episode.DEC !== "" && cell(episode, "DEC") < birthday && episode.REC !== "E3");
      same(health.has(row.CHILD ?? ""), false);
      const isBlank = row.ACTIV === "0" || row.ACCOM === "0";
      if (row.IN_TOUCH === "YES") same(isBlank, false);
      if (["DIED", "RHOM"].includes(cell(row, "IN_TOUCH"))) same(`${row.ACTIV}${row.ACCOM}`, "00");
      if (years === 17) same(/^[ZT]/.test(cell(row, "ACCOM")), false);
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
      same(adopted.has(child), isAdopted(last));
      if (order !== undefined) {
        expect(decision).toBeDefined();
        hold(cell(decision, "DATE_PLACED") <= cell(order, "DECOM") || cell(order, "DECOM") < held.start);
      }
      if (last?.LS === "E1" && last.DEC === "") same(cell(decision, "DATE_PLACED_CEASED"), "");
      const record = adopted.get(child);
      if (record === undefined) continue;
      same(record.DATE_INT, cell(decision, "DATE_PLACED"));
      hold(cell(record, "DATE_INT") <= cell(record, "DATE_MATCH"));
      hold(cell(record, "DATE_MATCH") <= cell(placed, "DECOM"));
      same(record.FOSTER_CARE, /A[35]/.test(cell(last, "PLACE")) ? "1" : "0");
    }
    for (const row of decisions.values()) hold((row.DATE_PLACED_CEASED === "") === (row.REASON_PLACED_CEASED === ""));
  });

  test("previous permanence: a row for every start of the year (630 to 635)", () => {
    const known = new Map(held.rows("previous_permanence.csv").map((row) => [cell(row, "CHILD"), row]));
    for (const [child, rows] of held.episodes) {
      const start = rows.find((row) => row.RNE === "S" && cell(row, "DECOM") >= held.start);
      same(known.has(child), start !== undefined);
      const row = known.get(child);
      if (row === undefined) continue;
      same(row.LA_PERM !== "" && row.DATE_PERM !== "", row.PREV_PERM !== "Z1");
      const latest = cell(row, "DATE_PERM")
        .replace(/^ZZ\/ZZ\/(\d{4})$/, "$1-12-31")
        .replace(/^ZZ\/(\d\d)\/(\d{4})$/, "$2-$1-31");
      hold(latest < cell(rows[0], "DECOM"));
    }
  });

  test("missing incidents lie within care and do not overlap (567 to 581)", () => {
    const byChild = groupBy(held.rows("missing.csv"), (row) => cell(row, "CHILD"));
    for (const [child, rows] of byChild) {
      rows.sort((a, b) => (cell(a, "MIS_START") < cell(b, "MIS_START") ? -1 : 1));
      for (const [i, row] of rows.entries()) {
        const end = row.MIS_END === "" ? "9999-12-31" : cell(row, "MIS_END");
        hold(end >= cell(row, "MIS_START") && end >= held.start);
        if (i > 0) hold(rows[i - 1]?.MIS_END !== "" && cell(rows[i - 1], "MIS_END") < cell(row, "MIS_START"));
        if (cell(row, "MIS_START") < held.start) continue;
        const inside = (held.episodes.get(child) ?? []).some(
          (episode) =>
            cell(episode, "DECOM") <= cell(row, "MIS_START") &&
            (episode.DEC === "" || (row.MIS_END !== "" && end <= cell(episode, "DEC"))),
        );
        hold(inside);
      }
    }
  });

  test("a social worker for every child in care, one after another without gaps (SW01 to SW17)", () => {
    if (year < "2023-24") return;
    const byChild = groupBy(held.rows("sw_episodes.csv"), (row) => cell(row, "CHILD"));
    for (const [child, episodes] of held.episodes) {
      const rows = byChild.get(child) ?? [];
      const last = rows[rows.length - 1];
      if (episodes[episodes.length - 1]?.DEC === "") same(last?.SW_DEC, "");
      for (const [i, row] of rows.entries()) {
        hold(/^(SW|XX)/.test(cell(row, "SW_ID")));
        same(row.SW_REASON === "", year > "2023-24" && cell(row, "SW_DECOM") < "2023-04-01");
        if (i < rows.length - 1) expect(row.SW_DEC).not.toBe("");
        const isNew = row.SW_REASON === "FCONTA" || cell(row, "SW_DECOM") < "2023-04-01";
        if (i > 0 && !isNew) same(cell(rows[i - 1], "SW_DEC"), cell(row, "SW_DECOM"));
      }
      const ended = cell(last, "SW_DEC");
      if (ended !== "") expect(daysBetween(ended, held.asAt)).toBeGreaterThanOrEqual(5);
      for (const episode of episodes) {
        const on = cell(episode, "DECOM");
        if (on < held.start) continue;
        hold(rows.some((row) => cell(row, "SW_DECOM") <= on && (row.SW_DEC === "" || cell(row, "SW_DEC") >= on)));
      }
    }
  });

  test("deprivation of liberty orders lie within one stay in a children's home (700 to 710)", () => {
    if (year < "2026-27") return;
    for (const row of held.rows("dolo.csv")) {
      const end = row.DOLO_END === "" ? held.asAt : cell(row, "DOLO_END");
      hold(end > cell(row, "DOLO_START") || row.DOLO_END === "");
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
        same(carried?.[column], row[column]);
      if (cell(row, "PLACE") !== "Z1") same(carried?.PLACE, row.PLACE);
    }
    for (const [child, rows] of now.episodes)
      if (cell(rows[0], "DECOM") < now.start) hold(open.some((row) => row.CHILD === child));
  }
});
