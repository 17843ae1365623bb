/** Random councils for disclosure control: their children, the figures they make, and every sum that a reader can form of them. */
import type { MeasuredRow } from "@pipelines/publish/cells.ts";
import type { PublishedRow } from "@schemas/published/tables.ts";
import fc from "fast-check";
import type { Equation } from "./attacker.ts";
import { definitionsOf, figure, indicator } from "./measured-figures.ts";

export interface Child {
  sex: "F" | "M" | "U";
  age: "under-1" | "1-4" | "5-9" | "10-15" | "16-over";
  alone: "only" | "excluding";
  foster: boolean;
  near: boolean;
  /** Not in the file: no cell of the kind of home has this child. */
  home: "foster" | "parents" | "unlisted";
  isLocated: boolean;
  does: "work" | "neither" | "unknown";
}
type Sum = { set: string; of: string[] };

export const DIMENSIONS = { sex: "sex", "age-band": "age", unaccompanied: "alone" } as const;
/** With a dimension whose cells need not reach the total. */
const ALL_DIMENSIONS = { ...DIMENSIONS, "placement-group": "home" } as const;
/** Whom each share is about, and who of them count. */
const SHARES = {
  "foster-care-share": { of: "", counted: "foster" },
  "in-area-share": { of: "located", counted: "near" },
  "cl-eet-19-21": { of: "", counted: "work" },
  "cl-neet-19-21": { of: "", counted: "neither" },
} as const;
export const definitions = definitionsOf(
  indicator({ id: "cic-number", kind: "count" }),
  indicator({ id: "uasc-number", kind: "count", where: "unaccompanied_code = 'only'" }),
  indicator({ id: "foster-care-share" }),
  indicator({ id: "in-area-share", where: "placement_location_code is not null" }),
  indicator({ id: "cl-eet-19-21", parts_of: "activity" }),
  indicator({ id: "cl-neet-19-21", parts_of: "activity" }),
);

export const child: fc.Arbitrary<Child> = fc.record({
  sex: fc.constantFrom("F", "F", "F", "M", "M", "M", "M", "U"),
  age: fc.constantFrom("under-1", "1-4", "5-9", "5-9", "10-15", "10-15", "10-15", "16-over"),
  alone: fc.constantFrom("only", ...Array<"excluding">(9).fill("excluding")),
  foster: fc.constantFrom(true, true, true, false),
  near: fc.boolean(),
  home: fc.constantFrom(...Array<"foster">(20).fill("foster"), "parents", "parents", "parents", "unlisted"),
  isLocated: fc.constantFrom(...Array<boolean>(30).fill(true), false),
  does: fc.constantFrom(...Array<"work">(12).fill("work"), "neither", "neither", "neither", "neither", "unknown"),
});

/** Who of the members count in each share, and whom it is about. */
const isCounted: Record<"foster" | "near" | "work" | "neither", (one: Child) => boolean> = {
  foster: (one) => one.foster,
  near: (one) => one.near,
  work: (one) => one.does === "work",
  neither: (one) => one.does === "neither",
};
export const council = fc.array(child, { minLength: 0, maxLength: 120, size: "max" });

export function measure(children: readonly Child[]): MeasuredRow[] {
  const rows: MeasuredRow[] = [];
  const add = (category: string, members: readonly Child[]) => {
    rows.push(figure("cic-number", category, members.length));
    for (const [id, { of, counted }] of Object.entries(SHARES)) {
      const about = of === "located" ? members.filter((one) => one.isLocated) : members;
      rows.push(figure(id, category, about.filter(isCounted[counted]).length, about.length));
    }
    if (!category.startsWith("unaccompanied")) {
      rows.push(figure("uasc-number", category, members.filter((one) => one.alone === "only").length));
    }
  };
  add("total", children);
  for (const [dimension, field] of Object.entries(ALL_DIMENSIONS)) {
    for (const value of new Set(children.map((one) => one[field]))) {
      if (value === "unlisted") continue;
      add(
        `${dimension}:${value}`,
        children.filter((one) => one[field] === value),
      );
    }
  }
  return rows;
}

/** The numbers that a visible row shows, by the set of children they count. */
function shows(row: Pick<MeasuredRow, "indicator_id" | "breakdown_dimension" | "breakdown_category">) {
  const where = row.breakdown_dimension === "total" ? "" : `${row.breakdown_dimension}:${row.breakdown_category}`;
  const share = SHARES[row.indicator_id as keyof typeof SHARES];
  if (row.indicator_id === "uasc-number")
    return { where, count: where === "" ? "unaccompanied:only" : `alone ${where}` };
  if (share === undefined) return { where, count: where };
  const { of, counted } = share;
  return {
    count: `${counted} ${where}`,
    whole: of === "" ? where : `${of} ${where}`,
    rest: `not ${counted} ${where}`,
    where,
  };
}

/** Every sum there is: a whole and its two parts, a total and its cells, and those of whom something is not known. */
function sums(rows: readonly MeasuredRow[]): Sum[] {
  const found: Sum[] = [];
  const lines = new Map<string, Sum>();
  for (const row of rows) {
    const { count, whole, rest, where } = shows(row);
    if (whole !== undefined && rest !== undefined) found.push({ set: whole, of: [count, rest] });
    if (row.indicator_id === "in-area-share" && whole !== undefined)
      found.push({ set: where, of: [whole, `not located ${where}`] });
    if (row.indicator_id === "cl-eet-19-21")
      found.push({ set: where, of: [count, `neither ${where}`, `activity not known ${where}`] });
    if (row.breakdown_dimension === "total") continue;
    const total = shows({ ...row, breakdown_dimension: "total", breakdown_category: "total" });
    for (const part of ["count", "whole", "rest"] as const) {
      const [set, member] = [total[part], shows(row)[part]];
      if (set === undefined || member === undefined) continue;
      const key = `${row.indicator_id} ${row.breakdown_dimension} ${part}`;
      const unlisted = row.breakdown_dimension === "placement-group" ? [`unlisted home ${set}`] : [];
      const line = lines.get(key) ?? { set, of: unlisted };
      line.of.push(member);
      lines.set(key, line);
    }
  }
  return [...found, ...lines.values()];
}

export function equations(rows: readonly MeasuredRow[], published: readonly PublishedRow<"values">[]): Equation[] {
  const shown = published.flatMap((row) => {
    const { count, whole } = shows(row);
    if (row.status !== "value" || row.numerator === null) return [];
    const known = [{ coefficients: new Map([[count, 1]]), constant: row.numerator }];
    return whole === undefined || row.denominator === null
      ? known
      : [...known, { coefficients: new Map([[whole, 1]]), constant: row.denominator }];
  });
  const added = sums(rows).map(({ set, of }) => {
    const coefficients = new Map([[set, -1]]);
    for (const member of of) coefficients.set(member, (coefficients.get(member) ?? 0) + 1);
    return { coefficients, constant: 0 };
  });
  return [...shown, ...added];
}

export const cellName = (row: Pick<MeasuredRow, "indicator_id" | "breakdown_dimension" | "breakdown_category">) =>
  `${row.indicator_id} ${row.breakdown_dimension} ${row.breakdown_category}`;
