/**
 * Groups within groups: the people of one cell who meet one condition more are those of another. What the two leave over ("location not
 * known", the third of three reasons for leaving) is their difference.
 */
import { type Cell, type Quantity, setName } from "./cells.ts";
import { type Codes, codesOf } from "./conditions.ts";
import { type Line, withRemainder } from "./sums.ts";

/** A set of conditions and those within it by one column, or by one condition. */
interface Inside {
  whole: string;
  kind: "within" | "known";
  members: { set: string; codes: readonly string[] | undefined }[];
}

export function linesWithin(quantities: readonly Quantity[], cells: readonly Cell[]): Line[] {
  const ofOneCell = new Map<Quantity, Set<Quantity | undefined>>();
  for (const { parts } of cells) {
    if (parts.whole === undefined) continue;
    const own = ofOneCell.get(parts.whole) ?? new Set();
    ofOneCell.set(parts.whole, own.add(parts.count).add(parts.rest));
  }
  const windows = new Map<string, Map<string, Quantity>>();
  for (const quantity of quantities) {
    const window = `${quantity.window.start} ${quantity.window.end}`;
    const ofWindow = windows.get(window) ?? new Map<string, Quantity>();
    windows.set(window, ofWindow.set(quantity.set, quantity));
  }
  const groups = groupsOf(new Map(quantities.map((quantity) => [quantity.set, quantity])));
  return [...windows.values()].flatMap((ofWindow) =>
    groups.flatMap((group) => {
      const whole = ofWindow.get(group.whole);
      if (whole === undefined) return [];
      const members = group.members.flatMap(({ set, codes }) => {
        const quantity = ofWindow.get(set);
        const isOther = quantity !== undefined && quantity.value <= whole.value && !ofOneCell.get(whole)?.has(quantity);
        return isOther ? [{ quantity, codes }] : [];
      });
      return members.length === 0 ? [] : linesOfGroup(group.kind, whole, members);
    }),
  );
}

/** Which sets lie within which, whatever the window: `sets` has one quantity of each. */
function groupsOf(sets: ReadonlyMap<string, Quantity>): Inside[] {
  const found = new Map<string, Inside>();
  const add = (whole: string, set: string, axis: string, codes?: readonly string[]) => {
    const key = `${whole} / ${axis}`;
    const inside = found.get(key) ?? { whole, kind: isKnown(axis) ? "known" : "within", members: [] };
    found.set(key, inside);
    inside.members.push({ set, codes });
  };
  const byAxis = new Map<string, { set: string; said: Codes }[]>();
  for (const [set, quantity] of sets) {
    for (const condition of quantity.conditions) {
      const others = quantity.conditions.filter((one) => one !== condition);
      const wider = setName(quantity, others);
      const said = codesOf(condition);
      if (sets.has(wider)) add(wider, set, said?.axis ?? condition, said?.codes);
      if (said === undefined) continue;
      const key = `${wider} / ${said.axis}`;
      const alike = byAxis.get(key) ?? [];
      byAxis.set(key, alike);
      alike.push({ set, said });
    }
  }
  for (const alike of byAxis.values())
    for (const one of alike)
      for (const other of alike)
        if (isPart(one.said.codes, other.said.codes)) add(other.set, one.set, one.said.axis, one.said.codes);
  return [...found.values()];
}

/** The condition asks for nothing but an answer. */
const isKnown = (condition: string) => / is not null$|^known /.test(condition);

const isPart = (codes: readonly string[], of: readonly string[]) =>
  codes.length < of.length && codes.every((code) => of.includes(code));

/** Members that share nobody add up; those that may overlap are each set beside the whole. */
function linesOfGroup(
  kind: Inside["kind"],
  whole: Quantity,
  members: readonly { quantity: Quantity; codes: readonly string[] | undefined }[],
): Line[] {
  const largest = members.filter(
    ({ codes }) => codes === undefined || !members.some((other) => other.codes && isPart(codes, other.codes)),
  );
  const all = largest.flatMap(({ codes }) => codes ?? []);
  const isApart = largest.every(({ codes }) => codes !== undefined) && new Set(all).size === all.length;
  const parts = largest.map(({ quantity }) => quantity);
  return (isApart ? [parts] : parts.map((part) => [part])).map((line) => withRemainder(kind, whole, line));
}
