/** What the Figure sheet says: the indicator in words, its figure with range and confidence, and who it is set beside. */
import type { ExplainJson } from "@schemas/cli/explain.ts";
import { type IndicatorDefinition, measuredBy } from "@schemas/define.ts";
import type { Database } from "../database.ts";
import { fixedHalfAway } from "../transform/benchmark/rounding.ts";
import { ESTIMATED } from "../transform/stage/maps.ts";
import type { CountedOver } from "./counted-over.ts";
import type { ExplainBook } from "./explain-workbook.ts";
import { dayInWords } from "./fix-list-words.ts";

type Lines = ExplainBook["figure"];
type Figure = ExplainJson["rows"][number];

interface Place {
  council: string;
  period: string;
}

interface Comparison extends Record<string, unknown> {
  comparator_label: string;
  value: number | null;
  verdict: string;
  reason: string | null;
  edition: string | null;
  method: string | null;
  dataset: string | null;
  release: string | null;
  comparator_period_end_date: string | null;
  age_months: number | null;
  with_data_count: number | null;
  of_count: number | null;
}

/** `warehouse` is open by itself; `figure` is of the headline's kind of period. */
export async function figureLines(
  warehouse: Database,
  indicator: IndicatorDefinition,
  over: CountedOver,
  figure: Figure,
  place: Place,
): Promise<Lines> {
  const { words } = indicator;
  const cells = [...over.cells].map(([id, headings]) => `${id}: ${headings.join(", ")}`);
  return [
    [`The figure, ${dayInWords(place.period)} (${figure.period_kind})`],
    ...valueLines(figure, indicator.unit),
    ...(await doubtOf(warehouse, indicator, place)),
    ["Set beside"],
    ...(await comparatorLines(warehouse, indicator, place)),
    ["What it is"],
    ["Description", indicator.description],
    ["Counts", words.counts],
    ["Who", words.people],
    ["Not known", words.not_known],
    ["For example", words.for_example],
    ...indicator.caveats.map((caveat) => ["Note", caveat] as const),
    ...indicator.sources.map((source) => ["Source", source] as const),
    ["How it is made"],
    ["Population", over.mart],
    ["In the group", over.where],
    ...(over.numerator === undefined ? [] : [["Counted", over.numerator] as const]),
    ...(over.value === undefined ? [] : [["Value", over.value] as const]),
    ["Cells that it depends on", cells.join("; ")],
    ["Sheets"],
    [
      "Children",
      "Every row of the population at the period; the group is what is divided by, counted is what is on top",
    ],
    ["Rows", "Rows of the return that tell of the period, of these children, and rows set aside; cells as submitted"],
    ["Findings", "Findings on those rows"],
  ];
}

function valueLines(figure: Figure, unit: string): Lines {
  if (figure.status !== "value") return [["Figure", `none: ${figure.status.replaceAll("_", " ")}`]];
  return [
    [`Value (${unit})`, figure.value],
    ["Counted", figure.numerator],
    ["Divided by", figure.denominator],
    ...(figure.is_estimated
      ? [["Note", `The figure is ${ESTIMATED}, from the returns of the council before it`] as const]
      : []),
    ...(figure.denominator_source === null ? [] : [["Population estimate", figure.denominator_source] as const]),
    ...(figure.lower === null || figure.upper === null
      ? []
      : [["Likely range (chance)", `${fixedHalfAway(figure.lower)} to ${fixedHalfAway(figure.upper)}`] as const]),
  ];
}

async function doubtOf(warehouse: Database, indicator: IndicatorDefinition, place: Place): Promise<Lines> {
  const doubt = await warehouse.one<{ low: number; high: number; doubtful_count: number; confidence: string }>(
    `select low, high, doubtful_count, confidence from indicators.bounds
     where la_code = $council and indicator_id = $id and period_kind = $kind and period_end_date = $period::date`,
    { ...place, id: indicator.id, kind: indicator.headline_period_kind },
  );
  if (doubt === undefined) return [];
  return [
    ["Confidence", doubt.confidence.replaceAll("_", " ")],
    ["Rows in doubt", doubt.doubtful_count],
    ["If all fell one way", `${shown(doubt.low)} to ${shown(doubt.high)}`],
  ];
}

async function comparatorLines(warehouse: Database, indicator: IndicatorDefinition, place: Place): Promise<Lines> {
  if ("none" in indicator.comparator) return [["No comparator", indicator.comparator.none]];
  const rows = await warehouse.query<Comparison>(
    `select * from benchmarks.comparisons
     where la_code = $council and indicator_id = $id and period_kind = $kind and period_end_date = $period::date
     order by comparator`,
    { ...place, id: measuredBy(indicator), kind: indicator.comparator.period_kind },
  );
  if (rows.length === 0) return [["No comparator", "no published figure is held for this day"]];
  return rows.map((row) => [row.comparator_label, comparatorWords(row)] as const);
}

/** "53.2 (similar): neighbours' edition 2021, mean, 10 of 10 with data; la_cla..., release 2025; 31 March 2025; 6 months old". */
function comparatorWords(row: Comparison): string {
  const verdict = `(${row.reason ?? row.verdict.replaceAll("_", " ")})`;
  const parts = [
    row.edition === null
      ? undefined
      : `neighbours' edition ${row.edition}, ${row.method}, ${row.with_data_count} of ${row.of_count} with data`,
    row.dataset === null ? undefined : `${row.dataset}, release ${row.release}`,
    row.comparator_period_end_date === null ? undefined : dayInWords(row.comparator_period_end_date),
    row.age_months === null ? undefined : `${row.age_months} months old`,
  ];
  return `${shown(row.value)} ${verdict}: ${parts.filter((part) => part !== undefined).join("; ")}`;
}

const shown = (value: number | null): string => (value === null ? "no figure" : fixedHalfAway(value));
