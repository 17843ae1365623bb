/**
 * What a reader knows of numbers of people between any two days. A shown figure joins the day it starts at to the day it ends at: of any
 * two days that are joined, by however many figures, the number between is known. Where all members of a sum but one are known between
 * two days, so is the last.
 */
import type { Quantity } from "./cells.ts";
import { eliminated, follows } from "./elimination.ts";
import { isSmall, type Thresholds } from "./primary.ts";
import { isUnlisted, type Line } from "./sums.ts";
import { endBoundary, startBoundary } from "./windows.ts";

/** One set of people on all days. A day is a quarter boundary's place among all; a span, from one day to a later one, is one number. */
interface People {
  /** Which of the groups each day is in. */
  group: Int32Array;
  /** Days that are joined. */
  groups: number[][];
  /** The running number at each day, counted from any fixed one of its group. */
  running: Float64Array;
  sums: Sum[];
  shown: Set<number>;
  secret: Set<number>;
}

/** One sum in every window. */
interface Sum {
  whole: People;
  parts: People[];
  /** By span: how many of its members are known. */
  known: Uint8Array;
}

interface Step {
  people: People;
  from: number;
  to: number;
  number: number;
}

/** A child counted in one quarter may count again in the next: only figures that start on one day can be subtracted. */
const NOT_ADDITIVE = "looked_after_during_period";

export class OverTime {
  /** Figures of the days from one quarter boundary to another. */
  readonly figures: readonly Quantity[];
  readonly #steps: ReadonlyMap<Quantity, Step>;
  readonly #first: number;
  readonly #days: number;
  readonly #sets = new Map<string, People>();
  readonly #sums: Sum[] = [];
  readonly #told: Step[] = [];
  readonly #watched = new Set<Sum>();
  #isWatching = true;
  readonly #thresholds: Pick<Thresholds, "suppress_up_to">;

