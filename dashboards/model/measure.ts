/** From a figure to what its row or card shows. */

import type { Comparator } from "../../schemas/published/tables.ts";
import { capital } from "../components/format.ts";
import type { Measure } from "../components/measure.ts";
import { sparkBars, sparkline } from "../components/sparkline.ts";
import { comparisonVerdict, trendVerdict, type Verdict } from "../components/verdict.ts";
import { confidenceVerdict, isFlagged } from "./confidence.ts";
import { drawn, type Figure, isNeutral } from "./figure.ts";
import { cardRemark } from "./remarks.ts";
import { notedWords, sparkOf } from "./spark.ts";
import { cardNumber, cardSentence, lastFigure, missingReason } from "./words.ts";

const NO_COMPARISON = new Set(["not_compared", "too_few", "not_enough_neighbours"]);

/** Of a measure that a council defines itself, wherever it is listed. */
const OWN: Verdict = { glyph: "none", words: "Local, not comparable", tone: "quiet" };

/** The comparator whose verdict leads: neighbours, or England where neighbours are not published at all. */
export function leadingComparator(f: Figure): Comparator | null {
  if (f.comparisons.neighbours) return "neighbours";
  return f.comparisons.england ? "england" : null;
}

export function comparatorVerdict(f: Figure): Verdict {
  const who = leadingComparator(f);
  const row = who ? f.comparisons[who] : undefined;
  if (f.indicator.supplied?.is_own) return OWN;
  if (f.state === "very_small") return comparisonVerdict("too_few", "neighbours");
  if (f.current?.status !== "value" || !who || !row) return comparisonVerdict("not_compared", "neighbours");
  const said = comparisonVerdict(row.verdict, who);
  return who === "neighbours" && f.stress.some((other) => other.is_other_verdict)
    ? { ...said, words: `${said.words.split(" ")[0]} by some choices` }
    : said;
}

/** Null where there is no figure now: the card has one verdict then. */
export function timeVerdict(f: Figure): Verdict | null {
  if (f.current?.status !== "value") return null;
  const now = drawn(f, f.current) ?? 0;
  const then = drawn(f, f.baseline) ?? f.trend?.earlier_value ?? now;
  return trendVerdict(f.trend?.verdict ?? "cannot_say_yet", now > then);
}

/** True where a comparator says better, similar, worse, higher or lower. */
export function isCompared(f: Figure, who: Comparator): boolean {
  const row = f.comparisons[who];
  return row !== undefined && row.value !== null && !NO_COMPARISON.has(row.verdict) && f.current?.status === "value";
}

export function measureOf(f: Figure, href: string | null): Measure {
  const spark = f.state === "not_yet_due" || f.state === "not_supplied" ? null : sparkOf(f);
  const over = timeVerdict(f);
  const noted = notedWords(f);
  const chart =
    spark === null
      ? null
      : "bars" in spark
        ? { row: sparkBars(spark.bars, "ledger"), card: sparkBars(spark.bars, "card") }
        : { row: sparkline(spark.line, "ledger"), card: sparkline(spark.line, "card") };
  return {
    id: f.indicator.id,
    href,
    title: f.indicator.title,
    number: cardNumber(f),
    sentence: cardSentence(f),
    verdicts: [comparatorVerdict(f), over, isFlagged(f) ? confidenceVerdict(f) : null].filter((v) => v !== null),
    chart,
    note: [lastFigure(f) ?? missingReason(f), noted && `${capital(noted)}.`].filter(Boolean).join(" ") || null,
    remark: cardRemark(f),
    isNeutral: isNeutral(f) && isCompared(f, leadingComparator(f) ?? "neighbours"),
  };
}
