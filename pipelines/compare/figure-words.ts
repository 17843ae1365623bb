/** A figure with its unit, as the analyst's report and the reasons to stop say it. */
import type { IndicatorDefinition } from "@schemas/define.ts";
import { fixedHalfAway, roundHalfAway } from "../transform/benchmark/rounding.ts";

type Unit = IndicatorDefinition["unit"];

const number = (value: number): string => String(roundHalfAway(value, 1));

/** 7.94 of a percentage: "7.9%"; 51.2 of a rate: "51.2 per 10,000"; a count or a score stands alone. */
export const figureWords = (value: number, unit: Unit): string =>
  unit === "percent"
    ? `${fixedHalfAway(value)}%`
    : unit === "per 100"
      ? `${fixedHalfAway(value, 2)}%`
      : unit === "per 10,000"
        ? `${number(value)} per 10,000`
        : number(value);

/** A difference of two figures with its sign, a percentage's in points: "+1.2 points", "-2". Under 0.1 it has three decimals. */
export function changeWords(value: number, unit: Unit): string {
  const size = Math.abs(value) < 0.1 ? String(roundHalfAway(value, 3)) : number(value);
  const points = size === "1" || size === "-1" ? " point" : " points";
  return `${value > 0 ? "+" : ""}${size}${unit === "percent" ? points : ""}`;
}
