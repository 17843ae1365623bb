/** Published cells that we know to be wrong, each with why. Applied by name, listed in the report, never silently. */
import type { PublishedRow, PublishedStatus } from "./published-row.ts";

export interface Override {
  id: string;
  why: string;
  series: readonly string[];
  old_la_code: string;
  period_end_date: string;
  /** Parts that the department printed as 0 and that are not. */
  parts: readonly ("numerator" | "value" | "denominator")[];
  status: PublishedStatus;
}

export const OVERRIDES: readonly Override[] = [
  {
    id: "hackney-2021-missing",
    why:
      "Hackney supplied no data on missing children for the year to 31 March 2021 (data guidance of the 2022 and 2023 releases). " +
      "The 2022 release prints x; the 2023 and later releases print 0, which is not a true zero.",
    series: ["missing-children", "missing-episodes-average", "missing-now", "away-children"],
    old_la_code: "204",
    period_end_date: "2021-03-31",
    parts: ["numerator", "value"],
    status: "not_available",
  },
  {
    id: "hackney-2021-missing-children-denominator",
    why: "The average per missing child divides by the false zero of hackney-2021-missing.",
    series: ["missing-episodes-average"],
    old_la_code: "204",
    period_end_date: "2021-03-31",
    parts: ["denominator"],
    status: "not_available",
  },
];

/** Rows with the overrides applied, and the ids of those that changed something. Only a printed 0 is ever replaced. */
export function applyOverrides<R extends PublishedRow>(rows: readonly R[]): { rows: R[]; applied: string[] } {
  const applied = new Set<string>();
  const result = rows.map((row) => {
    let current = row;
    for (const override of OVERRIDES) {
      if (!override.series.includes(row.series)) continue;
      if (row.old_la_code !== override.old_la_code || row.period_end_date !== override.period_end_date) continue;
      for (const part of override.parts) {
        if (Number(current[part] || Number.NaN) !== 0) continue;
        current = { ...current, [part]: "", [`${part}_status`]: override.status };
        applied.add(override.id);
      }
    }
    return current;
  });
  return { rows: result, applied: [...applied].sort() };
}
