/** What a line of the local return must be beyond its cells: the indicator's own unit, period and breakdown, and no person in it. */
import { BREAKDOWNS, type Breakdown } from "@schemas/breakdowns.ts";
import { collectionYearBounds } from "@schemas/collection-years.ts";
import { type IndicatorDefinition, PERIOD_BASES } from "@schemas/define.ts";
import { nearest } from "../../errors.ts";
import { MEND, type Problem } from "../maps/read-register.ts";
import { numbersOf } from "./numbers.ts";
import { persons } from "./persons.ts";
import type { LocalFile, LocalLine } from "./read-local.ts";
import { fitsKind, type Window, windowOf } from "./windows.ts";

/** A line as it is kept. Dates are ISO; null is missing. */
export interface LocalFigure extends Record<string, unknown> {
  source_row: number;
  basis: string;
  period_from: string;
  period_to: string;
  /** The quarter end at which pages show it. */
  shown_date: string;
  indicator_id: string;
  breakdown_dimension: string;
  breakdown_category: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  is_approximate: boolean;
  status: string;
  source_owner: string;
  note: string;
}

interface Checked {
  figures: LocalFigure[];
  problems: Problem[];
}

/** `today`: a period that is not over has no figure yet. `childIds`: ids of the returns held, which no text may name. */
export function checkLocal(
  { lines, problems: ofCells }: Pick<LocalFile, "lines" | "problems">,
  indicators: ReadonlyMap<string, IndicatorDefinition>,
  { today, childIds }: { today: string; childIds: ReadonlySet<string> },
): Checked {
  const problems = [...ofCells];
  const unread = new Set(ofCells.map(({ line }) => line));
  const figures: LocalFigure[] = [];
  for (const line of lines) {
    for (const problem of persons(line, childIds)) problems.push(problem);
    if (unread.has(line.line)) continue;
    const { figure, wrong } = checkLine(line, indicators, today);
    problems.push(...wrong);
    if (figure !== undefined) figures.push(figure);
  }
  return { figures, problems: [...problems, ...twice(figures)] };
}

function checkLine(line: LocalLine, indicators: ReadonlyMap<string, IndicatorDefinition>, today: string) {
  const wrong: Problem[] = [];
  const say = (column: string, words: string) => wrong.push({ line: line.line, column, words });
  const definition = indicators.get(line.indicator_id);
  const supplied = definition?.supplied;
  if (definition === undefined || supplied === undefined) {
    say("indicator_id", unknownIndicator(line.indicator_id, definition, indicators));
    return { figure: undefined, wrong };
  }
  if (line.unit !== supplied.unit) say("unit", `expected ${supplied.unit}, the unit of ${definition.id}. ${MEND}`);
  const window = periodOf(line, definition, today, say);
  const place = breakdownOf(line, definition, say);
  const numbers = numbersOf(line, definition, say);
  if (wrong.length > 0 || window === undefined || place === undefined) return { figure: undefined, wrong };
  const figure: LocalFigure = {
    source_row: line.line,
    basis: line.basis,
    period_from: window.from,
    period_to: window.to,
    shown_date: window.shown,
    indicator_id: definition.id,
    ...place,
    ...numbers,
    is_approximate: line.approximate === "y",
    status: line.status,
    source_owner: line.source_owner,
    note: line.note,
  };
  return { figure, wrong };
}

function unknownIndicator(
  id: string,
  definition: IndicatorDefinition | undefined,
  indicators: ReadonlyMap<string, IndicatorDefinition>,
): string {
  if (definition !== undefined) {
    return `expected an indicator of the local return: ${id} is worked out from the SSDA903 return. Take the line out.`;
  }
  const local = [...indicators.values()].filter(({ supplied }) => supplied !== undefined).map((one) => one.id);
  const [near] = nearest(id, local);
  const meant = near === undefined ? "`careboard template local` writes it" : `did you mean ${near}?`;
  return `expected an id of the local return's list (${meant}). ${MEND}`;
}

