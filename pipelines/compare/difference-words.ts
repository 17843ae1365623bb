/** The difference as an analyst reads it on the terminal: counts and figures, no child. */
import type { Difference } from "@schemas/cli/difference.ts";
import { type IndicatorDefinition, OF_POPULATION } from "@schemas/define.ts";
import type { Definitions } from "../definitions.ts";
import { changeWords, figureWords } from "./figure-words.ts";
import { PARTS } from "./movement.ts";

export const PART_WORDS: Record<(typeof PARTS)[number], string> = {
  definition: "definition",
  correction: "correction",
  late_entry: "late entry",
  joined: "joined",
  left: "left",
  status: "counted otherwise",
};

/** A figure over the population moves with its estimate as well, before any child does (settled reading 69). */
export const partWords = (part: (typeof PARTS)[number], { kind }: Pick<IndicatorDefinition, "kind">): string =>
  part === "definition" && OF_POPULATION.includes(kind) ? "population or definition" : PART_WORDS[part];

const REASON_WORDS: Record<Difference["restated"][number]["reason"], string> = {
  definition: "definition",
  correction: "correction",
  late_entry: "late entry",
  correction_and_late_entry: "correction and late entry",
};

/** Restated figures that the terminal names; the report and --json have them all. */
const MOST_NAMED = 12;

/** Lines of a report, none longer than it must be. */
export function differenceLines(difference: Difference, definitions: Definitions): string[] {
  return [
    ...compared(difference),
    ...rowLines(difference, definitions),
    ...findingLines(difference),
    ...figureLines(difference, definitions),
    ...restatedLines(difference, definitions),
    ...openLines(difference),
    ...(difference.report === null ? [] : [`  Row by row, for the council's own staff only: ${difference.report}`]),
  ];
}

function compared({ compared_with: before, is_first_of_year }: Difference): string[] {
  if (before === null) return ["  No earlier load of this council: there are no rows to compare"];
  const words = `${before.load_id}, known on ${before.known_on}`;
  return [
    is_first_of_year
      ? `  First load of this council and year: figures compared with ${words}`
      : `  Compared with ${words}`,
  ];
}

function rowLines({ rows, is_first_of_year }: Difference, { returns }: Definitions): string[] {
  const differing = rows.filter((row) => row.new + row.changed + row.gone + row.rewritten > 0);
  if (differing.length === 0) return is_first_of_year ? [] : ["  No row differs"];
  return differing.map((row) => {
    const headings = row.headings.map(({ heading, count }) => `${heading} ${count}`).join(", ");
    const changed = `${row.changed} changed${headings === "" ? "" : ` (${headings})`}`;
    const rewritten = row.rewritten === 0 ? "" : `, ${row.rewritten} written otherwise`;
    const title = returns.get(row.return_id)?.title ?? row.return_id;
    return `  ${title}: ${row.before} rows before, ${row.after} now: ${row.new} new, ${changed}, ${row.gone} gone${rewritten}`;
  });
}

function findingLines({ findings, is_first_of_year }: Difference): string[] {
  if (is_first_of_year) return [];
  const sum = (part: "new" | "fixed" | "returned") => findings.reduce((total, one) => total + one[part], 0);
  return [
    `  Findings: ${sum("new")} new, ${sum("fixed")} fixed, ${sum("returned")} returned`,
    ...findings.map((one) => `    ${one.code}: ${one.new} new, ${one.fixed} fixed, ${one.returned} returned`),
  ];
}

function figureLines(difference: Difference, definitions: Definitions): string[] {
  const { from_period_end_date: from, to_period_end_date: to, indicators } = difference;
  if (from === null || to === null) return [];
  if (indicators.length === 0) return [`  No figure moves (${from === to ? to : `${from} to ${to}`})`];
  return [
    `  Figures that move (${from === to ? to : `${from} to ${to}`}):`,
    ...indicators.map((one) => {
      const { parts } = one;
      const indicator = indicatorOf(definitions, one.indicator_id);
      const { title, unit } = indicator;
      const why =
        parts === null
          ? "not to be split"
          : PARTS.filter((part) => parts[part] !== 0)
              .map((part) => `${partWords(part, indicator)} ${changeWords(parts[part], unit)}`)
              .join(", ");
      const [from, to] = [one.before, one.after].map((value) => figureWords(value, unit));
      return `    ${title}: ${from} to ${to}, ${changeWords(one.change, unit)} (${why})`;
    }),
  ];
}

function restatedLines({ restated }: Difference, definitions: Definitions): string[] {
  if (restated.length === 0) return [];
  const days = new Set(restated.map((one) => one.period_end_date)).size;
  const figures = restated.length === 1 ? "1 figure" : `${restated.length} figures`;
  const ends = days === 1 ? "1 quarter end" : `${days} quarter ends`;
  const more = restated.length - MOST_NAMED;
  return [
    `  ${figures} of ${ends} ${restated.length === 1 ? "is" : "are"} restated:`,
    ...restated
      .toSorted((one, other) => Number(isSame(one)) - Number(isSame(other)))
      .slice(0, MOST_NAMED)
      .map((one) => `    ${restatedWords(one, definitions)}`),
    ...(more > 0
      ? [`    and ${more} more: difference-figures.csv in the reports folder and --json name them all`]
      : []),
  ];
}

/** The figure itself is as it was: those that are not come first. */
const isSame = (one: Difference["restated"][number]) =>
  one.before === one.after && one.before_status === one.after_status;

/** "2026-03-31 Came into care: 95 to 93 (correction)". */
function restatedWords(one: Difference["restated"][number], definitions: Definitions): string {
  const { title, unit } = indicatorOf(definitions, one.indicator_id);
  const said = (value: number | null, status: string) =>
    status === "value" ? (value === null ? "nobody to count" : figureWords(value, unit)) : status.replaceAll("_", " ");
  const [from, to] = [said(one.before, one.before_status), said(one.after, one.after_status)];
  const words = from === to ? `${from}, with other numbers behind it` : `${from} to ${to}`;
  return `${one.period_end_date} ${title}: ${words} (${REASON_WORDS[one.reason]})`;
}

function indicatorOf({ indicators }: Definitions, id: string): IndicatorDefinition {
  const found = indicators.get(id);
  if (found === undefined) throw new Error(`${id} has a figure and no definition`);
  return found;
}

function openLines({ open_last_year_not_in_file: count }: Difference): string[] {
  if (count === null || count === 0) return [];
  return [
    `  ${count === 1 ? "1 child" : `${count} children`} open last year ${count === 1 ? "is" : "are"} not in this file`,
  ];
}

/** What it takes to load all the same. */
export function stopLines({ stops }: Difference): string[] {
  if (stops.length === 0) return [];
  return [
    ...stops.map(({ words }) => `  Stopped: ${words}`),
    '  Nothing was kept. Correct the return, or load it with --confirm "REASON"; the ledger keeps the reason.',
  ];
}
