/**
 * Councils of one division. An area map shares out an old council's children, so that for the days before it the old council's figure is
 * the sum of the new ones': whoever holds all of them but one has that one too, whichever publication each of them was in.
 */
import type { IndicatorDefinition } from "@schemas/define.ts";
import { dividedCouncils } from "../councils.ts";
import type { Database } from "../database.ts";
import { type Cell, hide, isOut, isVisible, numbersShown, type Part, type Quantity, rowKey } from "./cells.ts";
import { type EarlierCell, readEarlierCells } from "./earlier-cells.ts";
import { isSmall, type Thresholds } from "./primary.ts";
import { isUnlisted, type Line } from "./sums.ts";

/** What one of them has published. `sign`: 1 on this council's side of the division, -1 on the other. */
export interface Relative {
  sign: 1 | -1;
  cells: readonly EarlierCell[];
}

/** Every other council of the division that this one is part of, whatever day the publication is of; none where no area map names it. */
export async function readRelatives(store: Database, laCode: string): Promise<Relative[]> {
  const divided = await dividedCouncils(store, END_OF_TIME);
  const signs = new Map<string, 1 | -1>([[laCode, 1]]);
  for (const [code, sign] of signs) {
    const across = [...divided].flatMap(([old, heirs]) => (old === code ? heirs : heirs.includes(code) ? [old] : []));
    for (const other of across) if (!signs.has(other)) signs.set(other, sign === 1 ? -1 : 1);
  }
  signs.delete(laCode);
  const relatives: Relative[] = [];
  for (const [code, sign] of signs) relatives.push({ sign, cells: await readEarlierCells(store, code) });
  return relatives;
}

const END_OF_TIME = "9999-12-31";

type Numbers = Partial<Record<Part, number>>;

interface Said {
  sign: 1 | -1;
  /** One for each edition that shows the cell. */
  shown: Numbers[];
  isHidden: boolean;
}

/**
 * Hides what would give back a figure that another council of the division hides, or a small number of its children; what all the others
 * together give back already is out.
 */
export function hideBesideRelatives(
  cells: readonly Cell[],
  lines: Iterable<readonly Line[]>,
  relatives: readonly Relative[],
  thresholds: Thresholds,
): void {
  if (relatives.length === 0) return;
  const left = new Map<Quantity, number>();
  const byKey = relatives.map((one) => ({ sign: one.sign, held: byRow(one.cells) }));
  for (const cell of cells) {
    const said = byKey.map(({ sign, held }) => saidOf(sign, held.get(rowKey(cell.row)) ?? [], cell.definition));
    const known = said.filter(({ shown }) => shown.length > 0);
    if (known.length === 0) continue;
    const unknown = said.filter(({ shown }) => shown.length === 0);
    const rests = leftOver(cell, known);
    if (unknown.length === 0 && rests.some(isNothing)) cell.earlier = "shown";
    for (const [part, quantity] of Object.entries(cell.parts) as [Part, Quantity][])
      if (rests[0]?.[part] !== undefined) left.set(quantity, rests[0][part]);
    if (cell.earlier === "shown" || !givesBack(cell, unknown, rests, thresholds)) continue;
    cell.reason ??= "linked";
    for (const quantity of Object.values(cell.parts)) hide(quantity, () => "linked");
  }
  for (const line of lines) for (const one of line) hideLeftOfLine(one, left, thresholds);
}

/** Of those of whom something is not known no cell tells: what two councils' sums leave over of them is told by both together. */
function hideLeftOfLine({ whole, parts }: Line, left: ReadonlyMap<Quantity, number>, thresholds: Thresholds): void {
  const listed = parts.filter((part) => !isUnlisted(part));
  const numbers = [whole, ...listed].map((one) => (isVisible(one) ? left.get(one) : undefined));
  if (numbers.some((number) => number === undefined)) return;
  const [ofWhole = 0, ...ofParts] = numbers as number[];
  if (!isSmall(Math.abs(ofParts.reduce((rest, number) => rest - number, ofWhole)), thresholds)) return;
  const [smallest] = listed
    .filter((part) => !isOut(part) && part.value > 0)
    .sort((one, other) => one.value - other.value);
  const secret = smallest ?? (isOut(whole) ? undefined : whole);
  if (secret !== undefined) hide(secret, () => "linked");
}

function byRow(cells: readonly EarlierCell[]): ReadonlyMap<string, EarlierCell[]> {
  const held = new Map<string, EarlierCell[]>();
  for (const cell of cells) held.set(rowKey(cell), [...(held.get(rowKey(cell)) ?? []), cell]);
  return held;
}

function saidOf(sign: 1 | -1, cells: readonly EarlierCell[], definition: IndicatorDefinition): Said {
  const shown = cells
    .filter(({ status }) => status === "value")
    .map((cell) => Object.fromEntries(numbersShown(cell, definition).map(({ part, value }) => [part, value])));
  return { sign, shown, isHidden: cells.some(({ status }) => status === "suppressed") };
}

const isNothing = (rest: Numbers): boolean =>
  Object.keys(rest).length > 0 && Object.values(rest).every((number) => number === 0);

/** `unknown`: those that do not show the cell. `rests`: what the others leave over. */
function givesBack(cell: Cell, unknown: readonly Said[], rests: readonly Numbers[], thresholds: Thresholds): boolean {
  // Of a sum with one term missing the reader has that term.
  if (unknown.length === 1 && unknown[0]?.isHidden === true) return true;
  if (new Set(unknown.map(({ sign }) => sign)).size > 1) return false;
  // Nobody's figure is left over, only children in no line of the map: as of two quarters' totals (settled reading 42).
  if (unknown.length === 0 && cell.isTotal) return false;
  return rests.some((rest) => isTelling(rest, thresholds));
}

/** What remains once everything shown is taken away, for each choice of editions. */
function leftOver(cell: Cell, known: readonly Said[]): Numbers[] {
  const own: Numbers = Object.fromEntries(Object.entries(cell.parts).map(([part, { value }]) => [part, value]));
  return known.reduce<Numbers[]>(
    (sums, { sign, shown }) => sums.flatMap((sum) => shown.map((theirs) => added(sum, theirs, sign))),
    [own],
  );
}

const added = (sum: Numbers, theirs: Numbers, sign: 1 | -1): Numbers =>
  Object.fromEntries(
    (Object.entries(sum) as [Part, number][]).map(([part, number]) => [part, number + sign * (theirs[part] ?? 0)]),
  );

/** A small number of children, or a small group of whom nobody or everybody counts. */
function isTelling(rest: Numbers, thresholds: Thresholds): boolean {
  const [count, others, whole] = [rest.count, rest.rest, rest.whole].map((one) => one && Math.abs(one));
  if ([count, others, whole].some((one) => one !== undefined && isSmall(one, thresholds))) return true;
  if (whole === undefined || whole === 0 || whole >= thresholds.full_house_denominator) return false;
  return count === 0 || others === 0;
}
