/** One figure of indicators.values as a person reads it. */

import { fixedHalfAway } from "../transform/benchmark/rounding.ts";
import { ESTIMATED } from "../transform/stage/maps.ts";

export type FigureRow = {
  period_end_date: string;
  period_kind: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  lower: number | null;
  upper: number | null;
  status: string;
  denominator_source: string | null;
  is_estimated: boolean;
  standing: string | null;
  is_approximate: boolean;
};

/** "2020-12-31  65.2  144 of 221  likely range 58.7 to 71.1"; the status in words where there is no figure. */
export function figureLine(row: FigureRow): string {
  if (row.status !== "value") return `${row.period_end_date}  ${row.status.replaceAll("_", " ")}`;
  if (row.value === null) return `${row.period_end_date}  nobody to count`;
  const range =
    row.lower === null || row.upper === null
      ? ""
      : `  likely range ${fixedHalfAway(row.lower)} to ${fixedHalfAway(row.upper)}`;
  const source = row.denominator_source === null ? "" : `  (${row.denominator_source})`;
  const estimated = row.is_estimated ? `  ${ESTIMATED}` : "";
  const settled = [row.standing ?? "", row.is_approximate ? "approximate" : ""].filter(Boolean).join(", ");
  const shown = row.denominator === null && Number.isInteger(row.value) ? row.value : fixedHalfAway(row.value);
  return `${row.period_end_date}  ${shown}${counted(row)}${range}${source}${estimated}${settled && `  ${settled}`}`;
}

const counted = ({ numerator, denominator }: FigureRow): string =>
  denominator === null ? "" : `  ${numerator === null ? "over" : `${numerator} of`} ${denominator}`;
