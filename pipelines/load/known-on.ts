/** What a load is taken to be when the command does not say: the day it became known, and how far the return has come. */
import type { Settings } from "@schemas/settings.ts";

/** `asAt` plus the settings' weeks, or else `today`; ISO dates. */
export function knownOnOf(asAt: string, settings: Settings, today: string): string {
  if (settings.known_on_weeks === undefined) return today;
  const day = new Date(`${asAt}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 7 * settings.known_on_weeks);
  return day.toISOString().slice(0, 10);
}

/** The return of 31 March is the year's final one; a return of any other day is a dry run of it. */
export const stageOf = (asAt: string): "final" | "dry-run" => (asAt.endsWith("-03-31") ? "final" : "dry-run");
