/** What a figure may be: its periods, polarity and unit, and where it comes from when the returns do not tell it. */
import { z } from "zod";
import { expression, kebab, words } from "./define-parts.ts";

/** A term and a school year are never counted in the returns; a school year and a year to 31 March are how the department publishes. */
export const PERIOD_KINDS = [
  "snapshot",
  "quarter",
  "ytd",
  "r12",
  "r36",
  "calendar-year",
  "term",
  "academic-year",
  "financial-year",
] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** What the local aggregate return says that a figure is of. */
export const BASES = ["snapshot", "period", "term", "calendar", "academic"] as const;
export type Basis = (typeof BASES)[number];

/** The basis under which each period kind is supplied. */
export const PERIOD_BASES: Readonly<Record<PeriodKind, Basis>> = {
  snapshot: "snapshot",
  quarter: "period",
  ytd: "period",
  r12: "period",
  r36: "period",
  "calendar-year": "calendar",
  term: "term",
  "academic-year": "academic",
  "financial-year": "period",
};

export const POLARITIES = ["higher-is-better", "lower-is-better", "neither"] as const;
export type Polarity = (typeof POLARITIES)[number];

/** What a figure is a number of. From `weeks` on: only the local aggregate return has them. */
export const UNITS = [
  "percent",
  "children",
  "young people",
  "episodes",
  "per 10,000",
  "per 100",
  "score",
  "times",
  "days",
  "months",
  "weeks",
  "pounds",
  "households",
  "places",
  "schools",
  "searches",
  "events",
  "opportunities",
  "referrals",
  "pledges",
] as const;

/** Kinds that are divided by a population estimate: per 10,000, or per 100 to two places. */
export const OF_POPULATION: readonly string[] = ["rate", "population-share"];

/** The population of what nobody can count in the returns: whole figures, supplied in the local aggregate return. */
export const LOCAL_RETURN = "local_return";

/** The population of what only the department counts: its published figure of the council, as it is. */
export const PUBLISHED_FIGURES = "published_figures";

/** Units as the local aggregate return writes them (settled reading 56). */
export const SUPPLIED_UNITS = ["n", "%", "days", "weeks", "gbp"] as const;

/** Marts of the lists beside the return that figures of the local return can be counted from instead, and the cells that decide who is in each. */
export const LIST_MARTS = {
  "annex-a-8": {
    mart: "children_on_list",
    membership: ["header.DOB", "episodes.DECOM", "episodes.DEC", "episodes.LS", "episodes.RNE", "episodes.REC"],
  },
  "annex-a-9": {
    mart: "care_leavers_on_list",
    membership: ["annex-a-9.DOB", "annex-a-9.ELIGIBILITY_CATEGORY", "annex-a-9.LA_IN_TOUCH"],
  },
  "annex-a-11": {
    mart: "adopters_on_list",
    membership: ["annex-a-11.FAMILY_IDENTIFIER", "annex-a-11.DATE_ENQUIRY_RECEIVED"],
  },
} as const;

type SuppliedList = keyof typeof LIST_MARTS;
export const suppliedList = z.enum(Object.keys(LIST_MARTS) as [SuppliedList, ...SuppliedList[]]);

/** "Annex A list 9". */
export const listWords = (list: SuppliedList): string => list.replace("annex-a-", "Annex A list ");

export const suppliedSchema = z.strictObject({
  unit: z.enum(SUPPLIED_UNITS),
  /** The role that supplies it, never a person. */
  by: words,
  /** False for pounds, places and the like: then there is nobody whom a small number could point at. */
  is_about_people: z.boolean().default(true),
  /** Money, or a difference: it may be below 0 or above its whole, and chance has no part in it. */
  is_free: z.boolean().default(false),
  /** Defined by the council in its own workspace. */
  is_own: z.boolean().default(false),
  /**
   * Names of the groups that its numbers count, for disclosure control: indicators of one family whose groups have one name show the
   * same number ("offered" is counted in one and the whole of the next).
   */
  family: kebab,
  counted: kebab,
  of: kebab.optional(),
  /** Counted from this list where one of the very day is held, before any line of the local return (settled reading 44). */
  from_list: z
    .strictObject({
      list: suppliedList,
      /** Expressions over the list's mart: who is in the group (of a count: whose home or work was asked), and who of them is counted. */
      where: expression,
      numerator: expression,
      /** Column that nobody on the list has when the list tells nothing of it: then there is no figure, never 0. */
      item: expression,
      /** Further columns that the two expressions read. */
      reads: z.array(expression).default([]),
    })
    .optional(),
});

/** What a figure is that the department alone publishes (define-published.ts). */
export const publishedSchema = z.strictObject({
  /** Its counts are people, one by one, so that they have a likely range (chance); false: lessons, or an average score. */
  has_range: z.boolean(),
  /** Why two years are not tested against each other; left out: they are separate years, and are. */
  untested: words.optional(),
  /** What the department says beneath its table. */
  footnotes: z.array(words).default([]),
});
