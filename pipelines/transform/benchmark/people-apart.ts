/** A difference in people as the terminal prints it: `gap_children` of the published tables in words. */
import type { Polarity } from "@schemas/define.ts";

/** ", 7 more would be level", ", 8 ahead", ", 12 people"; nothing where a number of people means nothing. */
export function peopleApart(gap: number | null, polarity: Polarity): string {
  if (gap === null) return "";
  const people = Math.abs(gap);
  if (polarity === "neither") return `, ${people} ${people === 1 ? "person" : "people"}`;
  if (people === 0) return ", level";
  if (gap < 0) return `, ${people} ahead`;
  return `, ${people} ${polarity === "lower-is-better" ? "fewer" : "more"} would be level`;
}
