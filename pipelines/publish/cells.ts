/**
 * Cells as disclosure control sees them. A visible cell tells its reader up to three whole numbers: the count, the rest (whole less
 * count) and the whole. Each is a number of children in one set; cells that show the same set share the quantity, in whichever
 * indicator or period kind they stand.
 */
import { BREAKDOWNS, type Breakdown } from "@schemas/breakdowns.ts";
import type { IndicatorDefinition, PeriodKind } from "@schemas/define.ts";
import type { PublishedRow } from "@schemas/published/tables.ts";
import { namedOnce } from "./conditions.ts";
import type { Earlier } from "./earlier-cells.ts";
import { type Window, windowOf } from "./windows.ts";

/** A row of indicators.values that a page may want: unsuppressed. */
export type MeasuredRow = Omit<PublishedRow<"values">, "is_small_group">;

/** `not_known`: what it needs is not known of a small number. `kept`: an earlier publication hides it beside the same numbers. */
export type Reason = "primary" | "complement" | "secondary" | "linked" | "not_known" | "differencing" | "kept";

export type Part = "count" | "rest" | "whole";

export interface Quantity {
  key: string;
  part: Part;
  value: number;
  /** Who is counted, without the window: the same set in another quarter has the same name. */
  set: string;
  la_code: string;
  population: string;
  conditions: readonly string[];
  window: Window;
  /** Every cell that shows it. */
  cells: Cell[];
  /** No reader may work it out. */
  isSecret: boolean;
  /** A total shows it, or it is all of a total: with nobody in the other cells the two go together. */
  isWholeTotal: boolean;
}

export interface Cell {
  row: MeasuredRow;
  definition: IndicatorDefinition;
  isTotal: boolean;
  /** Of an indicator that home shows: hidden after others where there is a choice. */
  isHeadline: boolean;
  /** Label such as "not known": hidden first among equals (settled reading 38). */
  isWeak: boolean;
  parts: Partial<Record<Part, Quantity>>;
  /** Why it is hidden; undefined: visible. */
  reason: Reason | undefined;
  /** What earlier publications said of it. */
  earlier: Earlier | undefined;
}

const breakdowns: readonly Breakdown[] = BREAKDOWNS;

/** Which cell of which council's figures. */
export type CellPlace = Pick<
  MeasuredRow,
  "la_code" | "indicator_id" | "period_kind" | "period_end_date" | "breakdown_dimension" | "breakdown_category"
>;

export const placeOf = (row: CellPlace): CellPlace => ({
  la_code: row.la_code,
  indicator_id: row.indicator_id,
  period_kind: row.period_kind,
  period_end_date: row.period_end_date,
  breakdown_dimension: row.breakdown_dimension,
  breakdown_category: row.breakdown_category,
});

/** A whole figure with its breakdowns. */
export const figureKey = (
  row: Pick<CellPlace, "la_code" | "indicator_id" | "period_kind" | "period_end_date">,
): string => [row.la_code, row.indicator_id, row.period_kind, row.period_end_date].join("|");

type KeyColumn = "period_end_date" | "indicator_id" | "period_kind" | "breakdown_dimension" | "breakdown_category";

/** Orders rows so that nothing depends on the order in which they arrived. */
export const rowKey = (row: Pick<MeasuredRow, KeyColumn>): string =>
  [row.period_end_date, row.indicator_id, row.period_kind, row.breakdown_dimension, row.breakdown_category].join("|");

/** The cells of rows that hold a figure, in a settled order, sharing their quantities. */
export function cellsOf(
  rows: readonly MeasuredRow[],
  definitions: ReadonlyMap<string, IndicatorDefinition>,
  headlines: ReadonlySet<string>,
  earlier: ReadonlyMap<string, Earlier>,
): { cells: Cell[]; quantities: Quantity[] } {
  const found = new Map<string, Quantity>();
  const cells: Cell[] = [];
  for (const row of [...rows].sort((one, other) => (rowKey(one) < rowKey(other) ? -1 : 1))) {
    const definition = definitions.get(row.indicator_id);
    // Pounds and places point at nobody; what the department publishes is public, and hidden where it has to be.
    if (definition === undefined || row.status !== "value" || definition.supplied?.is_about_people === false) continue;
    if (definition.published !== undefined) continue;
    const cell: Cell = {
      row,
      definition,
      isTotal: row.breakdown_dimension === "total",
      isHeadline: headlines.has(row.indicator_id),
      isWeak: isWeakLabel(row),
      parts: {},
      reason: undefined,
      earlier: earlier.get(rowKey(row)),
    };
    for (const { part, value, conditions } of numbersShown(row, definition)) {
      cell.parts[part] = share(found, cell, part, value, conditions);
    }
    cells.push(cell);
  }
  return { cells, quantities: [...found.values()] };
}

