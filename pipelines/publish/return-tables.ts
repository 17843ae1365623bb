/** The tables about the newest return: how its rules ended, what was filled in, how old its errors are. Counts of 1 to 5 are hidden. */
import { ERROR_AGES, type PublishedRow } from "@schemas/published/tables.ts";
import type { Definitions } from "../definitions.ts";
import type { Thresholds } from "./primary.ts";

export interface RuleOutcome {
  la_code: string;
  collection_year: string;
  code: string;
  outcome: PublishedRow<"rules">["outcome"];
  reason: string | null;
  count: number | null;
}

/** One file of the newest return: its rows, and those with an error finding. */
export interface SuppliedFile {
  return_id: string;
  row_count: number;
  error_row_count: number;
}

const isSmall = (count: number | null, { suppress_up_to }: Thresholds) =>
  count !== null && count >= 1 && count <= suppress_up_to;

/** One row per rule, in order of its code. A rule whose definition is gone is left out. */
export function ruleRows(
  outcomes: readonly RuleOutcome[],
  { returns, rules }: Pick<Definitions, "returns" | "rules">,
  thresholds: Thresholds,
): PublishedRow<"rules">[] {
  return [...outcomes]
    .sort((one, other) => (one.code < other.code ? -1 : 1))
    .flatMap(({ la_code, collection_year, code, outcome, reason, count }) => {
      const rule = rules.get(code);
      if (rule === undefined) return [];
      const isHidden = isSmall(count, thresholds);
      return {
        la_code,
        collection_year,
        code,
        title: rule.title,
        return_id: rule.return,
        return_title: returns.get(rule.return)?.title ?? rule.return,
        severity: rule.severity,
        outcome,
        reason,
        count: isHidden ? null : count,
        count_status: isHidden ? ("suppressed" as const) : ("value" as const),
      };
    });
}

/**
 * One row per file that the year's return has, supplied or not, and per list beside it that is supplied. Rows are to the nearest
 * ten, and their share without an error in whole percent: left out where it would give back 1 to 5 rows, alone or together with the counts of the rules.
 */
export function fileRows(
  load: { la_code: string; collection_year: string; as_at_date: string },
  supplied: readonly SuppliedFile[],
  outcomes: readonly RuleOutcome[],
  { returns, rules }: Pick<Definitions, "returns" | "rules">,
  thresholds: Thresholds,
): PublishedRow<"files">[] {
  const isInYear = (since?: string, until?: string) =>
    (since === undefined || since <= load.collection_year) && (until === undefined || load.collection_year <= until);
  return [...returns.values()]
    .map((definition) => ({ definition, file: supplied.find((one) => one.return_id === definition.id) }))
    .filter(
      ({ definition, file }) =>
        isInYear(definition.since, definition.until) && (file !== undefined || definition.mandatory !== "beside"),
    )
    .map(({ definition, file }) => {
      const counts = outcomes
        .filter(({ code }) => rules.get(code)?.return === definition.id && rules.get(code)?.severity === "error")
        .map(({ count }) => count ?? 0);
      const isHidden = isSmall(file?.row_count ?? null, thresholds);
      return {
        ...load,
        return_id: definition.id,
        title: definition.title,
        supplied: file !== undefined,
        row_count: isHidden || file === undefined ? null : nearestTen(file.row_count),
        row_count_status: isHidden ? "suppressed" : "value",
        quality: file === undefined ? null : quality(file, counts, thresholds),
      };
    });
}

/** One row per age, youngest first. */
export function errorAgeRows(
  { la_code, collection_year }: { la_code: string; collection_year: string },
  counted: readonly { age: (typeof ERROR_AGES)[number]; count: number }[],
  thresholds: Thresholds,
): PublishedRow<"error_ages">[] {
  return ERROR_AGES.map((age) => {
    const count = counted.find((one) => one.age === age)?.count ?? 0;
    const isHidden = isSmall(count, thresholds);
    return {
      la_code,
      collection_year,
      age,
      count: isHidden ? null : nearestTen(count),
      count_status: isHidden ? "suppressed" : "value",
    };
  });
}

function quality(file: SuppliedFile, errorCounts: readonly number[], thresholds: Thresholds): number | null {
  const { row_count, error_row_count } = file;
  if (row_count < thresholds.small_denominator) return null;
  const shown = errorCounts.filter((count) => !isSmall(count, thresholds)).reduce((sum, count) => sum + count, 0);
  const givesBack = [error_row_count, row_count - error_row_count, error_row_count - shown];
  if (givesBack.some((count) => isSmall(count, thresholds))) return null;
  if (row_count < thresholds.full_house_denominator && (error_row_count === 0 || error_row_count === row_count))
    return null;
  return Math.floor(((row_count - error_row_count) / row_count) * 100);
}

/** A row of some files is a child: quarter by quarter, the exact number would tell how many were adopted since. */
const nearestTen = (rows: number): number => (rows === 0 ? 0 : Math.max(10, Math.round(rows / 10) * 10));
