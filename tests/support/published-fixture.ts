/**
 * A publication made up in memory: 25 indicators of an invented council with every state of a card, written as Arrow.
 * For tests of pages and for looking at them; nothing in it is worked out by the pipeline.
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BREAKDOWNS } from "@schemas/breakdowns.ts";
import type { Catalog, CatalogIndicator } from "@schemas/published/catalog.ts";
import type { ComparisonVerdict, PublishedTables, TrendVerdict } from "@schemas/published/tables.ts";
import { RECONCILIATION_REASONS } from "@schemas/reconciliation.ts";
import { THEMES } from "@schemas/themes.ts";
import { Bool, Float64, Table, tableToIPC, Utf8, vectorFromArray } from "apache-arrow";
import { COLUMNS } from "../../dashboards/published-columns.ts";
import { type FixtureIndicator, INDICATORS } from "./published-indicators.ts";

const NOW = "2020-12-31";
const LA = "990";
const NEIGHBOURS = [
  "Aldermoor",
  "Burnhope",
  "Eastcombe",
  "Harrowdean",
  "Kestrelford",
  "Marlbeck",
  "Northolme",
  "Saltmarsh",
  "Tynewick",
  "Westering",
];

function monthEnd(iso: string, back: number): string {
  return new Date(Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - back, 0)).toISOString().slice(0, 10);
}
const QUARTERS = Array.from({ length: 12 }, (_, i) => monthEnd(NOW, 33 - 3 * i));

/** A small wobble, the same each time. */
const wobble = (seed: number) => Math.sin(seed * 12.9898) * 0.6;

