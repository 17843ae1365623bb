/** Who is counted, as a list of conditions in one spelling: the same children have the same name, however a definition says it. */
import { BREAKDOWNS, type Breakdown } from "@schemas/breakdowns.ts";
import { SAME_AS } from "@schemas/what-readers-know.ts";

const breakdowns: readonly Breakdown[] = BREAKDOWNS;

/** A column, by the breakdown it makes where it makes one. */
const axisOf = (column: string): string => breakdowns.find((one) => one.column === column)?.id ?? column;

/** Some codes of a column, or all but some. */
export interface Codes {
  axis: string;
  codes: readonly string[];
  isAllBut: boolean;
}

/** Nothing is filled in: a code like others. */
const NONE = "";

/** What a condition says of the codes of one column; undefined where it says something else. */
export function codesOf(condition: string): Codes | undefined {
  const known = READ.get(condition);
  if (known !== undefined || READ.has(condition)) return known;
  const read = readCodes(condition);
  READ.set(condition, read);
  return read;
}

const READ = new Map<string, Codes | undefined>();

function readCodes(condition: string): Codes | undefined {
  const same = SAME_AS[condition];
  if (same !== undefined) return codesOf(same);
  const known = /^known (\w+)$/.exec(condition)?.[1];
  if (known !== undefined) return codesOf(`${known} is not null`);
  const ruledOut = /^not \((.*)\)$/.exec(condition)?.[1];
  if (ruledOut !== undefined) {
    const inner = codesOf(ruledOut);
    return inner && { ...inner, isAllBut: !inner.isAllBut };
  }
  const filled = /^([\w-]+) is (not )?null$/.exec(condition);
  if (filled?.[1] !== undefined) return { axis: axisOf(filled[1]), codes: [NONE], isAllBut: filled[2] !== undefined };
  const written = /^([\w-]+)(=|<>)([^\s']*)$/.exec(condition);
  if (written?.[1] !== undefined)
    return { axis: written[1], codes: (written[3] ?? "").split("|"), isAllBut: written[2] === "<>" };
  return readExpression(condition);
}

/** "column = 'a'", "column <> 'a'", "column in ('a', 'b')", "coalesce(column, 'c') not in ('a', 'b')". */
function readExpression(condition: string): Codes | undefined {
  const said = /^(?:(\w+)|coalesce\((\w+), '([^']+)'\)) (=|<>|in|not in) (?:('[^']+')|\(([^()]*)\))$/.exec(condition);
  if (said === null) return undefined;
  const [, plain, filled, instead, operator, one, several] = said;
  const listed = (one ?? several ?? "").split(",").map((code) => /^\s*'([^']+)'\s*$/.exec(code)?.[1]);
  if (listed.includes(undefined)) return undefined;
  const codes = listed as string[];
  // An empty cell is in no list and out of none, unless another code stands for it.
  const isListed = instead !== undefined && codes.includes(instead);
  const isAllBut = operator === "<>" || operator === "not in";
  const isNoneNamed = instead === undefined ? isAllBut : isListed;
  return {
    axis: axisOf(plain ?? filled ?? ""),
    codes: [...codes, ...(isNoneNamed ? [NONE] : [])].sort(),
    isAllBut,
  };
}

function codesCondition({ axis, codes, isAllBut }: Codes): string {
  if (codes.length === 1 && codes[0] === NONE) return `${axis} is ${isAllBut ? "not " : ""}null`;
  return `${axis}${isAllBut ? "<>" : "="}${codes.join("|")}`;
}

/** Whether who has one of these codes has one of those. */
export const isWithin = (these: Codes, those: Codes): boolean => both(these, inverse(those)) === undefined;

/** Whether nobody can be in both. */
export const isApart = (these: Codes, those: Codes): boolean => both(these, those) === undefined;

const inverse = (one: Codes): Codes => ({ ...one, isAllBut: !one.isAllBut });

/** Of one column: who is in both; undefined for nobody. */
function both(one: Codes, other: Codes): Codes | undefined {
  const [some, rest] = one.isAllBut ? [other, one] : [one, other];
  if (some.isAllBut) return { ...some, codes: [...new Set([...some.codes, ...rest.codes])].sort() };
  const codes = some.codes.filter((code) => rest.codes.includes(code) !== rest.isAllBut);
  return codes.length === 0 ? undefined : { ...some, codes };
}

/** "this and that" as two, but not within brackets, beside an "or", or between two numbers. */
function split(condition: string): string[] {
  const text = condition.trim().replaceAll(/\s+/g, " ");
  const pieces = / or |^not \(/.test(text) ? [text] : text.split(/(?<!between \S+) and /);
  const isWhole = (piece: string) => piece.split("(").length === piece.split(")").length;
  return (pieces.every(isWhole) ? pieces : [text]).filter((piece) => piece !== "true");
}

/** The same children, in a settled order: what is said of one column in several conditions is said once. */
export function namedOnce(conditions: readonly string[]): readonly string[] {
  const written = conditions.join(" & ");
  const known = NAMES.get(written) ?? named(conditions);
  NAMES.set(written, known);
  return known;
}

/** By the conditions as written: the same few thousand come with every quarter of every council. */
const NAMES = new Map<string, readonly string[]>();

function named(conditions: readonly string[]): string[] {
  const found = new Map<string, Codes>();
  const others = new Set<string>();
  for (const piece of conditions.flatMap(split)) {
    const said = codesOf(piece);
    const before = said && found.get(said.axis);
    const together = said && before ? both(before, said) : said;
    if (together === undefined) others.add(said ? NOBODY : piece);
    else found.set(together.axis, together);
  }
  return [...others, ...[...found.values()].map(codesCondition)].sort();
}

/** Conditions that rule each other out. */
const NOBODY = "nobody";
