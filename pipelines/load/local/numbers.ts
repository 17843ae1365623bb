/** The three numbers of a line: those that its indicator needs are there, and go together. */
import type { IndicatorDefinition } from "@schemas/define.ts";
import { MEND } from "../maps/read-register.ts";
import type { Say } from "./check-local.ts";
import type { LocalLine } from "./read-local.ts";

const numberOf = (text: string): number | null => (text === "" ? null : Number(text));

/** The numbers as they are kept; what is wrong goes to `say`. */
export function numbersOf(line: LocalLine, { kind, supplied }: IndicatorDefinition, say: Say) {
  const numerator = numberOf(line.numerator);
  const denominator = numberOf(line.denominator);
  const value = numberOf(line.value);
  const isFree = supplied?.is_free === true;
  for (const [column, number] of Object.entries({ numerator, denominator, value })) {
    if (number === null) continue;
    if (number < 0 && !isFree) say(column, `expected 0 or more. ${MEND}`);
    const counts =
      supplied?.is_about_people === true &&
      (kind === "count" || column === "denominator" || (kind === "share" && column === "numerator"));
    if (counts && !Number.isInteger(number)) say(column, `expected a whole number: people are counted. ${MEND}`);
  }
  const isMore = kind !== "mean" && numerator !== null && denominator !== null && numerator > denominator;
  if (isMore && !isFree) say("numerator", `expected no more than the denominator. ${MEND}`);
  else if (kind === "share") shareOf({ numerator, denominator, value }, say);
  else if (kind === "mean") {
    if (value === null) say("value", `expected the mean, in ${supplied?.unit}. ${MEND}`);
    if (denominator === null) say("denominator", `expected how many people the mean is of. ${MEND}`);
  } else if (value === null && numerator === null) say("value", `expected the number there. ${MEND}`);
  else if (value !== null && numerator !== null && value !== numerator)
    say("value", `expected the same number as in numerator, or a blank in one of them. ${MEND}`);
  return { numerator: kind === "count" ? (numerator ?? value) : numerator, denominator, value };
}

function shareOf(
  { numerator, denominator, value }: Record<"numerator" | "denominator" | "value", number | null>,
  say: Say,
): void {
  if (numerator === null)
    say("numerator", `expected how many of the denominator: a percentage alone cannot be checked. ${MEND}`);
  if (denominator === null) say("denominator", `expected how many there are in all. ${MEND}`);
  if (numerator === null || denominator === null) return;
  if (denominator <= 0)
    say("denominator", "expected more than none: of nobody there is no percentage. Leave the line's numbers blank.");
  else if (value !== null && Math.abs(value - (100 * numerator) / denominator) > 1)
    say("value", `expected numerator as a percentage of denominator, or a blank. ${MEND}`);
}
