/** Children on Annex A list 8: whose health is in date by the list, and when the local return's figure stands instead. */
import { bankHolidaysOf } from "@pipelines/demo/bank-holidays.ts";
import { countedOver } from "@pipelines/reports/counted-over.ts";
import { expect, test } from "vitest";
import { definitions } from "../../../support/definitions.ts";
import { localFigures } from "../../../support/local-return.ts";
import { openMeasured } from "../../../support/measured-warehouse.ts";
import { textOf } from "../../../support/text-table.ts";

const IDS = ["health-assessment-in-date", "health-assessment-in-date-all", "dental-in-date"];
const indicators = [...definitions.indicators.values()].filter(({ id }) => IDS.includes(id));
const FILES = {
  header: "CHILD,SEX,DOB,ETHNIC\nA,F,01/05/2010,WBRI\nB,M,01/05/2010,WBRI",
  episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2022,S,C2,N1,U6,,
B,01/06/2025,S,C2,N1,U6,,`,
  "annex-a-8": `CHILD,DOB,DATE_STARTED_TO_BE_LOOKED_AFTER,DATE_OF_LATEST_STATUTORY_REVIEW,DATE_OF_LAST_HEALTH_ASSESSMENT
A,01/05/2010,01/05/2022,01/05/2025,01/07/2024
B,01/05/2010,01/06/2025,20/06/2025,20/06/2025`,
};
const EARLIER = { header: "CHILD,SEX,DOB,ETHNIC\nA,F,01/05/2010,WBRI", episodes: FILES.episodes.split("\nB")[0] ?? "" };
const LOCAL = `period_from,period_to,basis,indicator_id,numerator,denominator,value,unit
${IDS.map((id) => `,2025-06-30,snapshot,${id},72,80,,%`).join("\n")}`;
const LOCAL_FIGURE = "72 | 80 | value |";

test.each([
  [
    "a column that nobody has leaves the local return's figure",
    { years: true, asAt: "2025-06-30", calendar: true },
    { inDate: "1 | 1 | value |", all: "2 | 2 | value |" },
  ],
  [
    "a return that does not reach back over the year cannot say who is in its group",
    { years: false, asAt: "2025-06-30", calendar: true },
    { inDate: LOCAL_FIGURE, all: "2 | 2 | value |" },
  ],
  [
    "without bank holidays nobody can count the working days",
    { years: true, asAt: "2025-06-30", calendar: false },
    { inDate: "1 | 1 | value |", all: LOCAL_FIGURE },
  ],
])("%s", async (_, { years, asAt, calendar }, { inDate, all }) => {
  const db = await openMeasured(
    [...(years ? [{ asAt: "2025-03-31", files: EARLIER }] : []), { asAt, files: FILES }],
    indicators,
    {
      bankHolidays: calendar ? bankHolidaysOf("2024", "2025") : [],
      local: [{ laCode: "990", figures: await localFigures(LOCAL, definitions.indicators) }],
    },
  );
  try {
    expect(
      textOf(
        await db.query(`select indicator_id, numerator, denominator, status from indicators."values"
          where period_end_date = date '2025-06-30' order by all`),
      ),
    ).toBe(
      [
        `| dental-in-date | ${LOCAL_FIGURE}`,
        `| health-assessment-in-date | ${inDate}`,
        `| health-assessment-in-date-all | ${all}`,
      ].join("\n"),
    );
  } finally {
    db.close();
  }
});

test.each(IDS)(
  "%s: the way back shows the birthday, which says how many months an assessment lasts, and the return's stay",
  (id) => {
    const indicator = indicators.find((one) => one.id === id);
    const cells = indicator && countedOver(indicator, definitions.returns)?.cells;
    expect(cells?.get("header")).toEqual(["DOB"]);
    expect(cells?.get("episodes")).toContain("DECOM");
    expect(cells?.get("annex-a-8")).toHaveLength(1);
  },
);
