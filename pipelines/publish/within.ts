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
  members: Member[];
}

interface Member {
  set: string;
  said: Codes | undefined;
  /** The condition asks for nothing but an answer. */
  isKnown: boolean;
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
      const members = group.members.flatMap((member) => {
        const quantity = ofWindow.get(member.set);
        const isOther = quantity !== undefined && quantity.value <= whole.value && !ofOneCell.get(whole)?.has(quantity);
        return isOther ? [{ ...member, quantity }] : [];
      });
      return members.length === 0 ? [] : linesOfGroup(whole, members);
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
  const add = (whole: string, set: string, without: string, said?: Codes) => {
    const key = `${whole} / ${said?.axis ?? without}`;
    const inside = found.get(key) ?? { whole, members: [] };
    found.set(key, inside);
    inside.members.push({ set, said, isKnown: isKnown(without) });
  };
  const byAxis = new Map<string, { set: string; said: Codes }[]>();
  for (const [set, quantity] of sets) {
    for (const { without, wider } of oneWider(quantity)) {
      const said = codesOf(without);
      if (sets.has(wider)) add(wider, set, without, said);
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
const isKnown = (condition: string) => / is not null$|^known |<>(?:\|)?unknown$/.test(condition);

const isPart = (one: Codes, of: Codes) => isWithin(one, of) && !isWithin(of, one);

/** Members that share nobody add up; those that may overlap are each set beside the whole. */
function linesOfGroup(whole: Quantity, members: readonly (Member & { quantity: Quantity })[]): Line[] {
  const isListed = ({ said }: { said: Codes | undefined }) => said !== undefined && !said.isAllBut;
  const listed = members.filter(isListed);
  const largest = listed.filter(({ said }) => !listed.some((other) => isPart(said as Codes, other.said as Codes)));
  const areApart = (one: { said: Codes | undefined }, other: { said: Codes | undefined }) =>
    one.said !== undefined && other.said !== undefined && isApart(one.said, other.said);
  const isFamily = largest.every((one) => largest.every((other) => one === other || areApart(one, other)));
  const families = isFamily ? [largest] : largest.map((one) => [one]);
  // All codes but some, and those: of whom something is known, and of whom it is not.
  const others = members
    .filter((member) => !isListed(member))
    .map((one) => [one, ...(isFamily ? largest.filter((other) => areApart(one, other)) : [])]);
  return [...families, ...others]
    .filter((line) => line.length > 0)
    .map((line) =>
      withRemainder(
        line.some((one) => one.isKnown) ? "known" : "within",
        whole,
        line.map(({ quantity }) => quantity),
      ),
    );
}
