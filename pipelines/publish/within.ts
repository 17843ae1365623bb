/**
 * Groups within groups: the people of one cell who meet one condition more are those of another. What the two leave over ("location not
 * known", the third of three reasons for leaving) is their difference.
 */
import { type Cell, type Quantity, setName } from "./cells.ts";
import { type Codes, codesOf, isApart, isWithin } from "./conditions.ts";
import { type Line, withRemainder } from "./sums.ts";

/** A set of conditions and those within it by one column, or by other conditions. */
interface Inside {
  whole: string;
  kind: "within" | "known";
  members: { set: string; said: Codes | undefined }[];
}

export function linesWithin(quantities: readonly Quantity[], cells: readonly Cell[]): Line[] {
  const ofOneCell = new Map<Quantity, Set<Quantity | undefined>>();
  for (const { parts } of cells) {
    if (parts.whole === undefined) continue;
    const own = ofOneCell.get(parts.whole) ?? new Set();
    ofOneCell.set(parts.whole, own.add(parts.count).add(parts.rest));
  }
  const groups = groupsOf(new Map(quantities.map((quantity) => [quantity.set, quantity])));
  return byWindow(quantities).flatMap((ofWindow) =>
    groups.flatMap((group) => {
      const whole = ofWindow.get(group.whole);
      if (whole === undefined) return [];
      const members = group.members.flatMap(({ set, said }) => {
        const quantity = ofWindow.get(set);
        const isOther = quantity !== undefined && quantity.value <= whole.value && !ofOneCell.get(whole)?.has(quantity);
        return isOther ? [{ quantity, said }] : [];
      });
      return members.length === 0 ? [] : linesOfGroup(group.kind, whole, members);
    }),
  );
}

/** By set, one map for each window. */
export function byWindow(quantities: readonly Quantity[]): Map<string, Quantity>[] {
  const windows = new Map<string, Map<string, Quantity>>();
  for (const quantity of quantities) {
    const window = `${quantity.window.start} ${quantity.window.end}`;
    const ofWindow = windows.get(window) ?? new Map<string, Quantity>();
    windows.set(window, ofWindow.set(quantity.set, quantity));
  }
  return [...windows.values()];
}

/** Which sets lie within which, whatever the window: `sets` has one quantity of each. */
function groupsOf(sets: ReadonlyMap<string, Quantity>): Inside[] {
  const found = new Map<string, Inside>();
  const add = (whole: string, set: string, axis: string, said?: Codes) => {
    const key = `${whole} / ${axis}`;
    const inside = found.get(key) ?? { whole, kind: isKnown(axis) ? "known" : "within", members: [] };
    found.set(key, inside);
    inside.members.push({ set, said });
  };
  const byAxis = new Map<string, { set: string; said: Codes }[]>();
  for (const [set, quantity] of sets) {
    for (const { without, wider } of oneWider(quantity)) {
      const said = codesOf(without);
      if (sets.has(wider)) add(wider, set, said && !isKnown(without) ? said.axis : without, said);
      if (said === undefined) continue;
      const key = `${wider} / ${said.axis}`;
      const alike = byAxis.get(key) ?? [];
      byAxis.set(key, alike);
      alike.push({ set, said });
    }
    if (oneWider(quantity).some(({ wider }) => sets.has(wider))) continue;
    for (const { without, wider } of twoWider(quantity)) if (sets.has(wider)) add(wider, set, without);
  }
  for (const alike of byAxis.values())
    for (const one of alike)
      for (const other of alike) if (isPart(one.said, other.said)) add(other.set, one.set, one.said.axis, one.said);
  return [...found.values()];
}

/** The sets that ask one condition less. */
const oneWider = (quantity: Quantity): { without: string; wider: string }[] =>
  quantity.conditions.map((without) => ({
    without,
    wider: setName(
      quantity,
      quantity.conditions.filter((one) => one !== without),
    ),
  }));

/** The sets that ask two conditions less. */
const twoWider = (quantity: Quantity): { without: string; wider: string }[] =>
  quantity.conditions.flatMap((first, at) =>
    quantity.conditions.slice(at + 1).map((second) => ({
      without: `${first} & ${second}`,
      wider: setName(
        quantity,
        quantity.conditions.filter((one) => one !== first && one !== second),
      ),
    })),
  );

/** The condition asks for nothing but an answer. */
const isKnown = (condition: string) => / is not null$|^known /.test(condition);

const isPart = (one: Codes, of: Codes) => isWithin(one, of) && !isWithin(of, one);

/** Members that share nobody add up; those that may overlap are each set beside the whole. */
function linesOfGroup(
  kind: Inside["kind"],
  whole: Quantity,
  members: readonly { quantity: Quantity; said: Codes | undefined }[],
): Line[] {
  const listed = members.filter(({ said }) => said !== undefined && !said.isAllBut);
  const others = members.filter((member) => !listed.includes(member)).map(({ quantity }) => [quantity]);
  const largest = listed.filter(({ said }) => !listed.some((other) => isPart(said as Codes, other.said as Codes)));
  const areApart = largest.every((one) =>
    largest.every((other) => one === other || isApart(one.said as Codes, other.said as Codes)),
  );
  const parts = largest.map(({ quantity }) => quantity);
  const families = areApart ? [parts] : parts.map((part) => [part]);
  return [...families, ...others].filter((line) => line.length > 0).map((line) => withRemainder(kind, whole, line));
}
