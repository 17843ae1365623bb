/** Who is counted, as a list of conditions in one spelling: the same children have the same name, however a definition says it. */
import { BREAKDOWNS, type Breakdown } from "@schemas/breakdowns.ts";

const breakdowns: readonly Breakdown[] = BREAKDOWNS;

/** A column, by the breakdown it makes where it makes one. */
const axisOf = (column: string): string => breakdowns.find((one) => one.column === column)?.id ?? column;

/** A condition that lists codes of a column: "axis=code|code". */
export interface Codes {
  axis: string;
  codes: readonly string[];
}

export function codesOf(condition: string): Codes | undefined {
  const written = /^([\w-]+)=(.+)$/.exec(condition);
  if (written?.[1] !== undefined) return { axis: written[1], codes: (written[2] ?? "").split("|") };
  const said = /^(\w+) (?:= ('[^']+')|in \(([^()]*)\))$/.exec(condition);
  if (said?.[1] === undefined) return undefined;
  const listed = (said[2] ?? said[3] ?? "").split(",").map((code) => /^\s*'([^']+)'\s*$/.exec(code)?.[1]);
  return listed.some((code) => code === undefined)
    ? undefined
    : { axis: axisOf(said[1]), codes: (listed as string[]).sort() };
}

const codesCondition = ({ axis, codes }: Codes): string => `${axis}=${codes.join("|")}`;

/** "this and that" as two, but not within brackets, beside an "or", or between two numbers. */
function split(condition: string): string[] {
  const text = condition.trim().replaceAll(/\s+/g, " ");
  const pieces = / or |^not \(/.test(text) ? [text] : text.split(/(?<!between \S+) and /);
  const isWhole = (piece: string) => piece.split("(").length === piece.split(")").length;
  return pieces.every(isWhole) ? pieces : [text];
}

/** The same children, in a settled order: codes of one column asked for twice are those in both, less those that are ruled out. */
export function namedOnce(conditions: readonly string[]): readonly string[] {
  const written = conditions.join(" & ");
  const known = NAMES.get(written) ?? named(conditions);
  NAMES.set(written, known);
  return known;
}

/** By the conditions as written: the same few thousand come with every quarter of every council. */
const NAMES = new Map<string, readonly string[]>();

function named(conditions: readonly string[]): string[] {
  const pieces = conditions.flatMap(split);
  const found = new Map<string, readonly string[]>();
  for (const piece of pieces) {
    const said = codesOf(piece);
    if (said === undefined) continue;
    const before = found.get(said.axis);
    found.set(said.axis, before === undefined ? said.codes : before.filter((code) => said.codes.includes(code)));
  }
  const others = pieces.filter((piece) => {
    if (codesOf(piece) !== undefined) return false;
    const ruledOut = codesOf(/^not \((.*)\)$/.exec(piece)?.[1] ?? "");
    const listed = ruledOut && found.get(ruledOut.axis);
    if (ruledOut && listed) {
      found.set(
        ruledOut.axis,
        listed.filter((code) => !ruledOut.codes.includes(code)),
      );
      return false;
    }
    // Who has one of these codes has one.
    const filled = /^(\w+) is not null$/.exec(piece)?.[1];
    return filled === undefined || !found.has(axisOf(filled));
  });
  return [...new Set([...others, ...[...found].map(([axis, codes]) => codesCondition({ axis, codes }))])].sort();
}
