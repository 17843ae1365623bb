/** Sums that a reader knows of from the rules of the return (schemas/what-readers-know.ts). */
import { KNOWN_SUMS } from "@schemas/what-readers-know.ts";
import { type Quantity, setName } from "./cells.ts";
import { namedOnce } from "./conditions.ts";
import { type Line, withRemainder } from "./sums.ts";
import { byWindow } from "./within.ts";

/** One sum of a group that figures are shown of: names of sets. */
interface OfGroup {
  whole: string;
  parts: readonly string[];
}

/** Whatever group a part is shown of, the whole and the other parts are those of the same group. */
export function linesKnown(quantities: readonly Quantity[]): Line[] {
  const sums = sumsOf(new Map(quantities.map((quantity) => [quantity.set, quantity])).values());
  return byWindow(quantities).flatMap((ofWindow) =>
    sums.flatMap(({ whole, parts }) => {
      const all = ofWindow.get(whole);
      const shown = parts.flatMap((part) => ofWindow.get(part) ?? []);
      // One of several parts says nothing that its own whole does not.
      const isSum = shown.length > 1 || (parts.length === 1 && shown.length === 1);
      return all === undefined || !isSum ? [] : [withRemainder("known-sum", all, shown)];
    }),
  );
}

function sumsOf(sets: Iterable<Quantity>): OfGroup[] {
  const known = KNOWN_SUMS.map(({ population, whole, parts }) => ({
    population,
    whole,
    parts: parts.map((part) => namedOnce([part])),
  }));
  const found = new Map<string, OfGroup>();
  for (const quantity of sets) {
    for (const { population, whole, parts } of known) {
      if (population !== quantity.population) continue;
      const part = parts.find((conditions) => conditions.every((one) => quantity.conditions.includes(one)));
      if (part === undefined) continue;
      const group = quantity.conditions.filter((one) => !part.includes(one));
      const nameOf = (conditions: readonly string[]) => setName(quantity, namedOnce([...group, ...conditions]));
      const sum = { whole: nameOf([whole]), parts: parts.map(nameOf) };
      found.set(JSON.stringify(sum), sum);
    }
  }
  return [...found.values()];
}
