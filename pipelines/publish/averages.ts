/**
 * Averages leave as pages print them. An average times the number of children is a sum, and two publications one child apart would tell
 * that child's score or days to the last place.
 */
import type { IndicatorDefinition } from "@schemas/define.ts";

const DECIMALS: Partial<Record<IndicatorDefinition["unit"], number>> = { score: 1, times: 1, "per 100": 2 };

/** A number as pages print it, in the places of its unit; half away from zero. */
export function roundedAsPrinted(value: number, unit: IndicatorDefinition["unit"]): number {
  const scale = 10 ** (DECIMALS[unit] ?? 0);
  return (Math.sign(value) * Math.floor(Math.abs(value) * scale + 0.5 + 1e-9)) / scale;
}

/** Of an average its printed number, of every other figure the number itself. */
export function told(value: number | null, definition: IndicatorDefinition | undefined): number | null {
  return value === null || definition?.kind !== "mean" ? value : roundedAsPrinted(value, definition.unit);
}
