/** Words of control charts and funnels, for the analyst. */
import type { CHART_SIGNALS, ChartJson, FUNNEL_PLACES } from "@schemas/cli/chart.ts";
import type { Polarity } from "@schemas/define.ts";

type Place = (typeof FUNNEL_PLACES)[number];

export const SIGNAL_WORDS: Record<(typeof CHART_SIGNALS)[number], string> = {
  outside: "outside the limits",
  run: "eight in a row on one side",
  trend: "six steadily rising or falling",
  two_of_three: "two of three beyond two sigma",
};

export const METHOD_WORDS: Record<NonNullable<ChartJson["control"]>["method"], string> = {
  p: "p chart: shares, centre +/- 3 sqrt(c(1 - c)/n)",
  c: "c chart: counts of events, centre +/- 3 sqrt(c)",
  xmr: "XmR chart: mean +/- 2.66 mean moving ranges",
};

/** "unusually good: above the 95% limit, inside the 99.8%: watch" */
export function placeWords(place: Place, polarity: Polarity): string {
  if (place === "too_few") return "fewer than 30: no limits";
  if (place === "within") return "as chance alone would have it";
  const isAbove = place.startsWith("above");
  const way = isAbove ? "above" : "below";
  const good =
    polarity === "neither"
      ? isAbove
        ? "high"
        : "low"
      : isAbove === (polarity === "higher-is-better")
        ? "good"
        : "bad";
  return place.endsWith("alarm")
    ? `exceptionally ${good}: ${way} the 99.8% limit`
    : `unusually ${good}, watch: ${way} the 95% limit, inside the 99.8%`;
}

export const CONTROL_NOTE =
  "The first 20 quarters with a figure are the baseline; limits of fewer are on trial. A signal asks for a look, and is no verdict. Of figures on a day only a point outside the limits is one: the same children are counted again and again, so runs come about by themselves.";
export const FUNNEL_NOTE = "Limits are round England's published percentage at each council's own number of people.";

/** How many councils lie outside the 99.8% limits. Chance alone puts more than one of 150 there about once in 30 funnels. */
export function spreadWords(places: readonly Place[]): string {
  const outside = places.filter((place) => place.endsWith("alarm")).length;
  if (outside === 0) return "None lies outside the 99.8% limits.";
  const lie = `${outside} ${outside === 1 ? "lies" : "lie"} outside the 99.8% limits`;
  return outside === 1
    ? `${lie}, which chance alone could do.`
    : `${lie}: councils differ by more than chance, so some are there without anything being unusual about them.`;
}
