/**
 * A reader who is given every kind of person that there has been in a population, with which figures count whom, and the published figures
 * of one window: what numbers of each kind can there be? Knows nothing of how conditions are written, nor of the program's own rules.
 * Takes a kind that there has never been for impossible: what follows from that alone is gone with the kinds of a further invented council.
 */
import type { Database } from "@pipelines/database.ts";
import type { MeasuredRow } from "@pipelines/publish/cells.ts";
import { BREAKDOWNS } from "@schemas/breakdowns.ts";
import type { IndicatorDefinition } from "@schemas/define.ts";
import type { PublishedRow } from "@schemas/published/tables.ts";
import highsLoader, { type Highs } from "highs";

type Part = "count" | "rest" | "whole";
type Row = Pick<MeasuredRow, "indicator_id" | "breakdown_dimension" | "breakdown_category"> &
  Pick<MeasuredRow, "numerator" | "denominator" | "value" | "status">;

/** Kinds of people: a column for each figure's whole and count, and for each breakdown, one entry for each kind. */
export interface Kinds {
  indicators: readonly IndicatorDefinition[];
  size: number;
  isIn: ReadonlyMap<string, Uint8Array>;
}

/** A hidden number of 1 to 5 that the reader has. */
export interface Told {
  cell: string;
  number: number;
}

const column = (dimension: string) => BREAKDOWNS.find(({ id }) => id === dimension)?.column as string;
const member = (id: string, part: Part, dimension: string, category: string) =>
  dimension === "total" ? `${id} ${part}` : `${id} ${part} ${dimension} ${category}`;

/** Every kind of person in the rows of a mart, whatever the period. */
export async function kindsOf(
  warehouse: Database,
  population: string,
  indicators: readonly IndicatorDefinition[],
): Promise<Kinds> {
  const dimensions = [...new Set(indicators.flatMap(({ breakdowns }) => breakdowns))];
  const asked = indicators.flatMap(({ where, value, kind, numerator }, at) => [
    `coalesce((${where}${kind === "mean" ? ` and (${value}) is not null` : ""})::boolean, false) as whole_${at}`,
    `coalesce((${numerator ?? "true"})::boolean, false) as count_${at}`,
  ]);
  const rows = await warehouse.query<Record<string, unknown>>(
    `select distinct ${[...asked, ...dimensions.map((id) => `${column(id)}::varchar as "${id}"`)].join(", ")} from marts.${population}`,
  );
  const isIn = new Map<string, Uint8Array>();
  const mark = (name: string, at: number) => {
    const held = isIn.get(name) ?? new Uint8Array(rows.length);
    held[at] = 1;
    isIn.set(name, held);
  };
  for (const [kind, row] of rows.entries()) {
    for (const [at, { id, breakdowns }] of indicators.entries()) {
      if (row[`whole_${at}`] !== true) continue;
      const parts: Part[] = ["whole", row[`count_${at}`] === true ? "count" : "rest"];
      for (const part of parts) {
        mark(member(id, part, "total", ""), kind);
        for (const dimension of breakdowns) mark(member(id, part, dimension, String(row[dimension])), kind);
      }
    }
  }
  return { indicators, size: rows.length, isIn };
}

interface Known {
  people: Uint8Array;
  low: number;
  high: number;
}

const NOBODY = new Uint8Array(0);

/**
 * What the reader has of the hidden numbers of 1 to 5. `published` and `measured`: the rows of one window; the reader is taken to know
 * which hidden numbers are 0.
 */
export async function toldBy(
  kinds: Kinds,
  published: readonly PublishedRow<"values">[],
  measured: readonly MeasuredRow[],
): Promise<Told[]> {
  const truth = new Map(measured.map((row) => [cellOf(row), row]));
  const known: Known[] = [];
  const asked: { cell: string; people: Uint8Array; number: number }[] = [];
  for (const row of published) {
    const definition = kinds.indicators.find(({ id }) => id === row.indicator_id) as IndicatorDefinition;
    const isShown = row.status === "value";
    const numbers = numbersOf(isShown ? row : truth.get(cellOf(row)), definition);
    for (const [part, number] of numbers) {
      const name = member(row.indicator_id, part, row.breakdown_dimension, row.breakdown_category);
      const people = kinds.isIn.get(name) ?? NOBODY;
      const isZero = isShown ? number : Math.min(1, number);
      known.push({ people, low: isZero, high: isShown || number === 0 ? number : Number.POSITIVE_INFINITY });
      if (!isShown && number >= 1 && number <= 5) asked.push({ cell: `${cellOf(row)} ${part}`, people, number });
    }
  }
  known.push(...absent(kinds, published));
  return asked.length === 0 ? [] : solve(await highs(), kinds.size, known, asked);
}