/** Says what is wrong with a column of the line. */
export type Say = (column: string, words: string) => void;

function periodOf(line: LocalLine, definition: IndicatorDefinition, today: string, say: Say): Window | undefined {
  const kinds = definition.period_kinds.filter((kind) => PERIOD_BASES[kind] === line.basis);
  const bases = [...new Set(definition.period_kinds.map((kind) => PERIOD_BASES[kind]))];
  if (kinds.length === 0) {
    say("basis", `expected ${bases.join(" or ")} for ${definition.id}. ${MEND}`);
    return undefined;
  }
  if (line.period_to > today) {
    say("period_to", `expected a day that is past: the period is not over. ${MEND}`);
    return undefined;
  }
  const { until } = definition;
  if (until !== undefined && line.period_to > collectionYearBounds(until).end) {
    say(
      "period_to",
      `expected a day up to ${collectionYearBounds(until).end}: after it ${definition.id} is worked out from the SSDA903 return. ${MEND}`,
    );
    return undefined;
  }
  const from = line.period_from === "" && line.basis === "snapshot" ? line.period_to : line.period_from;
  const window = windowOf(line.basis, from, line.period_to);
  if (typeof window === "string") say(from === "" ? "period_from" : "period_to", `expected ${window}. ${MEND}`);
  else if (!kinds.some((kind) => fitsKind(kind, window)))
    say("period_from", `expected ${kinds.map((kind) => KIND_WORDS[kind]).join(", or ")} for ${definition.id}. ${MEND}`);
  else return window;
  return undefined;
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  quarter: "the three months of a quarter",
  ytd: "1 April to the end of a quarter",
  r12: "the 12 months to the end of a quarter",
  r36: "the 36 months to the end of a quarter",
  "calendar-year": "1 January to 31 December of one year",
  term: "one school term",
  "academic-year": "a school year, from September to July or August",
};

const breakdowns: readonly Breakdown[] = BREAKDOWNS;

function breakdownOf(line: LocalLine, definition: IndicatorDefinition, say: Say) {
  const asked = line.breakdown_dimension.toLowerCase();
  if (asked === "" || asked === "total") {
    if (line.breakdown === "" || line.breakdown.toLowerCase() === "total")
      return { breakdown_dimension: "total", breakdown_category: "total" };
    say("breakdown_dimension", `expected the dimension of the breakdown beside it. ${MEND}`);
    return undefined;
  }
  const allowed = breakdowns.filter(({ id }) => (definition.breakdowns as readonly string[]).includes(id));
  const dimension = allowed.find(({ id, label }) => [id, label.toLowerCase()].includes(asked));
  if (dimension === undefined) {
    const ids = ["a blank", ...allowed.map(({ id }) => id)];
    say("breakdown_dimension", `expected ${ids.join(" or ")} for ${definition.id}. ${MEND}`);
    return undefined;
  }
  const given = line.breakdown.toLowerCase();
  const category = dimension.categories.find(({ id, label }) =>
    [id.toLowerCase(), label.toLowerCase()].includes(given),
  );
  if (category === undefined) {
    say("breakdown", `expected one of ${dimension.categories.map(({ id }) => id).join(", ")}. ${MEND}`);
    return undefined;
  }
  return { breakdown_dimension: dimension.id, breakdown_category: category.id };
}

/** The same figure twice: which one holds cannot be known. */
function twice(figures: readonly LocalFigure[]): Problem[] {
  const first = new Map<string, number>();
  return figures.flatMap((one) => {
    const key = [
      one.basis,
      one.period_from,
      one.period_to,
      one.indicator_id,
      one.breakdown_dimension,
      one.breakdown_category,
    ].join("|");
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, one.source_row);
      return [];
    }
    return [
      {
        line: one.source_row,
        column: "indicator_id",
        words: `expected each figure once, found the same period, indicator and breakdown in row ${earlier} too. Keep one of them.`,
      },
    ];
  });
}
