/** The day on which a return counts as known, when the command does not say. */
import type { Settings } from "@schemas/settings.ts";

/** `asAt` plus the settings' weeks, or else `today`; ISO dates. */
export function knownOnOf(asAt: string, settings: Settings, today: string): string {
  if (settings.known_on_weeks === undefined) return today;
  const day = new Date(`${asAt}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 7 * settings.known_on_weeks);
  return day.toISOString().slice(0, 10);
}
