/** Indicators of a council's own: taken from its workspace, and refused with the file and the property that is wrong. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withOwnIndicators } from "@pipelines/own-indicators.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { definitions } from "../support/definitions.ts";
import { localFigures } from "../support/local-return.ts";
import { openMeasured } from "../support/measured-warehouse.ts";

const PEER_MENTORS = {
  id: "peer-mentors",
  title: "Matched with a peer mentor",
  theme: "health",
  description: "How many young people who asked for a peer mentor have one.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the participation team",
  period_kinds: ["snapshot"],
  words: {
    who: "young people who asked for a peer mentor",
    does: "have one",
    one: "young person",
    counts: "Young people matched on the last day of the quarter.",
    people: "Children in our care and care leavers who asked.",
    not_known: "Somebody who did not ask is not counted.",
    for_example: "A match that ended last week does not count.",
  },
};

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "own-"));
  mkdirSync(join(dir, "indicators"));
});
afterEach(() => rmSync(dir, { recursive: true }));

const define = (name: string, definition: unknown) =>
  writeFileSync(
    join(dir, "indicators", name),
    typeof definition === "string" ? definition : JSON.stringify(definition),
  );

test("a workspace without any has the program's definitions, unchanged", () => {
  expect(withOwnIndicators(definitions, dir)).toBe(definitions);
});

test("one is defined, supplied and measured as any other, and marked as the council's own", async () => {
  define("peer-mentors.json", PEER_MENTORS);
  const { indicators } = withOwnIndicators(definitions, dir);
  expect(indicators.size).toBe(definitions.indicators.size + 1);
  const own = indicators.get("peer-mentors");
  expect(own).toMatchObject({
    kind: "share",
    supplied: { is_own: true },
    comparator: { none: "Local, not comparable" },
  });
  const rows =
    "period_to,indicator_id,numerator,denominator,unit,approximate,status\n2025-03-31,peer-mentors,18,24,%,y,provisional";
  const figures = await localFigures(rows, indicators);
  const db = await openMeasured(
    [{ asAt: "2025-03-31", laCode: "901", files: { header: "CHILD,SEX,DOB,ETHNIC\nA,F,01/05/2012,WBRI" } }],
    own === undefined ? [] : [own],
    { local: [{ laCode: "901", figures }] },
  );
  const held = await db.query(
    `select numerator, denominator, "value", standing, is_approximate from indicators.values where indicator_id = 'peer-mentors' and status = 'value'`,
  );
  db.close();
  expect(held).toEqual([{ numerator: 18, denominator: 24, value: 75, standing: "provisional", is_approximate: true }]);
});

test.each([
  [
    "a property that is none",
    { ...PEER_MENTORS, colour: "red" },
    /peer-mentors\.json: colour: no property has that name\. Mend it\./,
  ],
  [
    "a word that is missing",
    { ...PEER_MENTORS, words: { ...PEER_MENTORS.words, who: undefined } },
    /: words\.who: expected words in quotation marks/,
  ],
  ["a theme that is none", { ...PEER_MENTORS, theme: "sport" }, /: theme: .*"voice"/],
  [
    "an id that is not the file's name",
    { ...PEER_MENTORS, id: "mentors" },
    /: id: expected peer-mentors, the file's name/,
  ],
  [
    "a reference to none",
    { ...PEER_MENTORS, see_also: ["peers"] },
    /: see_also: expected the id of an indicator, found peers/,
  ],
  ["no JSON", "{ id: 1", /peer-mentors\.json: line 1, column 3: expected JSON/],
  [
    "a file of rows, whose cells are not told,",
    "child_id,n",
    /^(?!.*child_id).*peer-mentors\.json: line 1, column 1: expected JSON/s,
  ],
])("%s is refused, and named", (_, definition, words) => {
  define("peer-mentors.json", definition);
  expect(() => withOwnIndicators(definitions, dir)).toThrow(words);
});

test("the program's own ids are not defined anew, and every file that is wrong is named at once", () => {
  define("cic-number.json", { ...PEER_MENTORS, id: "cic-number" });
  define("other.json", {});
  expect(() => withOwnIndicators(definitions, dir)).toThrow(
    /cic-number\.json: id: expected an id that the program has not.*\n.*other\.json: id: /s,
  );
});
