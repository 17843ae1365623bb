/**
 * Numbers in care and the children who come and go: those in care before and those who come are all who are looked after in the time,
 * and so are those in care at its end and those who leave. Whoever has three of the four has the fourth.
 */
import { type Quantity, setName } from "./cells.ts";
import type { Line } from "./sums.ts";

const DURING = "looked_after_during_period";
export const IN_CARE = "looked_after_at_period_end";
const SIDES = [
  { population: "started_during_period", at: "before" },
  { population: "ceased_during_period", at: "end" },
] as const;

/** What a child is from the first day to the last; an age, a home or a legal basis may be another by then. */
const FOR_LIFE = ["sex", "ethnic-group", "unaccompanied"];

/** Children who come twice in the time make a few more or fewer: taken as known to the reader, like all that makes a sum exact. */
export function linesOfFlows(quantities: readonly Quantity[]): Line[] {
  const held = new Map(quantities.map((quantity) => [place(quantity, quantity.window), quantity]));
  const lines = new Map<string, Line[]>();
  for (const flow of quantities) {
    const side = SIDES.find(({ population }) => population === flow.population);
    if (side === undefined || !flow.conditions.every(isForLife)) continue;
    const day = side.at === "end" ? flow.window.end : dayBefore(flow.window.start);
    const inCare = held.get(place({ ...flow, population: IN_CARE }, { start: day, end: day }));
    if (inCare === undefined) continue;
    const during = place({ ...flow, population: DURING }, flow.window);
    const found = lines.get(during) ?? [];
    const whole = found[0]?.whole ?? held.get(during) ?? unlisted(flow, during, inCare.value + flow.value);
    const remainder = whole.value - inCare.value - flow.value;
    lines.set(during, [...found, { kind: "flow", whole, parts: [inCare, flow], remainder }]);
  }
  return [...lines.values()].flat();
}

const isForLife = (condition: string) => FOR_LIFE.includes(condition.split("=")[0] ?? "");

const place = (quantity: Pick<Quantity, "la_code" | "population" | "conditions">, { start, end }: Quantity["window"]) =>
  `${setName(quantity, quantity.conditions)} @ ${start} ${end}`;

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

const unlisted = (flow: Quantity, key: string, value: number): Quantity => ({
  ...flow,
  ...{ key, part: "whole", value, population: DURING, cells: [], isSecret: false, isWholeTotal: false },
});
