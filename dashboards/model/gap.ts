/** How far two figures are apart, in points and in people, as the tables have worked it out. */
import { figure, figureInWords, inWords, points, rounded } from "../components/format.ts";
import type { Figure } from "./figure.ts";
import { people } from "./words.ts";

/** "7.3 points", "12 per 10,000", "three children"; null where they read the same. */
export function distance(f: Figure, difference: number): string | null {
  const apart = Math.abs(difference);
  const { kind, unit } = f.indicator;
  if (rounded(apart, 1) === 0) return null;
  if (kind === "share") return points(apart);
  if (unit === "pounds") return figure(apart, unit);
  if (kind === "count")
    return `${inWords(apart)} ${unit === "children" || unit === "young people" ? people(f, apart) : unit}`.replace(
      /^(one .+)s$/,
      "$1",
    );
  if (unit === "per 10,000" && apart < 0.5) return "under 1 per 10,000";
  return figureInWords(apart, unit).replace(/^(1 \w+)s$/, "$1");
}

export interface Gap {
  /** "eight young people", "seven more children" */
  readonly people: string;
  /** How many we are ahead, how many would be level, as near as one person can tell, or so many apart, good or bad. */
  readonly is: "ahead" | "short" | "level" | "apart";
}

/** Null where a number of people means nothing; for a count the distance says it already. */
export function gapOf(f: Figure, gap: number | null, polarity: Figure["indicator"]["polarity_over_time"]): Gap | null {
  if (gap === null || f.indicator.kind === "count") return null;
  const n = Math.abs(gap);
  if (n === 0) return { people: "", is: "level" };
  if (gap < 0 || polarity === "neither")
    return { people: `${inWords(n)} ${people(f, n)}`, is: polarity === "neither" ? "apart" : "ahead" };
  const word = polarity === "lower-is-better" ? "fewer" : "more";
  return { people: `${inWords(n)} ${word} ${people(f, n)}`, is: "short" };
}
