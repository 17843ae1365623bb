/** When a load stops and asks: at a setting's limit not yet, over it at once, and never for a handful of rows or children. */
import type { Comparison } from "@pipelines/compare/sides.ts";
import { stopsOf } from "@pipelines/compare/stops.ts";
import type { Difference } from "@schemas/cli/difference.ts";
import { settingsSchema } from "@schemas/settings.ts";
import { expect, test } from "vitest";
import { definitions } from "../../support/definitions.ts";

const SIDE = {
  load_id: "802-2026-09-30-001",
  collection_year: "2026/27",
  as_at_date: "2026-09-30",
  known_on: "2026-10-20",
  coverage: "full_history",
  stage: "submitted",
};
const SIDES: Comparison = {
  before: SIDE,
  after: { ...SIDE, load_id: "802-2026-09-30-002" },
  lastYear: undefined,
  isSameYear: true,
  isAdded: true,
  asAt: "2026-09-30",
  periodsBefore: ["2026-09-30"],
};
const UNCHANGED: Difference = {
  compared_with: null,
  counts_now: null,
  is_first_of_council: false,
  is_first_of_year: false,
  rows: [],
  findings: [],
  from_period_end_date: "2026-09-30",
  to_period_end_date: "2026-09-30",
  indicators: [],
  restated: [],
  open_last_year_not_in_file: null,
  stops: [],
  report: null,
};

interface Case {
  difference: Partial<Difference>;
  ask_before?: object;
  sizes?: ReadonlyMap<string, number>;
  sides?: Partial<Comparison>;
}

const kinds = ({ difference, ask_before = {}, sizes = new Map(), sides = {} }: Case) =>
  stopsOf(
    { ...UNCHANGED, ...difference },
    {
      settings: settingsSchema.parse({ council: { la_code: "802", name: "Council", short_name: "Us" }, ask_before }),
      definitions,
      sides: { ...SIDES, ...sides },
      sizes,
      caseSystems: [],
    },
  ).map(({ kind, subject }) => `${kind} ${subject}`);

const episodes = (before: number, after: number) => ({
  rows: [
    { return_id: "episodes", before, after, new: 0, changed: 0, gone: before - after, rewritten: 0, headings: [] },
  ],
});

const moved = (indicator_id: string, before: number, after: number, definition?: number) => ({
  indicators: [
    {
      indicator_id,
      is_headline: true,
      before,
      after,
      change: after - before,
      parts:
        definition === undefined
          ? null
          : { definition, correction: 0, late_entry: 0, joined: 0, left: after - before - definition, status: 0 },
    },
  ],
});

test("a table may lose a tenth of its rows and no more, unless the settings say otherwise", () => {
  expect(kinds({ difference: episodes(100, 90) })).toEqual([]);
  expect(kinds({ difference: episodes(100, 89) })).toEqual(["shrinks episodes"]);
  expect(kinds({ difference: episodes(100, 89), ask_before: { shrink_percent: 11 } })).toEqual([]);
  expect(kinds({ difference: episodes(100, 99), ask_before: { shrink_percent: 0, shrink_rows: 1 } })).toEqual([
    "shrinks episodes",
  ]);
});

test("four rows fewer of five are too few to ask about, five of six are not", () => {
  expect(kinds({ difference: episodes(5, 1) })).toEqual([]);
  expect(kinds({ difference: episodes(6, 1) })).toEqual(["shrinks episodes"]);
});

test("another year, or a return of another coverage, is not expected to be as long", () => {
  expect(kinds({ difference: episodes(100, 10), sides: { isSameYear: false } })).toEqual([]);
  expect(kinds({ difference: episodes(100, 10), sides: { after: { ...SIDE, coverage: "ytd" } } })).toEqual([]);
});

test("a share may move by ten points, and any way where fewer than five children make the difference", () => {
  const sizes = new Map([["in-area-share", 60]]);
  expect(kinds({ difference: moved("in-area-share", 60, 70), sizes })).toEqual([]);
  expect(kinds({ difference: moved("in-area-share", 60, 70.1), sizes })).toEqual(["moves in-area-share"]);
  expect(kinds({ difference: moved("in-area-share", 60, 80), sizes: new Map([["in-area-share", 20]]) })).toEqual([]);
  expect(kinds({ difference: moved("in-area-share", 60, 70.1), sizes, ask_before: { headline_points: 10.1 } })).toEqual(
    [],
  );
});

test("a count may move by a fifth: 25 of 30 is less, 24 of 31 is more", () => {
  expect(kinds({ difference: moved("cic-number", 30, 25) })).toEqual([]);
  expect(kinds({ difference: moved("cic-number", 31, 24) })).toEqual(["moves cic-number"]);
  expect(kinds({ difference: moved("cic-number", 31, 24), ask_before: { headline_children: 8 } })).toEqual([]);
});

test("what a new definition moved is no fault of the return", () => {
  const sizes = new Map([["in-area-share", 60]]);
  expect(kinds({ difference: moved("in-area-share", 60, 80, 20), sizes })).toEqual([]);
  expect(kinds({ difference: moved("in-area-share", 60, 80, 5), sizes })).toEqual(["moves in-area-share"]);
});

test("children open last year and not in this file stop a final return only", () => {
  const difference = { open_last_year_not_in_file: 2 };
  expect(kinds({ difference })).toEqual([]);
  expect(kinds({ difference, sides: { after: { ...SIDE, stage: "final" } } })).toEqual(["open-last-year episodes"]);
});
