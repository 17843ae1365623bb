/** What leaves of the doubt about a figure: a band and a word; and nothing of the figure itself where too much of it is in doubt. */
import type { PublishedRow } from "@schemas/published/tables.ts";
import { figureKey } from "./cells.ts";

type Values = PublishedRow<"values">;
type ConfidenceRow = PublishedRow<"confidence">;

export type FigureDoubt = ConfidenceRow & { is_withheld: boolean };

/** The figures without those withheld, whole and breakdowns alike. What disclosure control has hidden stays hidden. */
export function withhold(values: readonly Values[], doubts: readonly FigureDoubt[]): Values[] {
  const withheld = new Set(doubts.filter((row) => row.is_withheld).map(figureKey));
  const nothing = { numerator: null, denominator: null, value: null, lower: null, upper: null, is_small_group: false };
  return values.map((row) =>
    row.status === "value" && withheld.has(figureKey(row)) ? { ...row, ...nothing, status: "withheld" } : row,
  );
}

/** One row per figure whose whole is shown: doubt about a hidden or withheld figure is not for the reader. */
export function confidenceRows(doubts: readonly FigureDoubt[], values: readonly Values[]): ConfidenceRow[] {
  const shown = new Set(
    values.filter((row) => row.breakdown_dimension === "total" && row.status === "value").map(figureKey),
  );
  return doubts.filter((row) => shown.has(figureKey(row))).map(({ is_withheld, ...row }) => row);
}
