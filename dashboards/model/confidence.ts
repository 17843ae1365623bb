/** Data confidence in words: how far records in doubt could move a figure, if every one of them fell one way. */
import type { PublishedRow } from "../../schemas/published/tables.ts";
import type { Verdict } from "../components/verdict.ts";
import type { Figure } from "./figure.ts";

type Confidence = PublishedRow<"confidence">;

const VERDICTS: Record<Confidence["confidence"], Verdict> = {
  sound: { glyph: "tick", words: "Sound", tone: "good" },
  some_doubt: { glyph: "dots", words: "Some doubt", tone: "quiet" },
  much_doubt: { glyph: "alert", words: "Much doubt", tone: "bad" },
};

/** The word; null where no figure is shown. */
export function confidenceVerdict(f: Figure): Verdict | null {
  return f.confidence ? VERDICTS[f.confidence.confidence] : null;
}

/** "by 1 to 5 points": the band, never the number. */
export function couldMove({ indicator, confidence }: Figure): string | null {
  if (!confidence) return null;
  const isShare = indicator.unit === "percent";
  const unit = (n: number) => (isShare ? (n === 1 ? "point" : "points") : "% of the figure");
  const amount = (words: string, n: number) => `${words}${isShare ? " " : ""}${unit(n)}`;
  switch (confidence.band) {
    case "none":
      return "not at all";
    case "under_1":
      return `by less than ${amount("1", 1)}`;
    case "1_to_5":
      return `by ${amount("1 to 5", 5)}`;
    case "over_5":
      return `by more than ${amount("5", 5)}`;
  }
}

/** "Records in doubt could move this figure by 1 to 5 points, if every one of them fell one way." */
export function confidenceSentence(f: Figure): string | null {
  const move = couldMove(f);
  if (!f.confidence || move === null) return null;
  if (f.confidence.band === "none") return "No record that is wrong or missing could move this figure.";
  return `Records that are wrong or missing could move this figure ${move}, if every one of them fell one way.`;
}

/** The figure is flagged where it stands among others. */
export const isFlagged = (f: Figure): boolean => f.confidence?.confidence === "much_doubt";