function interval(p: number, n: number): [number, number] {
  const z = 1.96;
  const q = p / 100;
  const mid = (q + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z * Math.sqrt((q * (1 - q)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return [Math.max(0, mid - half) * 100, Math.min(1, mid + half) * 100];
}

function catalogIndicator(i: FixtureIndicator): CatalogIndicator {
  return {
    id: i.id,
    title: i.title,
    theme: i.theme,
    order: i.order,
    description: `${i.title}. ${i.who} who ${i.does}.`,
    rationale: "Children do better when they are settled, healthy and close to the people who matter to them.",
    unit: i.unit,
    kind: i.kind,
    average: "mean",
    polarity_over_time: i.polarity,
    polarity_against_others: i.against ?? i.polarity,
    period_kinds: [i.period],
    headline_period_kind: i.period,
    headline_shows: i.shows ?? "value",
    baseline: i.baseline ?? "year-ago",
    breakdowns: i.breakdowns ?? [],
    collected_in: i.collected ?? "all-year",
    words: {
      who: i.who,
      does: i.does,
      one: i.one ?? "child",
      counts: `${i.who} who ${i.does}, on the last day of the quarter.`,
      people: `All ${i.who} at the end of the quarter, short breaks left out.`,
      not_known: "Stays in the bottom number.",
      for_example: "A child who moved in on 3 March and is still there on 31 March counts once.",
    },
    questions: ["What would need to be true for this to be higher next year?", "Who is not in this number, and why?"],
    comparator: i.comparator
      ? {
          series: i.id,
          label: "Published by the Department for Education",
          period_kind: i.period,
          levels: i.comparator[0] === null ? ["england"] : ["la", "region", "england"],
          like_for_like: true,
        }
      : { none: "Other councils' figures for this are not published." },
    caveats: ["Late entries can change the newest quarter."],
    sources: ["SSDA903 episodes file"],
    source_flag: "903",
    see_also: i.id === "cl-eet-19-21" ? ["cl-neet-19-21"] : [],
  };
}

export function fixtureCatalog(): Catalog {
  const period = {
    period_end_date: NOW,
    collection_year: "2020-21",
    quarter: "q3" as const,
    label: "Quarter 3, 2020/21",
    months: "October to December 2020",
  };
  return {
    contract_version: 1,
    edition: "panel",
    publication_id: "2021-02-12-a",
    program_version: "0.1.0",
    definitions_version: "4f21c9d",
    council: {
      la_code: LA,
      name: "Severnshore Council",
      short_name: "Severnshore",
      region_code: "E12000009",
      region_name: "South West",
      is_invented: true,
      borrowed_la_code: "802",
      borrowed_name: "North Somerset",
    },
    periods: [period],
    current_period: period,
    as_known_on: "2021-02-12",
    stage: "final",
    load_ids: ["990-2020-12-31-1"],
    neighbours: {
      edition: "2021",
      edition_title: "Statistical neighbours, April 2021",
      method: "mean",
      names: NEIGHBOURS,
    },
    thresholds: {
      suppress_up_to: 5,
      small_denominator: 6,
      full_house_denominator: 10,
      no_comparison_under: 20,
      small_group_under: 30,
    },
    doubt: { flag_over: 5, withhold_over: 20 },
    reconciliation_reasons: RECONCILIATION_REASONS.map((reason) => ({ ...reason })),
    themes: THEMES.map((theme) => ({
      ...theme,
      indicators: INDICATORS.filter((i) => i.theme === theme.id).map((i) => i.id),
    })),
    headlines: [
      { theme: "permanence", indicators: ["left-by-sgo", "social-worker-3plus", "long-term-stability"] },
      { theme: "homes", indicators: ["foster-care-share", "in-area-share", "three-plus-placements"] },
      { theme: "health", indicators: ["health-assessment", "dental-check", "missing-children"] },
      { theme: "leaving-care", indicators: ["cl-eet-19-21", "cl-suitable-19-21", "cl-in-touch-19-21"] },
    ],
    indicators: INDICATORS.map(catalogIndicator),
    not_supplied: [
      {
        id: "iha-20-days",
        title: "First health check in 20 working days",
        theme: "health",
        description: "How many children had their first health assessment within 20 working days.",
        supplied_by: "the health team for children in care",
      },
    ],
    breakdowns: BREAKDOWNS.map((b) => ({
      id: b.id,
      label: b.label,
      categories: b.categories.map(({ id, label }) => ({ id, label })),
    })),
    releases: [
      {
        dataset: "children-looked-after-in-england",
        release: "2020",
        title: "Children looked after in England including adoptions: 2019 to 2020",
        publisher: "Department for Education",
        published_on: "2020-12-10",
        licence: "Open Government Licence v3.0",
      },
    ],
  };
}

const isBetter = (i: FixtureIndicator, difference: number) =>
  (i.against ?? i.polarity) === "lower-is-better" ? difference < 0 : difference > 0;

const SOUND = { band: "none", confidence: "sound" } as const;
const DOUBTS: Record<string, Pick<PublishedTables["confidence"][number], "band" | "confidence">> = {
  "in-area-share": { band: "under_1", confidence: "sound" },
  "cl-eet-19-21": { band: "1_to_5", confidence: "some_doubt" },
  "inhouse-foster-share": { band: "over_5", confidence: "much_doubt" },
};

/** Every table. */
export function fixtureTables(): PublishedTables {
  const tables: PublishedTables = {
    values: [],
    comparisons: [],
    trends: [],
    confidence: [],
    comparator_series: [],
    neighbours: [],
    national: [],
    movements: [],
    neighbour_stress: [],
    reconciliation: [],
    rules: [],
    files: [],
    restatements: [],
  };
  for (const [index, i] of INDICATORS.entries()) addIndicator(tables, i, index);
  const returns = ["Header", "Episodes", "Reviews", "Unaccompanied children", "Health and offending", "Care leavers"];
  for (const [n, title] of returns.entries())
    tables.files.push({
      la_code: LA,
      collection_year: "2020-21",
      as_at_date: NOW,
      return_id: title.toLowerCase().replaceAll(" ", "-"),
      title,
      supplied: n !== 3,
      row_count: n === 3 ? null : 300 + n * 41,
      row_count_status: "value",
      quality: n === 3 ? null : 100 - n * 1.7,
    });
  const reconciled = {
    la_code: LA,
    period_kind: "snapshot",
    period_end_date: "2020-03-31",
    dataset: "d",
    release: "2020",
    submitted_on: "2020-06-12",
    submitted_value: null,
  };
  const same = { value: 214, submitted_value: 214, as_submitted: "same" as const };
  tables.reconciliation.push(
    { ...reconciled, ...same, indicator_id: "cic-number", published_value: 214, difference: 0, reason: "agrees" },
    {
      ...reconciled,
      indicator_id: "cic-rate",
      published_value: 51,
      value: 51.6,
      difference: 1,
      reason: "population",
      as_submitted: "small_number",
    },
    {
      ...reconciled,
      indicator_id: "foster-care-share",
      published_value: null,
      value: 75,
      difference: null,
      reason: "not_published",
      as_submitted: "hidden",
    },
  );
  const rule = { la_code: LA, collection_year: "2020-21", reason: null, count_status: "value" as const };
  tables.rules.push(
    {
      ...rule,
      code: "101",
      title: "Every child has a sex code",
      return_id: "header",
      return_title: "Header",
      severity: "error",
      outcome: "passed",
      count: 0,
    },
    {
      ...rule,
      code: "143",
      title: "The reason an episode began is a known code",
      return_id: "episodes",
      return_title: "Episodes",
      severity: "error",
      outcome: "failed",
      count: 12,
    },
    {
      ...rule,
      code: "355",
      title: "An episode does not start and end on one day",
      return_id: "episodes",
      return_title: "Episodes",
      severity: "query",
      outcome: "failed",
      count: null,
      count_status: "suppressed",
    },
    {
      ...rule,
      code: "388",
      title: "Every child has a first episode",
      return_id: "episodes",
      return_title: "Episodes",
      severity: "error",
      outcome: "not_run",
      count: null,
      reason: "last year's return is not held",
    },
  );
  return tables;
}

function addIndicator(tables: PublishedTables, i: FixtureIndicator, index: number): void {
  const dates = i.period === "calendar-year" ? ["2018-12-31", "2019-12-31", "2020-12-31"] : QUARTERS;
  const row = (date: string) => ({ indicator_id: i.id, la_code: LA, period_kind: i.period, period_end_date: date });
  const figures = dates.map((date, at) => {
    const share = dates.length === 1 ? 1 : at / (dates.length - 1);
    const isNow = at === dates.length - 1;
    const raw = isNow
      ? i.to
      : i.from + (i.to - i.from) * share + wobble(index + at) * (i.unit === "percent" ? 2.4 : i.to * 0.03);
    const d = i.of === undefined ? null : Math.round(i.of * (0.9 + 0.1 * share));
    const isHidden = i.hidden?.includes(date) ?? false;
    const status = isHidden
      ? ("suppressed" as const)
      : i.collected === "march" && !date.endsWith("03-31")
        ? ("not_yet_due" as const)
        : i.status && isNow
          ? i.status
          : ("value" as const);
    let numerator: number | null = null;
    let value: number | null = null;
    if (i.kind === "share" && d !== null) {
      numerator = Math.round((raw / 100) * d);
      value = (numerator / d) * 100;
    } else if (i.kind === "count") {
      numerator = Math.round(raw);
      value = numerator;
    } else if (i.kind === "rate" && d !== null) {
      numerator = Math.round((raw / 10000) * d);
      value = (numerator / d) * 10000;
    } else value = Math.round(raw * 10) / 10;
    const [lower, upper] =
      i.kind === "share" && d !== null && value !== null
        ? interval(value, d)
        : i.kind === "rate" && value !== null
          ? [value * 0.88, value * 1.13]
          : [null, null];
    return { date, status, numerator, denominator: d, value, lower, upper };
  });
  for (const x of figures) {
    const has = x.status === "value";
    tables.values.push({
      ...row(x.date),
      breakdown_dimension: "total",
      breakdown_category: "total",
      numerator: has ? x.numerator : null,
      denominator: has ? x.denominator : null,
      value: has ? x.value : null,
      lower: has ? (x.lower as number | null) : null,
      upper: has ? (x.upper as number | null) : null,
      status: x.status,
      is_small_group: has && x.denominator !== null && x.denominator < 30,
      denominator_source: i.kind === "rate" ? "mid-2019, first published" : null,
      is_estimated: false,
      standing: null,
      is_approximate: false,
    });
  }
  const now = figures[figures.length - 1] as (typeof figures)[number];
  const doubt = DOUBTS[i.id] ?? SOUND;
  for (const x of figures) if (x.status === "value") tables.confidence.push({ ...row(x.date), ...doubt });
  const then = figures.find(
    (x) => x.date === (i.period === "calendar-year" ? "2019-12-31" : "2019-12-31"),
  ) as (typeof figures)[number];
  const bad = now.status !== "value";
  const trend: TrendVerdict = bad || i.baseline === "quarter-1" ? "cannot_say_yet" : (i.trend ?? "no_clear_change");
  const before = figures.at(-2) as typeof now;
  for (const [against, x, verdict] of [
    [i.baseline === "quarter-1" ? "quarter_1" : "year_ago", then, trend],
    ["quarter_before", before, bad || i.period !== "snapshot" ? "cannot_say_yet" : "no_clear_change"],
  ] as const) {
    if (against === "quarter_before" && i.period === "calendar-year") continue;
    const isShown = x.status === "value" && !bad;
    tables.trends.push({
      ...row(now.date),
      against,
      earlier_period_end_date: x.date,
      earlier_value: x.status === "value" ? x.value : null,
      earlier_numerator: x.status === "value" ? x.numerator : null,
      earlier_denominator: x.status === "value" ? x.denominator : null,
      difference: isShown ? (now.value as number) - (x.value as number) : null,
      gap_children: isShown ? gapOf(i, now, x.value as number, i.polarity) : null,
      verdict,
      reason:
        against === "quarter_before" && i.period === "r12"
          ? "Nine of the twelve months are the same in both figures"
          : null,
      is_firm: verdict.startsWith("getting"),
    });
  }
  for (const dimension of i.breakdowns ?? []) {
    const definition = BREAKDOWNS.find((b) => b.id === dimension);
    const parts = definition?.categories.slice(0, 4) ?? [];
    parts.forEach((category, at) => {
      const d = Math.round((i.of ?? now.numerator ?? 100) * ([0.4, 0.32, 0.2, 0.08][at] as number) || 1);
      const hidden = bad || at === 3;
      const p = i.kind === "share" ? Math.min(97, i.to + ([3, -5, 2, 0][at] as number)) : null;
      const n = p === null ? d : Math.round((p / 100) * d);
      const value = p === null ? n : (n / d) * 100;
      const [lower, upper] = p === null ? [null, null] : interval(value, d);
      tables.values.push({
        ...row(now.date),
        breakdown_dimension: dimension,
        breakdown_category: category.id,
        numerator: hidden ? null : n,
        denominator: hidden || p === null ? null : d,
        value: hidden ? null : value,
        lower: hidden ? null : lower,
        upper: hidden ? null : upper,
        status: hidden ? "suppressed" : "value",
        is_small_group: !hidden && p !== null && d < 30,
        denominator_source: null,
        is_estimated: false,
        standing: null,
        is_approximate: false,
      });
    });
  }
  if (!i.comparator || bad) {
    tables.comparisons.push(comparison(i, row(now.date), "neighbours", null, now, "not_compared"));
    return;
  }
  const [neighbours, england] = i.comparator;
  const tooFew = now.denominator !== null && now.denominator < 20 && i.kind === "share";
  for (const [who, value] of [
    ["neighbours", neighbours],
    ["england", england],
  ] as const) {
    if (value === null && who === "neighbours") {
      tables.comparisons.push(comparison(i, row(now.date), who, null, now, "not_enough_neighbours"));
      continue;
    }
    if (value === null) continue;
    const isNeutral = (i.against ?? i.polarity) === "neither";
    const inside = now.lower === null || now.upper === null || (value > now.lower && value < now.upper);
    const difference = (now.value as number) - value;
    const verdict: ComparisonVerdict = tooFew
      ? "too_few"
      : inside
        ? "similar"
        : isNeutral
          ? difference > 0
            ? "higher"
            : "lower"
          : isBetter(i, difference)
            ? "better"
            : "worse";
    tables.comparisons.push(comparison(i, row(now.date), who, value, now, verdict));
    for (const [year, shift] of [
      ["2018-03-31", -2.4],
      ["2019-03-31", -1.1],
      ["2020-03-31", 0],
    ] as const)
      tables.comparator_series.push({
        indicator_id: i.id,
        la_code: LA,
        comparator: who,
        period_end_date: year,
        edition: who === "neighbours" ? "2021" : null,
        method: who === "neighbours" ? "mean" : null,
        dataset: "children-looked-after-in-england",
        release: "2020",
        value: value + (shift * value) / 60,
        status: "value",
        with_data_count: who === "neighbours" ? 9 : null,
        of_count: who === "neighbours" ? 10 : null,
        standing: null,
      });
  }
  if (neighbours !== null)
    NEIGHBOURS.forEach((name, at) => {
      const spread = i.unit === "percent" ? 22 : neighbours * 0.6;
      const value =
        at === 0
          ? null
          : Math.round(
              Math.min(i.unit === "percent" ? 98 : 9999, neighbours + (wobble(index * 3 + at * 7) * spread) / 1.4),
            );
      tables.neighbours.push({
        indicator_id: i.id,
        la_code: LA,
        edition: "2021",
        release: "2020",
        dataset: "children-looked-after-in-england",
        period_end_date: "2020-03-31",
        rank: at + 1,
        neighbour_code: String(801 + at),
        neighbour_name: name,
        closeness: "Very close",
        value,
        status: value === null ? "suppressed" : "value",
      });
    });
}

/** More needed (+) or ahead (-); without polarity more (+) or fewer (-). */
function gapOf(
  i: FixtureIndicator,
  now: { value: number | null; denominator: number | null },
  theirs: number,
  polarity: FixtureIndicator["polarity"],
): number | null {
  if (i.kind !== "share" || now.value === null || now.denominator === null) return null;
  const gap = ((polarity === "lower-is-better" ? now.value - theirs : theirs - now.value) * now.denominator) / 100;
  return polarity === "neither" ? Math.sign(gap) * Math.ceil(Math.abs(gap)) : Math.ceil(gap);
}

function comparison(
  i: FixtureIndicator,
  row: { indicator_id: string; la_code: string; period_kind: string; period_end_date: string },
  comparator: "neighbours" | "england",
  value: number | null,
  now: { value: number | null; denominator: number | null },
  verdict: ComparisonVerdict,
): PublishedTables["comparisons"][number] {
  const difference = value === null || now.value === null ? null : now.value - value;
  return {
    ...row,
    comparator,
    comparator_label: comparator === "neighbours" ? "Councils like us" : "England",
    edition: comparator === "neighbours" ? "2021" : null,
    method: comparator === "neighbours" ? "mean" : null,
    dataset: value === null ? null : "children-looked-after-in-england",
    release: value === null ? null : "2020",
    comparator_period_end_date: value === null ? null : "2020-03-31",
    age_months: value === null ? null : 9,
    value,
    with_data_count: comparator === "neighbours" ? (value === null ? 4 : 9) : null,
    of_count: comparator === "neighbours" ? 10 : null,
    verdict,
    reason:
      verdict === "not_compared"
        ? "Other councils' figures for this are not published."
        : verdict === "not_enough_neighbours"
          ? "4 of 10 neighbours have a figure."
          : null,
    difference,
    gap_children: value === null ? null : gapOf(i, now, value, i.against ?? i.polarity),
    neighbours_above_count: comparator === "neighbours" && value !== null ? 6 : null,
    is_firm: false,
    standing: null,
  };
}

/** Writes a publication as the pipeline does: one Arrow file a table, and catalog.json. */
export function writePublication(folder: string, catalog: Catalog, tables: PublishedTables): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "catalog.json"), JSON.stringify(catalog));
  for (const [name, columns] of Object.entries(COLUMNS)) {
    const rows = tables[name as keyof PublishedTables] as unknown as Record<string, unknown>[];
    const vectors = Object.fromEntries(
      Object.entries(columns).map(([column, kind]) => {
        const type = kind.startsWith("text") ? new Utf8() : kind === "boolean" ? new Bool() : new Float64();
        return [
          column,
          vectorFromArray(
            rows.map((r) => r[column] ?? null),
            type,
          ),
        ];
      }),
    );
    writeFileSync(join(folder, `${name}.arrow`), tableToIPC(new Table(vectors as never), "file"));
  }
}
