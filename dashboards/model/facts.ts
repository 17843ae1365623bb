/** The facts under a headline, and the lines at the foot of a page. */
import { capital, number } from "../components/format.ts";
import type { Verdict } from "../components/verdict.ts";
import { confidenceSentence, confidenceVerdict, isFlagged } from "./confidence.ts";
import { type Figure, isInventedGap, isPublished } from "./figure.ts";
import { gapOf } from "./gap.ts";
import { comparatorVerdict, isCompared, leadingComparator, timeVerdict } from "./measure.ts";
import { comparatorSentence, likelyRange } from "./trend.ts";
import { change, lastFigure, missingPhrase, missingReason, monthsOld, people, whenWords, worth } from "./words.ts";

export interface Fact {
  readonly head: string;
  readonly tone?: string;
  readonly glyph?: Verdict["glyph"];
  readonly text: string;
}

const full = (text: string) => (text.endsWith(".") ? text : `${text}.`);

/** Why there is no verdict beside others, in words. */
export function noComparison(f: Figure): string {
  if (f.state === "very_small")
    return `Fewer than ${f.catalog.thresholds.no_comparison_under} ${people(f)}: chance would decide.`;
  if (isInventedGap(f)) return "An invented council is in no release: there is nothing of ours to set beside others.";
  if (f.current?.status !== "value") return "There is no figure of ours to set beside others.";
  if ("none" in f.indicator.comparator) return full(f.indicator.comparator.none);
  const row = f.comparisons.neighbours ?? f.comparisons.england;
  return full(row?.reason ?? "No published figure of the same kind stands beside this one");
}

function besideFact(f: Figure): Fact {
  const v = comparatorVerdict(f);
  const who = leadingComparator(f);
  const sentence = who === "neighbours" || who === "england" ? comparatorSentence(f, who) : null;
  if (!who || !isCompared(f, who) || !sentence) {
    const england = comparatorSentence(f, "england");
    const isShown = f.indicator.kind !== "count" && (f.current?.status === "value" || isPublished(f));
    const also = england && f.state !== "very_small" && isShown ? ` ${capital(england)}.` : "";
    return { head: v.words, tone: v.tone, glyph: v.glyph, text: noComparison(f) + also };
  }
  const range = likelyRange(f);
  const said = [range ? `${sentence}; ${range}` : sentence, ...(who === "neighbours" ? otherChoices(f) : [])];
  return { head: v.words, tone: v.tone, glyph: v.glyph, text: said.map(full).join(" ") };
}

/** Why a verdict reads "by some choices". */
function otherChoices(f: Figure): string[] {
  const others = f.stress.filter((one) => one.is_other_verdict).length;
  if (others === 0) return [];
  return [`${others} of ${f.stress.length} other choices of neighbours ${others === 1 ? "says" : "say"} otherwise`];
}

function timeFact(f: Figure): Fact | null {
  const v = timeVerdict(f);
  if (!v) return null;
  const changed = change(f);
  const d = f.current?.denominator;
  const why =
    f.trend?.verdict === "no_clear_change" && d && f.indicator.kind === "share"
      ? ` With ${number(d)} ${f.indicator.words.who}, chance alone could do that.`
      : f.trend?.verdict === "cannot_say_yet"
        ? ` ${f.baselineKind === "quarter-1" ? "Quarters of one year are not set against each other." : full(f.trend.reason ?? "Fewer than two figures that can be set side by side")}`
        : "";
  return {
    head: v.words,
    tone: v.tone,
    glyph: v.glyph,
    text: `${changed ? `${capital(changed)}.` : "No figure for a year ago."}${why}`,
  };
}

/** "Four more young people ... would bring us level with our neighbours". */
function gapFact(f: Figure): Fact | null {
  const who = leadingComparator(f);
  const row = who ? f.comparisons[who] : undefined;
  if (!who || !row || !isCompared(f, who) || f.indicator.polarity_against_others === "neither") return null;
  const whom = who === "england" ? "England" : "our neighbours";
  const chance = row.verdict === "similar" ? ": within chance" : "";
  const gap = gapOf(f, row.gap_children, f.indicator.polarity_against_others);
  if (gap === null) return null;
  if (gap.is === "level") return { head: "Level", text: `with ${whom}, to the nearest ${people(f, 1)}.` };
  const head = capital(gap.people);
  if (gap.is === "ahead") return { head: `${head} ahead`, text: `of ${whom}${chance}.` };
  return { head, text: `would bring us level with ${whom}${chance}.` };
}

function worthFact(f: Figure): Fact | null {
  const w = worth(f);
  const d = f.current?.denominator;
  if (!w || !d) return null;
  return {
    head: `One ${f.indicator.words.one} is ${w}`,
    text: `In a group of ${number(d)}, a change of a few ${people(f)} may be chance.`,
  };
}

/** Stands first, and where there is little doubt not at all: "How sure are we?" says it there. */
function confidenceFact(f: Figure): Fact | null {
  const v = confidenceVerdict(f);
  const sentence = confidenceSentence(f);
  if (!v || !sentence || !isFlagged(f)) return null;
  return { head: `${v.words} about the records`, tone: v.tone, glyph: v.glyph, text: sentence };
}

/** Of a figure that the department publishes: that it is one, of when, and its age at the end of the pages' quarter. */
function publishedFact(f: Figure): Fact | null {
  if (!isPublished(f)) return null;
  const months = monthsOld(f, f.date);
  return {
    head: "Published, not counted by us",
    tone: "quiet",
    text: `By the Department for Education, once a year. The newest is of the ${whenWords(f, f.date)}, ${number(months)} ${months === 1 ? "month" : "months"} old.`,
  };
}

const missingFact = (f: Figure): Fact => ({
  head: missingPhrase(f),
  tone: "quiet",
  glyph: "none",
  text: full(missingReason(f) ?? lastFigure(f) ?? "There is no earlier figure"),
});

export function facts(f: Figure): Fact[] {
  if (f.current?.status !== "value")
    return [missingFact(f), besideFact(f), publishedFact(f)].filter((fact) => fact !== null);
  const last = isPublished(f) ? publishedFact(f) : worthFact(f);
  return [confidenceFact(f), besideFact(f), timeFact(f), gapFact(f), last].filter((fact) => fact !== null);
}

/** What we know; how sure we are; what we do not know; what to ask. */
export function lines(f: Figure): { head: string; text: string }[] {
  const beside = comparatorVerdict(f).words;
  const over = timeVerdict(f);
  const know = over ? `${beside}. ${over.words}${change(f) ? `: ${change(f)}` : ""}.` : `${missingPhrase(f)}.`;
  const range = likelyRange(f);
  const sure = range
    ? `${capital(range)}.`
    : over
      ? isPublished(f)
        ? "The department's own figure, as published."
        : "A count of records: chance plays no part, late entries may."
      : full(missingReason(f) ?? lastFigure(f) ?? "There is no figure to be sure of");
  const unknown = f.indicator.caveats[0] ?? f.indicator.words.not_known;
  const question = f.indicator.questions[0];
  return [
    { head: "What we know", text: know },
    { head: "How sure we are", text: sure },
    { head: "What we do not know", text: full(unknown) },
    ...(question ? [{ head: "What to ask", text: question }] : []),
  ];
}
