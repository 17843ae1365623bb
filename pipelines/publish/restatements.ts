/**
 * The list of restatements: earlier figures that this publication, or one before it, shows otherwise than the last one did. Made of
 * published cells alone, so that it cannot tell what no publication tells. An older paper is out and cannot be called back: a new
 * figure is published by the same rules as any other, and the list never does the subtraction for its reader (settled reading 42).
 */
import type { IndicatorDefinition } from "@schemas/define.ts";
import type { PublishedRow } from "@schemas/published/tables.ts";
import { reasonOf } from "../compare/restated.ts";
import { roundedAsPrinted } from "./averages.ts";
import { numbersShown } from "./cells.ts";
import { isSmall, type Thresholds } from "./primary.ts";

export type Restatement = PublishedRow<"restatements">;
export type Said = Pick<PublishedRow<"values">, "status" | "numerator" | "denominator" | "value">;
export type FigureNames = Pick<Restatement, "indicator_id" | "la_code" | "period_kind" | "period_end_date">;

/** What a load did to one figure: of the ledger, oldest first. */
export interface LoadCause {
  load_id: string;
  collection_year: string;
  is_withdrawal: boolean;
  is_correction: boolean;
  is_late_entry: boolean;
}

/** One figure in two publications, one after the other. */
export interface Pair {
  figure: FigureNames;
  before: Said;
  now: Said;
  before_known_on: string;
  now_known_on: string;
  is_since_last: boolean;
  /** The indicator was defined anew between the two. */
  is_redefined: boolean;
  /** Between the two. */
  causes: readonly LoadCause[];
}

/** The value as pages print it: whole, a score with one decimal, a percentage under a half as such. */
function printed(value: number | null, unit: IndicatorDefinition["unit"]): string {
  if (value === null) return "";
  if (unit === "percent" && value > 0 && value < 0.5) return "under 1";
  return String(roundedAsPrinted(value, unit));
}

/** True when a page reads otherwise: another value as printed, another count or group beside it, or another status. */
export function readsOtherwise(before: Said, now: Said, unit: IndicatorDefinition["unit"]): boolean {
  return (
    before.status !== now.status ||
    before.numerator !== now.numerator ||
    before.denominator !== now.denominator ||
    printed(before.value, unit) !== printed(now.value, unit)
  );
}

/** The number of children behind the change is one that no reader may learn, or cannot be told from the two figures. */
function isSmallChange(before: Said, now: Said, definition: IndicatorDefinition, thresholds: Thresholds): boolean {
  const [then, today] = [before, now].map(
    (said) => new Map(numbersShown(said, definition).map(({ part, value }) => [part, value])),
  );
  if (then === undefined || today === undefined || then.size === 0 || then.size !== today.size) return true;
  return [...then].some(([part, value]) => {
    const difference = Math.abs((today.get(part) ?? value) - value);
    // Of a mean only the size of its group is known: with as many children, one of them may have changed.
    return isSmall(difference, thresholds) || (definition.kind === "mean" && difference === 0);
  });
}

/** What may be said of two figures that read otherwise: both of them, that a small number changed, or why one is not shown. */
export function changeOf(
  before: Said,
  now: Said,
  definition: IndicatorDefinition,
  thresholds: Thresholds,
): Restatement["change"] {
  const statuses = [before.status, now.status];
  if (statuses.includes("suppressed")) return "hidden";
  if (statuses.some((status) => status !== "value")) return "status";
  return isSmallChange(before, now, definition, thresholds) ? "small_number" : "figure";
}

function causeOf({
  before,
  now,
  is_redefined,
  causes,
}: Pair): Pick<Restatement, "reason" | "load_id" | "collection_year" | "is_withdrawal"> {
  const last = causes.at(-1);
  const isOtherFigure = before.status === "value" && now.status === "value";
  const reason = reasonOf({
    // Figures that no load's rows changed: the definition, or the population behind it.
    is_definition: is_redefined || (last === undefined && isOtherFigure),
    is_correction: causes.some((cause) => cause.is_correction),
    is_late_entry: causes.some((cause) => cause.is_late_entry),
  });
  return {
    reason: reason ?? "status",
    load_id: last?.load_id ?? null,
    collection_year: last?.collection_year ?? null,
    is_withdrawal: last?.is_withdrawal ?? false,
  };
}

/** Newest first, then by quarter end and indicator. Pairs that read alike are left out; so are those hidden in both. */
export function restatementRows(
  pairs: readonly Pair[],
  definitions: ReadonlyMap<string, IndicatorDefinition>,
  thresholds: Thresholds,
): Restatement[] {
  const rows = pairs.flatMap((pair): Restatement[] => {
    const definition = definitions.get(pair.figure.indicator_id);
    if (definition === undefined || !readsOtherwise(pair.before, pair.now, definition.unit)) return [];
    const { figure, before, now, before_known_on, now_known_on, is_since_last } = pair;
    const change = changeOf(before, now, definition, thresholds);
    const isTold = change === "figure" && is_since_last;
    return [
      {
        ...figure,
        is_since_last,
        change,
        before_status: before.status,
        before_numerator: isTold ? before.numerator : null,
        before_denominator: isTold ? before.denominator : null,
        before_value: isTold ? before.value : null,
        now_status: now.status,
        now_numerator: isTold ? now.numerator : null,
        now_denominator: isTold ? now.denominator : null,
        now_value: isTold ? now.value : null,
        ...causeOf(pair),
        before_known_on,
        now_known_on,
      },
    ];
  });
  const order = (row: Restatement) => [row.now_known_on, row.period_end_date, row.indicator_id].join("|");
  return rows.sort(
    (one, other) =>
      Number(other.is_since_last) - Number(one.is_since_last) ||
      other.now_known_on.localeCompare(one.now_known_on) ||
      other.period_end_date.localeCompare(one.period_end_date) ||
      (order(one) < order(other) ? -1 : 1),
  );
}
