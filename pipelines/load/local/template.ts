/** The local return to be filled in: one line for each measure, period and breakdown that ends with a quarter, its figures blank. */
import { BREAKDOWNS } from "@schemas/breakdowns.ts";
import { collectionYearBounds } from "@schemas/collection-years.ts";
import { type IndicatorDefinition, PERIOD_BASES, type PeriodKind } from "@schemas/define.ts";
import { GUIDANCE, localReturn } from "@schemas/local/local-return.ts";
import { THEMES } from "@schemas/themes.ts";

/** In the order of the file: what a line is about stands first. */
export const TEMPLATE_HEADINGS: readonly string[] = [GUIDANCE, ...localReturn.columns.map(({ heading }) => heading)];

export type TemplateLine = Readonly<Record<string, string>>;

/** `quarterEnd`: ISO date of the last day of a quarter. Sorted as the pages are. */
export function templateLines(indicators: Iterable<IndicatorDefinition>, quarterEnd: string): TemplateLine[] {
  const place = ({ theme }: IndicatorDefinition) => THEMES.findIndex(({ id }) => id === theme);
  return [...indicators]
    .filter(({ supplied, until }) => supplied && (until === undefined || quarterEnd <= collectionYearBounds(until).end))
    .sort((one, other) => place(one) - place(other) || one.order - other.order || (one.id < other.id ? -1 : 1))
    .flatMap((one) => one.period_kinds.flatMap((kind) => linesOf(one, kind, quarterEnd)));
}

function linesOf(one: IndicatorDefinition, kind: PeriodKind, quarterEnd: string): TemplateLine[] {
  const days = daysOf(kind, quarterEnd);
  if (days === undefined) return [];
  const dimensions = BREAKDOWNS.filter(({ id }) => one.breakdowns.includes(id));
  const parts = dimensions.flatMap(({ id, label, categories }) =>
    categories.map((category) => ({ dimension: id, category: category.id, words: `${label}: ${category.label}. ` })),
  );
  return [{ dimension: "", category: "", words: "" }, ...parts].map(({ dimension, category, words }) => ({
    [GUIDANCE]: `${one.title}. ${words}${FILL_IN[one.kind] ?? FILL_IN.count} ${one.words.counts}${one.kind === "count" ? "" : ` Of: ${one.words.people}`}`,
    period_from: days.from,
    period_to: days.to,
    basis: PERIOD_BASES[kind],
    indicator_id: one.id,
    breakdown_dimension: dimension,
    breakdown: category,
    numerator: "",
    denominator: "",
    value: "",
    unit: one.supplied?.unit ?? "",
    approximate: "n",
    status: "provisional",
    source_owner: one.supplied?.by ?? "",
    note: "",
  }));
}

/** Which numbers a line needs. */
const FILL_IN: Readonly<Record<string, string>> = {
  share: "Fill in numerator and denominator.",
  mean: "Fill in value, and in denominator how many it is of.",
  count: "Fill in value.",
};

/** First and last day of the kind of period that is shown at the quarter end; undefined where none is. Terms: about, to be mended. */
function daysOf(kind: PeriodKind, quarterEnd: string): { from: string; to: string } | undefined {
  const [year, month] = [Number(quarterEnd.slice(0, 4)), Number(quarterEnd.slice(5, 7))];
  const first = (months: number) => new Date(Date.UTC(year, month - months, 1)).toISOString().slice(0, 10);
  const to = quarterEnd;
  switch (kind) {
    case "snapshot":
      return { from: to, to };
    case "quarter":
      return { from: first(3), to };
    case "ytd":
      return { from: `${month < 4 ? year - 1 : year}-04-01`, to };
    case "r12":
      return { from: first(12), to };
    case "r36":
      return { from: first(36), to };
    case "calendar-year":
      return month === 12 ? { from: `${year}-01-01`, to } : undefined;
    case "term": {
      const days = { 3: ["01-01", "03-31"], 9: ["04-15", "07-31"], 12: ["09-01", "12-20"] }[month];
      return days && { from: `${year}-${days[0]}`, to: `${year}-${days[1]}` };
    }
    case "academic-year":
      return month === 9 ? { from: `${year - 1}-09-01`, to: `${year}-07-31` } : undefined;
    case "financial-year":
      return undefined;
  }
}
