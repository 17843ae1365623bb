/** A council that was divided and those that took over from it, published in any order: a reader holds all of their figures and subtracts. */
import { controlDisclosure } from "@pipelines/publish/disclosure-control.ts";
import type { EarlierCell } from "@pipelines/publish/earlier-cells.ts";
import type { Relative } from "@pipelines/publish/relatives.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Equation, workedOut } from "../support/attacker.ts";
import { THRESHOLDS } from "../support/measured-figures.ts";
import { type Child, child, definitions, equations, measure } from "../support/random-council.ts";

const OLD = 0;

/** The old council, with the number of the new one that each child went to, and an order of publication. */
const division = fc.integer({ min: 2, max: 3 }).chain((heirs) =>
  fc.record({
    children: fc.array(fc.tuple(child, fc.integer({ min: 1, max: heirs })), { maxLength: 120, size: "max" }),
    order: fc.shuffledSubarray([OLD, ...Array.from({ length: heirs }, (_, at) => at + 1)], {
      minLength: heirs + 1,
      maxLength: heirs + 1,
    }),
  }),
);

const named = (council: number, { coefficients, constant }: Equation): Equation => ({
  coefficients: new Map([...coefficients].map(([set, number]) => [`${council} ${set}`, number])),
  constant,
});

/** What a reader of all publications can set down as equations. */
function held(children: readonly [Child, number][], order: readonly number[]): Equation[] {
  const published = new Map<number, EarlierCell[]>();
  const known: Equation[] = [];
  for (const council of order) {
    const rows = measure(children.flatMap(([one, heir]) => (council === OLD || heir === council ? [one] : [])));
    const relatives = order
      .filter((other) => other !== council)
      .map(
        (other): Relative => ({
          sign: (other === OLD) === (council === OLD) ? 1 : -1,
          cells: published.get(other) ?? [],
        }),
      );
    const { values } = controlDisclosure(rows, definitions, THRESHOLDS, new Set(), [], relatives);
    published.set(
      council,
      values.map((row) => ({ ...row, publication_id: "first" })),
    );
    known.push(...equations(rows, values).map((one) => named(council, one)));
  }
  const sets = new Set(
    known.flatMap(({ coefficients }) => [...coefficients.keys()].map((name) => name.slice(name.indexOf(" ")))),
  );
  const shared = [...sets].map((set) => ({
    coefficients: new Map(order.map((council) => [`${council}${set}`, council === OLD ? -1 : 1] as const)),
    constant: 0,
  }));
  return [...known, ...shared];
}

test("no count of 1 to 5 of any of them can be worked out", () => {
  fc.assert(
    fc.property(division, ({ children, order }) => {
      const small = [...workedOut(held(children, order))].filter(([, number]) => number >= 1 && number <= 5);
      expect(small.map(([set]) => set)).toEqual([]);
    }),
    { numRuns: 60, seed: 77 },
  );
});