function share(found: Map<string, Quantity>, cell: Cell, part: Part, value: number, conditions: string[]): Quantity {
  const { row, definition } = cell;
  const own = cell.isTotal ? [] : [`${row.breakdown_dimension}=${row.breakdown_category}`];
  const population = populationOf(definition);
  const named = namedOnce([...conditions, ...own]);
  const set = setName({ la_code: row.la_code, population }, named);
  const window = windowOf(row.period_kind as PeriodKind, row.period_end_date);
  const key = `${set} @ ${window.start} ${window.end} #${value}`;
  const quantity = found.get(key) ?? {
    key,
    part,
    value,
    set,
    la_code: row.la_code,
    population,
    conditions: named,
    window,
    cells: [],
    isSecret: false,
    isWholeTotal: false,
  };
  quantity.isWholeTotal ||= cell.isTotal;
  quantity.cells.push(cell);
  found.set(key, quantity);
  return quantity;
}

export const setName = (
  { la_code, population }: Pick<Quantity, "la_code" | "population">,
  conditions: readonly string[],
): string => [la_code, population, ...conditions].join(" & ");

/** Figures of the local return count groups of their own: those of one family alone can be set off against each other. */
const populationOf = ({ population, supplied }: IndicatorDefinition): string =>
  supplied === undefined ? population : `${population} ${supplied.family}`;

/** What a reader of the row knows, with the conditions that say who is counted. */
export function numbersShown(
  row: Pick<MeasuredRow, "numerator" | "denominator" | "value">,
  { kind, where, numerator, value, supplied }: IndicatorDefinition,
): { part: Part; value: number; conditions: string[] }[] {
  if (supplied !== undefined) return numbersSupplied(row, kind, supplied);
  const base = where === "true" ? [] : [where];
  const whole = row.denominator;
  if (kind === "mean") {
    const known = [...base, `known ${value ?? ""}`];
    return whole === null ? [] : [{ part: "whole", value: whole, conditions: known }];
  }
  // The difference of two totals: judged by them (primary.ts).
  if (kind === "change") return [];
  const count = row.numerator ?? (kind === "count" ? row.value : null);
  if (count === null) return [];
  if (kind !== "share") return [{ part: "count", value: count, conditions: base }];
  if (whole === null) return [];
  const counted = numerator ?? "";
  return [
    { part: "count", value: count, conditions: [...base, counted] },
    { part: "rest", value: whole - count, conditions: [...base, `not (${counted})`] },
    { part: "whole", value: whole, conditions: base },
  ];
}

function numbersSupplied(
  row: Pick<MeasuredRow, "numerator" | "denominator" | "value">,
  kind: IndicatorDefinition["kind"],
  { counted, of = "whole" }: NonNullable<IndicatorDefinition["supplied"]>,
): { part: Part; value: number; conditions: string[] }[] {
  const whole = row.denominator === null ? [] : [{ part: "whole" as const, value: row.denominator, conditions: [of] }];
  if (kind === "mean") return whole;
  const count = row.numerator ?? row.value;
  if (count === null) return [];
  const own = { part: "count" as const, value: Math.abs(count), conditions: [counted] };
  if (row.denominator === null) return [own];
  return [own, { part: "rest", value: row.denominator - count, conditions: [`${of} not ${counted}`] }, ...whole];
}

function isWeakLabel(row: MeasuredRow): boolean {
  const breakdown = breakdowns.find((one) => one.id === row.breakdown_dimension);
  return breakdown?.categories.find((one) => one.id === row.breakdown_category)?.weak === true;
}

/** Hides every visible cell that shows the quantity; the first reason a cell was given stays. */
export function hide(quantity: Quantity, reasonFor: (cell: Cell) => Reason): void {
  quantity.isSecret = true;
  for (const cell of quantity.cells) cell.reason ??= reasonFor(cell);
}

/** An earlier publication shows it: hiding it now would protect nobody. */
export const isOut = (quantity: Quantity): boolean => quantity.cells.some((cell) => cell.earlier === "shown");

/** A reader has it, from here or from before. */
export const isVisible = (quantity: Quantity): boolean =>
  quantity.cells.some((cell) => cell.reason === undefined) || isOut(quantity);
