/** A sum that a reader can form of quantities, and the part of it that no cell shows. */
import type { Quantity } from "./cells.ts";

/** whole = parts + known remainder. */
export interface Line {
  /**
   * A total and its cells, one cell's two parts, indicators that add up, a group within another, those of whom something is known among
   * all, what the rules of the return make a sum, or numbers in care and a flow.
   */
  kind: "table" | "cell" | "group" | "within" | "known" | "known-sum" | "flow";
  whole: Quantity;
  parts: Quantity[];
  remainder: number;
  /** What a table is by: its lines of several windows are one sum, whichever categories have anybody. */
  over?: string;
}

/** No cell shows it: the part of a whole that is left over. */
export const isUnlisted = (quantity: Quantity): boolean => quantity.cells.length === 0;

/** Cells that do not reach their total leave an unlisted cell; cells that overlap leave a difference taken as known. */
export function withRemainder(kind: Line["kind"], whole: Quantity, parts: Quantity[]): Line {
  const remainder = whole.value - parts.reduce((total, part) => total + part.value, 0);
  if (remainder <= 0) return { kind, whole, parts, remainder };
  const unlisted = {
    ...whole,
    key: `${whole.key} unlisted`,
    value: remainder,
    cells: [],
    isSecret: false,
    isKnownNobody: false,
  };
  return { kind, whole, parts: [...parts, unlisted], remainder: 0 };
}
