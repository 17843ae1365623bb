/** What errors do not cost: a cell that stands puts nothing in doubt, and a child who is certainly out stays out. */
import type { Database } from "@pipelines/database.ts";
import type { IndicatorDefinition } from "@schemas/define.ts";
import { expect, test } from "vitest";
import { definitions } from "../../../support/definitions.ts";
import { openBounded } from "../../../support/measured-warehouse.ts";

const AS_AT = "2025-03-31";
const HEADER = "CHILD,SEX,DOB,ETHNIC\nA,F,02/02/2012,WBRI\nB,F,02/02/2012,WBRI\nC,F,02/02/2012,WBRI";

async function bounded<T>(
  files: Record<string, string>,
  rules: readonly string[],
  ids: readonly string[],
  work: (db: Database) => Promise<T>,
): Promise<T> {
  const db = await openBounded(
    [{ asAt: AS_AT, files, coverage: "full_history" }],
    ids.map((id) => definitions.indicators.get(id) as IndicatorDefinition),
    { rules: new Map([...definitions.rules].filter(([code]) => rules.includes(code))) },
  );
  try {
    const found = await db.query<{ code: string }>("select distinct code from validation.findings order by 1");
    expect(found.map(({ code }) => code)).toEqual(rules);
    return await work(db);
  } finally {
    db.close();
  }
}

const rangesOf = (files: Record<string, string>, rules: readonly string[], ids: readonly string[]) =>
  bounded(files, rules, ids, async (db) => {
    const rows = await db.query<{ indicator_id: string; low: number; high: number }>(
      `select indicator_id, low, high from indicators.bounds
       where period_end_date = $end::date and period_kind in ('snapshot', 'r12')`,
      { end: AS_AT },
    );
    return Object.fromEntries(rows.map(({ indicator_id, low, high }) => [indicator_id, [low, high]]));
  });

test("a child whose care is in doubt is not one more of those whom the count leaves out", async () => {
  const episodes = `CHILD,DECOM,RNE,LS,CIN,PLACE
A,01/06/2022,S,C2,N1,U6
B,01/06/2022,S,ZZ,N1,U6
C,01/06/2022,S,C2,N1,Q9`;
  const missing = "CHILD,DOB,MISSING,MIS_START,MIS_END\nA,02/02/2012,M,01/02/2025,";
  const ids = ["cic-number", "secure-home-number", "missing-now"];
  expect(await rangesOf({ header: HEADER, episodes, missing }, ["144", "146"], ids)).toEqual({
    "cic-number": [2, 3],
    "secure-home-number": [0, 1], // C's home is not known; B lives with foster carers, in care or not
    "missing-now": [1, 1], // only A is missing
  });
});

test("a date of leaving in doubt may still put a child under 18 on the day before", async () => {
  const episodes = `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/06/2022,S,C2,N1,U6,01/06/2024,E45
B,01/06/2022,S,L2,N1,U6,03/02/2025,E13
C,01/06/2022,S,C2,N1,U6,,`;
  const header = HEADER.replace("B,F,02/02/2012", "B,F,02/02/2007");
  // an emergency order lasts no three years: the day on which B left, a day after the 18th birthday, may be another
  const ranges = await rangesOf({ header, episodes }, ["362"], ["left-by-sgo-under-18"]);
  expect(ranges["left-by-sgo-under-18"]).toEqual([50, 100]);
});

test("a health item that cannot be read leaves the others of its row alone", async () => {
  const children = [..."ABCDEFGHIJ"];
  const header = ["CHILD,SEX,DOB,ETHNIC", ...children.map((id) => `${id},F,02/02/2012,WBRI`)].join("\n");
  const episodes = ["CHILD,DECOM,RNE,LS,CIN,PLACE", ...children.map((id) => `${id},01/06/2022,S,C2,N1,U6`)].join("\n");
  const oc2 = [
    "CHILD,DOB,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE",
    ...children.map((id) => `${id},02/02/2012,1,${id === "A" ? "2" : "1"},1,0`),
  ].join("\n");
  const ids = ["dental-check", "health-assessment", "substance-misuse"];
  expect(await rangesOf({ header, episodes, oc2 }, ["181"], ids)).toEqual({
    "dental-check": [90, 100],
    "health-assessment": [100, 100],
    "substance-misuse": [0, 0],
  });
});