  constructor(quantities: readonly Quantity[], lines: readonly Line[], thresholds: Pick<Thresholds, "suppress_up_to">) {
    this.#thresholds = thresholds;
    const placed = quantities.flatMap((quantity) => {
      const days = daysOf(quantity);
      return days === undefined ? [] : [{ quantity, ...days }];
    });
    this.figures = placed.map(({ quantity }) => quantity);
    this.#first = placed.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY);
    this.#days = placed.reduce((most, { to }) => Math.max(most, to - this.#first + 1), 0);
    this.#steps = new Map(placed.map(({ quantity, ...days }) => [quantity, this.#step(quantity, days)]));
    for (const { whole, parts, told } of sumsOf(lines.filter((line) => this.#steps.has(line.whole)))) {
      const sum: Sum = {
        whole: this.#people(whole),
        parts: parts.map((set) => this.#people(set)),
        known: new Uint8Array(this.#days * this.#days),
      };
      this.#sums.push(sum);
      for (const people of [sum.whole, ...sum.parts]) people.sums.push(sum);
      for (const { line, ...one } of told) {
        const { from, to } = this.#steps.get(line.whole) as Step;
        this.#told.push({ people: this.#people(one.set), from, to, number: one.value });
      }
    }
  }

  /**
   * The reader knows nothing yet. `isShown`: what has been decided to be shown; `isSecret`: what the reader must not have. `isWatching`:
   * the watched sums count, which takes ten times as long.
   */
  start(isShown: (quantity: Quantity) => boolean, isSecret: (quantity: Quantity) => boolean, isWatching = true): void {
    this.#isWatching = isWatching && this.#watched.size > 0;
    for (const { known } of this.#sums) known.fill(0);
    for (const people of this.#sets.values()) Object.assign(people, this.#nothingKnown());
    for (const [quantity, { people, from, to }] of this.#steps) {
      if (isShown(quantity)) people.shown.add(this.#span(from, to));
      else if (isSecret(quantity)) people.secret.add(this.#span(from, to));
    }
    for (const step of this.#told) this.#follow(step, true);
  }

  /** Shows a figure. False, and nothing is shown, where a secret or a small number of people would follow; forced: never false. */
  show(figure: Quantity, isForced: boolean): boolean {
    const step = this.#steps.get(figure);
    return step === undefined || this.#follow(step, isForced);
  }

  /** What the watched sums tell by now is no secret any more. */
  giveUp(): void {
    if (!this.#isWatching) return;
    for (const sum of this.#watched)
      for (const { people, from, to } of this.#secretsOf(sum)) people.secret.delete(this.#span(from, to));
  }

  /** From now on watches the sums that tell a secret by several spans of their members at once. False: there is none but those watched. */
  watch(): boolean {
    const before = this.#watched.size;
    for (const sum of this.#sums) if (this.#secretsOf(sum).length > 0) this.#watched.add(sum);
    return this.#watched.size > before;
  }

  /** Secret spans that are not known of their own set, but follow from what is known of all: running numbers add up on every day. */
  #secretsOf({ whole, parts }: Sum): Omit<Step, "number">[] {
    const members = [whole, ...parts];
    if (members.every(({ secret }) => secret.size === 0)) return [];
    const columns = new Map<string, number>();
    const columnOf = (member: number, group: number | undefined): number => {
      const column = columns.get(`${member} ${group}`) ?? columns.size;
      columns.set(`${member} ${group}`, column);
      return column;
    };
    const terms = Array.from({ length: this.#days }, (_, day) =>
      members.map(({ group }, member) => ({ column: columnOf(member, group[day]), by: member === 0 ? 1 : -1 })),
    );
    // Each set is counted from a day of its own: what that makes of the sum is one number more, the same on every day.
    const start = { column: columns.size, by: 1 };
    const width = columns.size + 1;
    const known = eliminated(terms.map((row) => rowOf(width, [...row, start])));
    return members.flatMap((people, member) =>
      [...people.secret].flatMap((span) => {
        const [from, to] = this.#daysOf(span);
        const [early, late] = [people.group[from], people.group[to]];
        const asked = [
          { column: columnOf(member, late), by: 1 },
          { column: columnOf(member, early), by: -1 },
        ];
        return early !== late && follows(rowOf(width, asked), known) ? [{ people, from, to }] : [];
      }),
    );
  }

  #follow(first: Step, isForced: boolean): boolean {
    const back: (() => void)[] = [];
    const steps = [first];
    const isTold = () =>
      steps.some(({ people }) => people.sums.some((sum) => this.#watched.has(sum) && this.#secretsOf(sum).length > 0));
    for (const step of steps) if (!this.#join(step, isForced, steps, back)) return takeBack(back);
    return isForced || !this.#isWatching || back.length === 0 || !isTold() || takeBack(back);
  }

  /** Joins two groups of days; what follows for the sums that the people are in is added to `steps`. */
  #join({ people, from, to, number }: Step, isForced: boolean, steps: Step[], back: (() => void)[]): boolean {
    const { group, groups, running, sums } = people;
    const [one, other] = [group[from] as number, group[to] as number];
    if (one === other) return true;
    const [stays, comes] = [groups[one] as number[], groups[other] as number[]];
    const shift = (running[from] as number) + number - (running[to] as number);
    const spans: number[] = [];
    for (const day of stays) {
      for (const late of comes) {
        const between = (running[late] as number) + shift - (running[day] as number);
        const span = day < late ? this.#span(day, late) : this.#span(late, day);
        if (!isForced && this.#tells(people, span, day < late ? between : -between)) return false;
        spans.push(span);
      }
    }
    const move = (days: readonly number[], by: number, into: number) => {
      for (const day of days) {
        running[day] = (running[day] as number) + by;
        group[day] = into;
      }
    };
    const before = stays.length;
    move(comes, shift, one);
    stays.push(...comes);
    const count = (by: number) => {
      for (const { known } of sums) for (const span of spans) known[span] = (known[span] as number) + by;
    };
    count(1);
    back.push(() => {
      count(-1);
      stays.length = before;
      move(comes, -shift, other);
    });
    for (const sum of sums)
      for (const span of spans) if (sum.known[span] === sum.parts.length) steps.push(this.#last(sum, span));
    return true;
  }

  #tells({ shown, secret }: People, span: number, number: number): boolean {
    return !shown.has(span) && (secret.has(span) || isSmall(number, this.#thresholds));
  }

  /** The member of a sum that is not known yet. */
  #last({ whole, parts }: Sum, span: number): Step {
    const [from, to] = this.#daysOf(span);
    const isKnown = ({ group }: People) => group[from] === group[to];
    const numberOf = ({ running }: People) => (running[to] as number) - (running[from] as number);
    const known = parts.filter(isKnown).reduce((sum, part) => sum + numberOf(part), 0);
    const last = parts.find((part) => !isKnown(part));
    if (last === undefined) return { people: whole, from, to, number: known };
    return { people: last, from, to, number: numberOf(whole) - known };
  }

  #step({ set, value }: Quantity, { from, to }: { from: number; to: number }): Step {
    return { people: this.#people(set), from: from - this.#first, to: to - this.#first, number: value };
  }

  #people(set: string): People {
    const found = this.#sets.get(set) ?? { sums: [], ...this.#nothingKnown() };
    this.#sets.set(set, found);
    return found;
  }

  #nothingKnown(): Omit<People, "sums"> {
    const days = Array.from({ length: this.#days }, (_, day) => day);
    return {
      group: Int32Array.from(days),
      groups: days.map((day) => [day]),
      running: new Float64Array(this.#days),
      shown: new Set(),
      secret: new Set(),
    };
  }

  #daysOf = (span: number): [number, number] => [Math.floor(span / this.#days), span % this.#days];

  #span = (from: number, to: number): number => from * this.#days + to;
}

/** First and last boundary of a figure that adds up with others over time; undefined of one that does not. */
function daysOf({ population, window }: Quantity): { from: number; to: number } | undefined {
  if (!population.endsWith("_during_period")) return undefined;
  if (population === NOT_ADDITIVE && !window.start.endsWith("-04-01")) return undefined;
  const [from, to] = [startBoundary(window), endBoundary(window)];
  return from === undefined || to === undefined ? undefined : { from, to };
}

function takeBack(back: readonly (() => void)[]): false {
  for (const undo of back.toReversed()) undo();
  return false;
}

function rowOf(width: number, terms: readonly { column: number; by: number }[]): Float64Array {
  const row = new Float64Array(width);
  for (const { column, by } of terms) row[column] = by;
  return row;
}

interface SumOfSets {
  whole: string;
  parts: Set<string>;
  lines: Line[];
}

/** Lines of several windows that are one sum; `told`: what a reader knows of a member that has no cell in a window. */
function sumsOf(lines: readonly Line[]) {
  const sums = new Map<string, SumOfSets>();
  for (const line of lines) {
    const listed = line.parts.filter((part) => !isUnlisted(part)).map(({ set }) => set);
    const key = [line.kind, line.whole.set, line.over ?? listed.join(" + ")].join(" | ");
    const sum = sums.get(key) ?? { whole: line.whole.set, parts: new Set(), lines: [] };
    for (const set of listed) sum.parts.add(set);
    sum.lines.push(line);
    sums.set(key, sum);
  }
  return [...sums].map(([key, sum]) => withOthers(key, sum));
}

/** Members without a cell in a window have nobody in it; who is in none of them is a member too. */
function withOthers(key: string, { whole, parts, lines }: SumOfSets) {
  const others = `${key} unlisted`;
  const hasOthers = lines.some(({ parts, remainder }) => remainder !== 0 || parts.some(isUnlisted));
  const told = lines.flatMap((line) => {
    const present = new Set(line.parts.map(({ set }) => set));
    const absent = [...parts].filter((set) => !present.has(set)).map((set) => ({ set, line, value: 0 }));
    const isAll = hasOthers && !line.parts.some(isUnlisted);
    return isAll ? [...absent, { set: others, line, value: line.remainder }] : absent;
  });
  return { whole, parts: hasOthers ? [...parts, others] : [...parts], told };
}