const cellOf = (row: Row) => [row.indicator_id, row.breakdown_dimension, row.breakdown_category].join(" ");

function numbersOf(row: Row | undefined, { kind }: IndicatorDefinition): [Part, number][] {
  const count = row?.numerator ?? row?.value ?? 0;
  const whole = row?.denominator ?? 0;
  if (kind === "share")
    return Object.entries({ count: row?.numerator ?? 0, rest: whole - (row?.numerator ?? 0), whole }) as [
      Part,
      number,
    ][];
  return kind === "mean" ? [["whole", whole]] : [["whole", count]];
}

/** Of a breakdown that has rows, a category without one has nobody. */
function absent({ indicators, isIn }: Kinds, published: readonly PublishedRow<"values">[]): Known[] {
  const rows = new Set(published.map((row) => `${row.indicator_id} ${row.breakdown_dimension}`));
  const cells = new Set(published.map(cellOf));
  const ids = new Set(indicators.map(({ id }) => id));
  return [...isIn].flatMap(([name, people]) => {
    const [id = "", part, dimension, category] = name.split(" ");
    const isAbsent =
      dimension !== undefined && rows.has(`${id} ${dimension}`) && !cells.has(`${id} ${dimension} ${category}`);
    return ids.has(id) && part === "whole" && isAbsent ? [{ people, low: 0, high: 0 }] : [];
  });
}

let loaded: Promise<Highs> | undefined;
const highs = () => {
  loaded ??= highsLoader();
  return loaded;
};

/** The least and the most that each number can be: one and the same, and the reader has it. */
function solve(
  solver: Highs,
  size: number,
  known: readonly Known[],
  asked: readonly { cell: string; people: Uint8Array; number: number }[],
) {
  const live = Array.from({ length: size }, (_, kind) => kind).filter(
    (kind) => !known.some(({ people, high }) => high === 0 && people[kind] === 1),
  );
  const rows = once(
    known.filter(({ people }) => live.some((kind) => people[kind] === 1)),
    ({ people, low, high }) => `${people} ${low} ${high}`,
  );
  // Kinds that no figure tells apart are one.
  const vectors = [...rows, ...asked].map(({ people }) => people);
  const columns = once(live, (kind) => vectors.map((people) => people[kind] ?? 0).join(""));
  const sum = (people: Uint8Array) => columns.flatMap((kind, at) => (people[kind] === 1 ? [at] : []));
  return solver.withModel((model): Told[] => {
    model.options.set({ output_flag: false });
    model.addVars(
      columns.map(() => 0),
      columns.map(() => solver.infinity),
    );
    for (const { people, low, high } of rows) {
      const indices = sum(people);
      model.addRow(low, high === Number.POSITIVE_INFINITY ? solver.infinity : high, {
        indices,
        values: indices.map(() => 1),
      });
    }
    const { minimize, maximize } = solver.constants.objectiveSense;
    const end = (people: Uint8Array, isLeast: boolean): number | undefined => {
      const counted = new Set(sum(people));
      model.changeColsCost(
        { kind: "range", from: 0, to: columns.length - 1 },
        columns.map((_, at) => (counted.has(at) ? 1 : 0)),
      );
      model.changeObjectiveSense(isLeast ? minimize : maximize);
      model.run();
      const status = model.getModelStatus();
      if (status === solver.constants.modelStatus.infeasible)
        throw new Error("the published figures contradict each other");
      if (status !== solver.constants.modelStatus.optimal) return undefined;
      return isLeast ? Math.ceil(model.getObjectiveValue() - 1e-6) : Math.floor(model.getObjectiveValue() + 1e-6);
    };
    const told: Told[] = [];
    for (const { cell, people } of once(asked, ({ people }) => people.join(""))) {
      const most = end(people, false);
      if (most !== undefined && most === end(people, true)) told.push({ cell, number: most });
    }
    return told;
  });
}

function once<T>(all: readonly T[], key: (one: T) => string): T[] {
  return [...new Map(all.map((one) => [key(one), one])).values()];
}
