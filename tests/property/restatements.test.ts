/** The list of restatements over random pairs of publications: it tells nothing that the two do not, and no small difference. */
import type { MeasuredRow } from "@pipelines/publish/cells.ts";
import { controlDisclosure } from "@pipelines/publish/disclosure-control.ts";
import { type LoadCause, type Restatement, readsOtherwise, restatementRows } from "@pipelines/publish/restatements.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { definitionsOf, figure, indicator, THRESHOLDS } from "../support/measured-figures.ts";

const definitions = definitionsOf(
  indicator({ id: "cic-number", kind: "count" }),
  indicator({ id: "foster-care-share" }),
  indicator({
    id: "sdq-average",
    kind: "mean",
    unit: "score",
    value: "score",
    legal_ends: { from: 0, to: 40 },
    where: "is_asked",
  }),
);

/** Girls and boys, and of them those in foster care; a score as an average. */
type Council = { girls: number; boys: number; fosterGirls: number; fosterBoys: number; score: number };

const small = fc.integer({ min: 0, max: 40 });
const council: fc.Arbitrary<Council> = fc
  .record({
    girls: small,
    boys: small,
    a: fc.double({ min: 0, max: 1 }),
    b: fc.double({ min: 0, max: 1 }),
    score: small,
  })
  .map(({ girls, boys, a, b, score }) => ({
    girls,
    boys,
    fosterGirls: Math.round(girls * (Number.isNaN(a) ? 0 : a)),
    fosterBoys: Math.round(boys * (Number.isNaN(b) ? 0 : b)),
    score: score / 3,
  }));
/** The same council a correction later: each number up to nine away, or as it was. */
const corrected = (before: Council): fc.Arbitrary<Council> => {
  const near = (value: number) => fc.integer({ min: -9, max: 9 }).map((by) => Math.max(0, value + by));
  return fc
    .record({
      girls: near(before.girls),
      boys: near(before.boys),
      f: near(before.fosterGirls),
      m: near(before.fosterBoys),
      score: fc.constantFrom(before.score, before.score + 1),
    })
    .map(({ girls, boys, f, m, score }) => ({
      girls,
      boys,
      fosterGirls: Math.min(f, girls),
      fosterBoys: Math.min(m, boys),
      score,
    }));
};
const twoEditions = council.chain((before) => fc.tuple(fc.constant(before), corrected(before)));

function measure({ girls, boys, fosterGirls, fosterBoys, score }: Council): MeasuredRow[] {
  const all = girls + boys;
  return [
    figure("cic-number", "total", all),
    figure("cic-number", "sex:F", girls),
    figure("cic-number", "sex:M", boys),
    figure("foster-care-share", "total", fosterGirls + fosterBoys, all),
    figure("foster-care-share", "sex:F", fosterGirls, girls),
    figure("foster-care-share", "sex:M", fosterBoys, boys),
    figure("sdq-average", "total", 0, all, { numerator: null, value: all === 0 ? null : score }),
  ];
}

const publishedTotals = (of: Council) =>
  controlDisclosure(measure(of), definitions, THRESHOLDS).values.filter((row) => row.breakdown_dimension === "total");

const cause: fc.Arbitrary<LoadCause[]> = fc.array(
  fc.record({
    load_id: fc.constant("990-2020-12-31-002"),
    collection_year: fc.constant("2020-21"),
    is_withdrawal: fc.boolean(),
    is_correction: fc.boolean(),
    is_late_entry: fc.boolean(),
  }),
  { maxLength: 2 },
);

function listOf(before: Council, now: Council, isSinceLast: boolean, causes: LoadCause[]) {
  const [then, today] = [publishedTotals(before), publishedTotals(now)];
  const pairs = then.flatMap((row) => {
    const { indicator_id, la_code, period_kind, period_end_date } = row;
    const later = today.find((one) => one.indicator_id === indicator_id);
    return later === undefined
      ? []
      : {
          figure: { indicator_id, la_code, period_kind, period_end_date },
          before: row,
          now: later,
          before_known_on: "2021-02-12",
          now_known_on: "2021-05-12",
          is_since_last: isSinceLast,
          is_redefined: false,
          causes,
        };
  });
  return { pairs, rows: restatementRows(pairs, definitions, THRESHOLDS) };
}

const numbersOf = (row: Restatement) => [
  row.before_numerator,
  row.before_denominator,
  row.before_value,
  row.now_numerator,
  row.now_denominator,
  row.now_value,
];
const isSmall = (by: number) => Math.abs(by) >= 1 && Math.abs(by) <= THRESHOLDS.suppress_up_to;

test("every figure that reads otherwise is listed, with no more than the two publications show and no difference of 1 to 5", () => {
  fc.assert(
    fc.property(twoEditions, cause, ([before, now], causes) => {
      const { pairs, rows } = listOf(before, now, true, causes);
      for (const pair of pairs) {
        const definition = definitions.get(pair.figure.indicator_id);
        const row = rows.find((one) => one.indicator_id === pair.figure.indicator_id);
        if (definition === undefined) throw new Error("every figure has a definition");
        expect(row !== undefined).toBe(readsOtherwise(pair.before, pair.now, definition.unit));
        if (row === undefined) continue;
        const isHidden = [pair.before.status, pair.now.status].includes("suppressed");
        expect(row.change === "hidden").toBe(isHidden);
        expect([row.before_status, row.now_status]).toEqual([pair.before.status, pair.now.status]);
        if (row.change !== "figure") {
          expect(numbersOf(row)).toEqual([null, null, null, null, null, null]);
          continue;
        }
        const { numerator, denominator, value } = pair.before;
        expect(numbersOf(row)).toEqual([
          ...[numerator, denominator, value],
          ...[pair.now.numerator, pair.now.denominator, pair.now.value],
        ]);
        const counted = (row.now_numerator ?? 0) - (row.before_numerator ?? 0);
        const whole = (row.now_denominator ?? 0) - (row.before_denominator ?? 0);
        expect([counted, whole].filter(isSmall)).toEqual([]);
        if (definition.kind === "share") expect(isSmall(whole - counted)).toBe(false);
        if (definition.kind === "mean") expect(whole).not.toBe(0);
      }
    }),
    { numRuns: 400 },
  );
});

test("what two publications both hide is never listed: a hidden number may not be seen to change", () => {
  fc.assert(
    fc.property(twoEditions, ([before, now]) => {
      const { pairs, rows } = listOf(before, now, true, []);
      const hidden = pairs
        .filter((pair) => pair.before.status === "suppressed" && pair.now.status === "suppressed")
        .map((pair) => pair.figure.indicator_id);
      expect(rows.filter((row) => hidden.includes(row.indicator_id))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("what an earlier publication changed is listed without a number, since the figure may have moved a little again", () => {
  fc.assert(
    fc.property(twoEditions, ([before, now]) => {
      for (const row of listOf(before, now, false, []).rows)
        expect(numbersOf(row)).toEqual([null, null, null, null, null, null]);
    }),
    { numRuns: 200 },
  );
});
