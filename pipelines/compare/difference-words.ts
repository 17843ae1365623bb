/** The difference as an analyst reads it on the terminal: counts and figures, no child. */
import type { Difference } from "@schemas/cli/difference.ts";
import type { Definitions } from "../definitions.ts";
import { PARTS } from "./movement.ts";

const PART_WORDS: Record<(typeof PARTS)[number], string> = {
  definition: "definition",
  correction: "correction",
  late_entry: "late entry",
  joined: "joined",
  left: "left",
  status: "status",
};

const number = (value: number): string =>
  String(Math.abs(value) < 0.1 ? Math.round(value * 1000) / 1000 : Math.round(value * 10) / 10);
const signed = (value: number): string => `${value > 0 ? "+" : ""}${number(value)}`;

/** Lines of a report, none longer than it must be. */
export function differenceLines(difference: Difference, definitions: Definitions): string[] {
  return [
    ...compared(difference),
    ...rowLines(difference, definitions),
    ...findingLines(difference),
    ...figureLines(difference, definitions),
    ...restatedLines(difference),
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
      const why =
        parts === null
          ? "not to be split"
          : PARTS.filter((part) => parts[part] !== 0)
              .map((part) => `${PART_WORDS[part]} ${signed(parts[part])}`)
              .join(", ");
      const title = definitions.indicators.get(one.indicator_id)?.title ?? one.indicator_id;
      return `    ${title}: ${number(one.before)} to ${number(one.after)}, ${signed(one.change)} (${why})`;
    }),
  ];
}

function restatedLines({ restated }: Difference): string[] {
  const figures = restated.reduce((total, one) => total + one.figures, 0);
  if (figures === 0) return [];
  const ends = restated.length === 1 ? "1 quarter end" : `${restated.length} quarter ends`;
  return [`  ${figures} figures of ${ends} are restated`];
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
