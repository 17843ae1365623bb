/** Young people on Annex A list 9: the codes and the words of the form, and what a list does not tell. */
import { expect, test } from "vitest";
import { definitions } from "../../../support/definitions.ts";
import { localFigures } from "../../../support/local-return.ts";
import { openMeasured } from "../../../support/measured-warehouse.ts";
import { textOf, tidy } from "../../../support/text-table.ts";

const HEAD = "CHILD,DOB,ELIGIBILITY_CATEGORY,LA_IN_TOUCH";
const IDS = ["cl-eet-now-17-18", "cl-suitable-now-17-18", "cl-bed-and-breakfast-now"];
const indicators = [...definitions.indicators.values()].filter(({ id }) => IDS.includes(id));

async function opened(list: string, asAt = "2025-03-31", local?: string) {
  return openMeasured([{ asAt, files: { "annex-a-9": list } }], indicators, {
    local: local === undefined ? [] : [{ laCode: "990", figures: await localFigures(local, definitions.indicators) }],
  });
}

test("codes count with and without words, words without codes, and what is neither is not known", async () => {
  const db = await opened(`${HEAD},TYPE_OF_ACCOMMODATION,SUITABILITY_OF_ACCOMMODATION,ACTIVITY_STATUS
A,01/06/2007,b) Former relevant child,a) Yes,W1,b) No,F2
B,01/06/2007,Former relevant,Yes,In bed and breakfast,Not suitable,a) F5 - Full time in training or employment
C,01/06/2007,Relevant child,Y,B: Parents/relatives,a) Yes,G6: Not in education employment or training
D,01/06/2007,,,Z,Suitable,Part time in an apprenticeship
E,01/06/2007,a) Relevant child,,H - Deported,Unsuitable,NEET
F,01/06/2007,a) Relevant child,,,,
G,01/06/2007,Eligible child,Yes,W1,a) Yes,F2
H,01/06/2007,b) Former relevant child,Died,W1,a) Yes,F2`);
  try {
    expect(
      textOf(
        await db.query(`select child_id, is_in_work_or_study, is_suitably_housed, accommodation_kind
          from marts.care_leavers_on_list order by child_id`),
      ),
    ).toBe(
      tidy(`
        | A | true  | false | W     |
        | B | true  | false | W     |
        | C | false | true  | B     |
        | D | true  | true  | Z     |
        | E | false | false | H     |
        | F |       |       | other |`),
    );
  } finally {
    db.close();
  }
});

const FIGURES = `select indicator_id, numerator, denominator, status from indicators."values"
  where period_end_date = date '2025-06-30' order by all`;
const LOCAL = `period_from,period_to,basis,indicator_id,numerator,denominator,value,unit
,2025-06-30,snapshot,cl-suitable-now-17-18,72,80,,%
,2025-06-30,snapshot,cl-bed-and-breakfast-now,,,7,n`;
const SUPPLIED = ["| cl-bed-and-breakfast-now | 7 |  | value |", "| cl-suitable-now-17-18 | 72 | 80 | value |"];

test.each([
  [
    "a list without the column gives no figure, and the local return's stands",
    "2025-06-30",
    "| cl-eet-now-17-18 | 1 | 1 | value |",
  ],
  ["a list of another day than the quarter's last gives none at all", "2025-07-15", undefined],
])("%s", async (_, asAt, counted) => {
  const db = await opened(`${HEAD},ACTIVITY_STATUS\nA,01/06/2007,b) Former relevant child,a) Yes,F2`, asAt, LOCAL);
  try {
    const [kept = "", suitable = ""] = SUPPLIED;
    expect(textOf(await db.query(FIGURES))).toBe(
      [kept, ...(counted === undefined ? [] : [counted]), suitable].join("\n"),
    );
  } finally {
    db.close();
  }
});

test("who is on the lists of two days is matched, where both lists tell of the item", async () => {
  const list = (rows: string) => ({ "annex-a-9": `${HEAD},ACTIVITY_STATUS\n${rows}` });
  const person = (id: string, activity: string) => `${id},01/02/2007,b) Former relevant child,a) Yes,${activity}`;
  const db = await openMeasured(
    [
      {
        asAt: "2025-03-31",
        files: list([person("A", "F2"), person("B", "F2"), person("C", "G5"), person("E", "F2")].join("\n")),
      },
      {
        asAt: "2025-06-30",
        files: list([person("A", "F2"), person("B", "G5"), person("C", "F4"), person("D", "F2")].join("\n")),
      },
      { asAt: "2025-09-30", files: list([person("A", ""), person("B", "")].join("\n")) },
    ],
    indicators,
  );
  try {
    expect(
      textOf(await db.query("select * exclude (la_code, period_kind) from indicators.overlaps order by all")),
    ).toBe("| cl-eet-now-17-18 | 2025-06-30 | 2025-03-31 | 3 | 1 | 1 | 1 | 0 |");
  } finally {
    db.close();
  }
});
