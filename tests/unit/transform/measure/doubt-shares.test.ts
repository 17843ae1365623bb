/** How much of a figure is in doubt, by hand: what flags it, what withholds it, and what does neither. */
import type { Database } from "@pipelines/database.ts";
import type { IndicatorDefinition } from "@schemas/define.ts";
import { expect, test } from "vitest";
import { definitions } from "../../../support/definitions.ts";
import { openBounded } from "../../../support/measured-warehouse.ts";

const EPISODES = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE";

async function bounded<T>(
  episodes: readonly string[],
  id: string,
  rule: string,
  work: (db: Database) => Promise<T>,
  beside: Record<string, string> = {},
) {
  const rules = new Map([...definitions.rules].filter(([code]) => code === rule));
  const files = { episodes: [EPISODES, ...episodes].join("\n"), ...beside };
  const db = await openBounded(
    [{ asAt: "2025-03-31", files }],
    [definitions.indicators.get(id) as IndicatorDefinition],
    {
      rules,
    },
  );
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

const boundsOf = (db: Database, id: string, kind: string) =>
  db.one(
    `select "value", low, high, doubtful_count, denominator, doubtful_share, confidence, is_withheld from indicators.bounds
     where indicator_id = $id and period_kind = $kind and period_end_date = date '2025-03-31'`,
    { id, kind },
  );

const inCare = Array.from({ length: 9 }, (_, i) => `C${i},01/06/2022,S,C2,N1,U4,PR1,,,`);

test("of ten children one may still be in care: none in a secure home is at most one, in doubt and not withheld", async () => {
  await bounded([...inCare, "X,01/06/2022,S,C2,N1,U4,PR1,01/03/2025,,"], "secure-home-number", "148", async (db) => {
    // one of the nine in care that day and one who may be
    expect(await boundsOf(db, "secure-home-number", "snapshot")).toEqual({
      value: 0,
      low: 0,
      high: 1,
      doubtful_count: 1,
      denominator: 9,
      doubtful_share: 100 / 9,
      confidence: "much_doubt",
      is_withheld: false,
    });
  });
});

test("a move without its reason puts no end of care in doubt", async () => {
  const moved = ["A,01/06/2023,S,C2,N1,U4,PR1,01/05/2024,X1,", "A,01/05/2024,P,C2,N1,U4,PR1,,,"];
  await bounded([...inCare, ...moved], "cic-leavers", "225", async (db) => {
    expect(await boundsOf(db, "cic-leavers", "r12")).toMatchObject({ value: 0, low: 0, high: 0, doubtful_count: 0 });
    expect((await db.one("select count(*) as found from validation.findings where code = '225'"))?.found).toBe(1);
  });
});

test("an incident that ended, of an unknown kind, puts nobody among those missing now", async () => {
  const missing = "CHILD,DOB,MISSING,MIS_START,MIS_END\nC0,01/02/2011,,01/06/2024,03/06/2024";
  await bounded(
    inCare,
    "missing-now",
    "566",
    async (db) => {
      expect(await boundsOf(db, "missing-now", "snapshot")).toMatchObject({ value: 0, high: 0, doubtful_count: 0 });
      expect((await db.one("select count(*) as found from validation.findings where code = '566'"))?.found).toBe(1);
    },
    { missing },
  );
});