test("a missing reason, provider or earlier permanent home leaves in place who came, left and lives where", async () => {
  const episodes = `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE
A,01/06/2024,S,C2,N1,U6,PR1,01/09/2024,X1,
A,01/09/2024,P,C2,N1,K2,PR4,,,
B,01/06/2024,S,C2,N1,U6,PR1,01/03/2025,E4A,
C,01/06/2024,S,C2,N1,U6,,,,`;
  const permanence = "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM\nA,02/02/2012,Z1,,";
  const ids = ["cic-number", "cic-starts", "cic-leavers", "foster-care-share", "inhouse-foster-share"];
  expect(
    await rangesOf({ header: HEADER, episodes, "previous-permanence": permanence }, ["225", "526", "630"], ids),
  ).toEqual({
    "cic-number": [2, 2],
    "cic-starts": [3, 3],
    "cic-leavers": [1, 1],
    "foster-care-share": [50, 50],
    "inhouse-foster-share": [0, 100],
  });
});

test("a row that is not there costs what its items would say, on the list of the finding that asks for it", async () => {
  const children = [..."ABCDEFGHIJ"];
  const header = ["CHILD,SEX,DOB,ETHNIC", ...children.map((id) => `${id},F,02/02/2012,WBRI`)].join("\n");
  const episodes = ["CHILD,DECOM,RNE,LS,CIN,PLACE", ...children.map((id) => `${id},01/05/2023,S,C2,N1,U6`)].join("\n");
  const oc2 = [
    "CHILD,DOB,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE",
    ...children.slice(1).map((id) => `${id},02/02/2012,1,1,1,0`),
  ].join("\n");
  await bounded({ header, episodes, oc2 }, ["191"], ["dental-check"], async (db) => {
    expect(await db.query("select source_row, moves_low, moves_high from validation.finding_costs")).toEqual([
      { source_row: 2, moves_low: 0, moves_high: 10 },
    ]);
    expect(await db.query("select rows, low, high, share_of_range from validation.rule_costs")).toEqual([
      { rows: 1, low: 90, high: 100, share_of_range: 100 },
    ]);
  });
});

test("an earlier permanent home that is missing costs what it would say, for those of whom it is missing", async () => {
  const episodes = `CHILD,DECOM,RNE,LS,CIN,PLACE
A,01/06/2024,S,C2,N1,U6
B,01/06/2024,S,C2,N1,U6
C,01/06/2024,S,C2,N1,U6`;
  // of B it is known, and only who arranged it is not
  const permanence = "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM\nA,02/02/2012,Z1,,\nB,02/02/2012,P1,,01/05/2020";
  const files = { header: HEADER, episodes, "previous-permanence": permanence };
  await bounded(files, ["630"], ["starts-after-permanence"], async (db) => {
    const costs = await db.query(
      "select source_row, round(moves_low) as low, round(moves_high) as high from validation.finding_costs where period_kind = 'r12'",
    );
    expect(costs).toEqual([{ source_row: 4, low: -17, high: 17 }]); // 1 of 2; with C 1 of 3 or 2 of 3
  });
});

test("councils whose cells in doubt are too many for one go have the same ranges and costs in parts", async () => {
  const missing = `CHILD,DOB,MISSING,MIS_START,MIS_END
A,02/02/2012,M,01/02/2025,03/02/2025
A,02/02/2012,A,01/02/2025,03/02/2025
B,02/02/2012,Q,01/03/2025,`;
  const loads = ["990", "991", "992"].map((laCode, n) => ({
    asAt: AS_AT,
    coverage: "full_history" as const,
    laCode,
    files: {
      header: HEADER,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE
A,01/06/2022,S,${n === 1 ? "C2" : "ZZ"},N1,U6
B,01/06/2022,S,C2,N1,U6
C,01/06/2022,S,C2,N1,Q9`,
      missing,
    },
  }));
  const ids = ["cic-number", "foster-care-share", "missing-episodes", "missing-over-24h"];
  const costsOf = async (cellsAtOnce?: number) => {
    const db = await openBounded(
      loads,
      ids.map((id) => definitions.indicators.get(id) as IndicatorDefinition),
      cellsAtOnce === undefined ? {} : { cellsAtOnce },
    );
    try {
      const tables = ["indicators.bounds", "validation.rule_costs", "validation.finding_costs"];
      return await Promise.all(tables.map((table) => db.query(`select * from ${table} order by all`)));
    } finally {
      db.close();
    }
  };
  const whole = await costsOf();
  expect(whole.every((rows) => rows.length > 0)).toBe(true);
  expect(await costsOf(1)).toEqual(whole);
});

test("where no council has a return there are no ranges, and the relations are there", async () => {
  const db = await openBounded([], [definitions.indicators.get("cic-number") as IndicatorDefinition]);
  try {
    for (const table of ["indicators.bounds", "validation.rule_costs", "validation.finding_costs"])
      expect(await db.query(`select * from ${table}`)).toEqual([]);
  } finally {
    db.close();
  }
});
