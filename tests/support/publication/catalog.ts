/** The catalogue of the made-up publication. */
import { BREAKDOWNS } from "@schemas/breakdowns.ts";
import type { Catalog, CatalogIndicator } from "@schemas/published/catalog.ts";
import { RECONCILIATION_REASONS } from "@schemas/reconciliation.ts";
import { THEMES } from "@schemas/themes.ts";
import { LA, NEIGHBOURS, NOW } from "./council.ts";
import { type FixtureIndicator, INDICATORS } from "./indicators.ts";

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
