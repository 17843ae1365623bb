/** The model of the fix list: what each finding says, what it never says, how old it is and what comes first. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { readChildTeams } from "@pipelines/reports/child-teams.ts";
import { nextStep } from "@pipelines/reports/next-step.ts";
import { codesByWorth } from "@pipelines/reports/rule-costs.ts";
import { fixListJson, teamFiles } from "@pipelines/reports/write-fix-list.ts";
import { PLACED_FOR_ADOPTION } from "@schemas/local/not-shown.ts";
import { fixListShape } from "@schemas/reports/fix-list.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { definitions } from "../../support/definitions.ts";
import { type FixListFixture, openFixList, PLANTED, PLANTED_CODES } from "../../support/fix-list.ts";

let held: FixListFixture;
beforeAll(async () => {
  held = await openFixList({
    loads: [PLANTED],
    codes: PLANTED_CODES,
    teams: ["a1,North,,", "A2,North,01/04/2020,31/12/2024", "A2,South,2025-01-01,", "A3,South,,31/03/2024"],
  });
});
afterAll(() => held.close());

const of = (code: string) => held.findings.filter((one) => one.code === code);

test("a finding shows the cells that its rule points at, as submitted, and no other", () => {
  expect(of("102").map(({ child_id, cells }) => ({ child_id, cells }))).toEqual([
    { child_id: "A1", cells: [{ heading: "DOB", value: "38/04/2012" }] },
  ]);
  expect(of("153").map(({ cells }) => cells)).toEqual([
    [
      { heading: "IN_TOUCH", value: "YES" },
      { heading: "ACTIV", value: null },
      { heading: "ACCOM", value: "B1" },
    ],
  ]);
  const shown = JSON.stringify(held.findings);
  for (const hidden of [
    "UPNSECRET",
    "HM1",
    "PL1",
    "02/02/2010",
    "03/03/2011",
    "04/04/2009",
    "WBRI",
    "SC100001",
    "17",
  ]) {
    expect(shown.includes(`"${hidden}`), hidden).toBe(false);
  }
});

test("a row of a child placed for adoption shows no postcode and no provider, the row beside it does", () => {
  const shown = (child: string) =>
    of("214")
      .find(({ child_id }) => child_id === child)
      ?.cells.map(({ value }) => value);
  expect(shown("A3")).toEqual(["V3", PLACED_FOR_ADOPTION.words, PLACED_FOR_ADOPTION.words]);
  expect(shown("A4")).toEqual(["V3", "PL4 4AA", "SC100004"]);
  expect(JSON.stringify(held.findings)).not.toMatch(/PL3 3AA|SC100003|HM3/);
});

test("every postcode and provider heading of a return is one that placed children's rows hide", () => {
  const places = [...definitions.returns.values()]
    .filter(({ fields }) => fields.some(({ name }) => name === "placement_type_code"))
    .flatMap(({ fields }) =>
      fields.filter(({ type, name }) => type === "postcode" || /urn|location|la_code/.test(name)),
    );
  expect(places.map(({ heading }) => heading).sort()).toEqual([...PLACED_FOR_ADOPTION.headings].sort());
});

test("the record is told by the dates of its key, never by a birth date", () => {
  expect(of("143")[0]?.record).toBe("DECOM 02/05/2024");
  expect(of("102")[0]?.record).toBe("");
});

test("the team is the one of the return's last day", () => {
  const teams = Object.fromEntries(held.findings.map(({ child_id, team }) => [child_id, team]));
  expect(teams).toEqual({ A1: "North", A2: "South", A3: "No team given", A4: "No team given", A5: "No team given" });
  expect(teamFiles(held.list).map(({ file }) => file)).toEqual([
    "fix-list-no-team-given.xlsx",
    "fix-list-north.xlsx",
    "fix-list-south.xlsx",
  ]);
});

test("team names become file names of their own on every system", () => {
  const [tally] = held.list.tallies;
  const tallies = ["../../etc", "A/B", "a b", "Éire", "???", "CON"].map((team) => ({ ...tally, team }) as never);
  expect(teamFiles({ tallies, has_teams: true }).map(({ file }) => file)).toEqual([
    "fix-list-etc.xlsx",
    "fix-list-team.xlsx",
    "fix-list-a-b.xlsx",
    "fix-list-con.xlsx",
    "fix-list-a-b-2.xlsx",
    "fix-list-eire.xlsx",
  ]);
});

test("without costs the most serious comes first; the JSON keeps its shape", async () => {
  expect(held.findings.map(({ severity }) => severity).every((one) => one === "error")).toBe(true);
  expect(held.findings[0]).toMatchObject({
    first_seen_on: "2025-05-01",
    age_days: 60,
    came_back: false,
    status: "open",
  });
  const json = JSON.parse(await text(Readable.from(fixListJson([held.list, held.list]))));
  expect(fixListShape.parse(json).councils.map(({ findings }) => findings)).toEqual([held.findings, held.findings]);
  expect(held.list.next_step).toBe("Begin with rule 214 (Placement details given for a short break): 2 rows.");
  expect(nextStep([], new Map())).toContain("Nothing to mend");
});

describe("history", () => {
  const quarter = (asAt: string, knownOn: string, rne: string) => ({
    asAt,
    knownOn,
    files: {
      header: "CHILD,SEX,DOB\nA1,M,01/01/2015",
      episodes: `CHILD,DECOM,RNE\nA1,01/05/2024,${rne}\nA2,02/05/2024,X`,
    },
  });
  test("a finding that went and came again says so, with the day that it was first seen", async () => {
    const loads = [
      quarter("2024-06-30", "2024-08-10", "X"),
      quarter("2024-09-30", "2024-11-10", "S"),
      quarter("2024-12-31", "2025-02-10", "X"),
    ];
    const { findings, close } = await openFixList({ loads, codes: ["143"] });
    const seen = findings.map(({ child_id, first_seen_on, came_back }) => ({
      child_id,
      first_seen_on,
      came_back,
    }));
    close();
    expect(seen).toEqual([
      { child_id: "A1", first_seen_on: "2024-08-10", came_back: true },
      { child_id: "A2", first_seen_on: "2024-08-10", came_back: false },
    ]);
  });
});

describe("costs", () => {
  test("what moves a headline comes first, however far another measure goes, and the next step says so in points", async () => {
    const fixture = await openFixList({
      loads: [PLANTED],
      codes: PLANTED_CODES,
      meanwhile: async (db) => {
        await db.run(`create schema if not exists indicators;
          create table validation.finding_costs as
            select la_code, load_id, code, return_id, source_file, source_row, finding_id, 'cl-suitable-19-21' as indicator_id,
              'r12' as period_kind, date '2025-03-31' as period_end_date, 0.0 as moves_low, 4.5 as moves_high
            from validation.findings where code = '153'
            union all select la_code, load_id, code, return_id, source_file, source_row, finding_id, 'cl-eet-19-21', 'r12',
              date '2025-03-31', -100.0, 100.0 from validation.findings where code = '143' or code = '153';
          create table validation.rule_costs as select '990' as la_code, '153' as code, 'cl-suitable-19-21' as indicator_id,
            'r12' as period_kind, date '2025-03-31' as period_end_date, 1 as "rows", 52.0 as low, 56.5 as high, 1.0 as share_of_range
            union all select '990', '143', 'cl-eet-19-21', 'r12', date '2025-03-31', 1, 0.0, 100.0, 1.0
            union all select '990', '153', 'cl-eet-19-21', 'r12', date '2025-03-31', 1, 0.0, 100.0, 1.0;
          create table indicators.bounds as select '990' as la_code, period_end_date::date as period_end_date, * exclude (period_end_date)
            from (values ('cl-eet-19-21', 'r12', '2025-03-31', 52.0, 52.0, 56.5, 4.5, false),
              ('cl-eet-19-21', 'r12', '2024-12-31', 50.0, 10.0, 90.0, 80.0, true),
              ('cl-suitable-19-21', 'r12', '2025-03-31', 80.0, 70.0, 90.0, 20.5, true),
              ('left-by-sgo', 'calendar-year', '2025-03-31', 20.0, 20.0, 24.5, 4.5, false),
              ('inhouse-foster-share', 'snapshot', '2025-03-31', 60.0, 60.0, 60.0, 0.0, false),
              ('cic-number', 'snapshot', '2025-03-31', 50.0, 50.0, 53.0, 6.0, false))
              as listed(indicator_id, period_kind, period_end_date, "value", low, high, doubtful_share, is_withheld)`);
      },
    });
    const { list, findings, close } = fixture;
    close();
    expect(findings[0]).toMatchObject({
      code: "153",
      costs: [
        { indicator_id: "cl-suitable-19-21", is_headline: true, low: 0, high: 4.5 },
        { indicator_id: "cl-eet-19-21", is_headline: false, low: -100, high: 100 },
      ],
    });
    expect(findings[1]?.code).toBe("143");
    expect(list.rule_costs.get("153")?.map(({ indicator_id }) => indicator_id)).toEqual([
      "cl-suitable-19-21",
      "cl-eet-19-21",
    ]);
    expect(codesByWorth(["102", "143", "153"], list.rule_costs)).toEqual(["153", "143", "102"]);
    // Of the newest day: suitable homes by 20 points and special guardians by 4.5; own foster carers are a headline with nothing in doubt
    expect(list.at_stake).toMatchObject({
      headlines: 3,
      moving: [{ indicator_id: "cl-suitable-19-21" }, { indicator_id: "left-by-sgo", low: 20, high: 24.5 }],
      flagged: [definitions.indicators.get("cic-number")?.title],
      withheld: [definitions.indicators.get("cl-suitable-19-21")?.title],
    });
    expect(list.next_step).toMatch(
      /^Mend the 1 row of rule 153 first .*: it could move the headline “.*” by up to 4.5 points\.$/,
    );
  });
});

test("a register that cannot be read says which line and column, never the child", () => {
  writeFileSync(join(held.dir, "registers", "child-teams.csv"), "child,team,from,to\nA1,North,31st of May,\n");
  expect(() => readChildTeams(held.dir)).toThrow(
    /child-teams\.csv, line 2, column from: expected a date as DD\/MM\/YYYY/,
  );
  writeFileSync(join(held.dir, "registers", "child-teams.csv"), "child,from,to\nA1,,\n");
  expect(() => readChildTeams(held.dir)).toThrow(/expected the headings child, team, from, to; team is not there/);
});
