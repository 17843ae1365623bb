/**
 * The four kinds of definition file, each checked by zod when it is loaded. One thing per file, found by scanning the folder
 * (pipelines/definitions.ts). No IO, no clock, no SQL statements: expressions only.
 */
import { z } from "zod";
import { BREAKDOWNS, type BreakdownId } from "./breakdowns.ts";
import { COLLECTION_YEARS } from "./collection-years.ts";
import { fieldTypes } from "./field-types.ts";
import { POPULATIONS, type Population } from "./populations.ts";
import { THEMES, type ThemeId } from "./themes.ts";

const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is kebab-case");
const year = z.enum(COLLECTION_YEARS);
const dated = { since: year.optional(), until: year.optional() };
const words = z.string().min(3);

// ---------------------------------------------------------------- code sets

export const codeSetSchema = z.strictObject({
  id: kebab,
  title: words,
  source: words,
  codes: z
    .array(
      z.strictObject({
        code: z.string().min(1),
        label: words,
        /** The publication's group that this code counts in, where it has one (an id of breakdowns.ts or of the set itself). */
        group: z.string().optional(),
        /** Text that some systems put in place of the code, in capitals. */
        aliases: z.array(z.string()).optional(),
        ...dated,
      }),
    )
    .min(1),
});
export type CodeSet = z.infer<typeof codeSetSchema>;
/** A list of official codes. Rows carry since/until (collection years), so "the 2024-25 list" is a filter. */
export const defineCodeSet = (definition: z.input<typeof codeSetSchema>): CodeSet => codeSetSchema.parse(definition);

// ---------------------------------------------------------------- returns

const fieldSchema = z.strictObject({
  /** Official heading in the CSV, kept as it is in raw.*. */
  heading: z.string().regex(/^[A-Z0-9_]+$/),
  /** Domain name in staging.* and everything after. */
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
  type: z.enum(Object.keys(fieldTypes) as [keyof typeof fieldTypes, ...(keyof typeof fieldTypes)[]]),
  words,
  /** Code set that the value must be in, as at the collection year. */
  codes: kebab.optional(),
  /** A row without it has no place in any relation (settled reading 0): it blocks. */
  required: z.boolean().default(false),
  /** Some systems write this column and the specification does not ask for it: nothing is said when it is not there. */
  optional: z.boolean().default(false),
  /** When a blank is right, in words, for the dictionary. */
  blank: z.string().optional(),
  /** Headings seen in the wild or in DfE's XML for the same field, in capitals. */
  aliases: z.array(z.string()).default([]),
  ...dated,
});

export const returnSchema = z.strictObject({
  id: kebab,
  /** Relation name: raw.<table>, staging.<table>, validated.<table>. */
  table: z.string().regex(/^[a-z][a-z0-9_]*$/),
  title: words,
  grain: words,
  usual_file_names: z.array(z.string()).min(1),
  /** Names of the element of one record in the department's XML, besides the id, the title and the usual file names. */
  xml_names: z.array(z.string()).default([]),
  /** Order in which the files of a return are loaded and listed. */
  order: z.int(),
  /** Names of the fields that are the key; empty where the file has none (exact duplicates are dropped). */
  key: z.array(z.string()),
  /** Which rows of earlier files stay when years are stacked (returns.md 5.5). */
  stacking: z.enum(["by-key", "own-year", "own-as-at", "missing-incidents"]),
  /** always: no return without it. if-any: expected where the council has such rows. beside: a list that is no part of the return. */
  mandatory: z.enum(["always", "if-any", "beside"]),
  fields: z.array(fieldSchema).min(1),
  /** Headings that only this file has, enough to tell it from the others. */
  signature: z.array(z.string()).min(1),
  ...dated,
});
export type ReturnDefinition = z.infer<typeof returnSchema>;
export type FieldDefinition = ReturnDefinition["fields"][number];
/** False for a list of adults: its people are in no other file, and have no place in what is said of children. */
export const namesChildren = ({ fields }: Pick<ReturnDefinition, "fields">): boolean =>
  fields.every(({ type }) => type !== "adopterId");

/** One file type of the SSDA903 return, or a list beside it: its columns in order, keys, blank rules, code sets and years. */
export const defineReturn = (definition: z.input<typeof returnSchema>): ReturnDefinition => {
  const parsed = returnSchema.parse(definition);
  const names = new Set(parsed.fields.map((field) => field.name));
  for (const key of parsed.key) if (!names.has(key)) throw new Error(`${parsed.id}: key ${key} is not a field`);
  const headings = new Set(parsed.fields.map((field) => field.heading));
  for (const s of parsed.signature)
    if (!headings.has(s)) throw new Error(`${parsed.id}: signature ${s} is not a heading`);
  return parsed;
};

// ---------------------------------------------------------------- examples

/** A few rows of return files as an analyst would see them: file id to CSV text, with the result worked by hand. */
const exampleReturns = z.strictObject({
  why: words,
  /** Last day that the files describe, ISO. */
  as_at: z.iso.date(),
  /** Return id to CSV text. Columns not given are blank; files not given are not supplied. */
  files: z.record(z.string(), z.string()),
  /** The files hold every year, not theirs alone. */
  coverage: z.enum(["ytd", "full_history"]).optional(),
  /** Files of the collection year before. */
  files_last_year: z.record(z.string(), z.string()).optional(),
});

// ---------------------------------------------------------------- rules

export const PREPARED_RELATIONS = [
  "header",
  "episodes",
  "reviews",
  "uasc",
  "oc2",
  "oc3",
  "ad1",
  "placed_for_adoption",
  "previous_permanence",
  "missing",
  "sw_episodes",
  "dolo",
  "annex_a_8",
  "annex_a_9",
  "annex_a_10",
  "annex_a_11",
] as const;

/** Things a rule may need that are not files of this return. */
export const RULE_INPUTS = ["last-year", "postcode-directory", "provider-list", "unaccompanied-flag"] as const;

export const ruleSchema = z.strictObject({
  /** DfE's code (upper case where it has letters), or INT.. for our integrity checks; the file is named by it. */
  code: z.string().regex(/^([A-Z0-9]+[A-Za-z]?|NoE)$/),
  title: words,
  /** What the analyst reads: what is wrong and what to do. */
  message: words,
  /** Ours, not DfE's (validation-rules.md 0). */
  severity: z.enum(["error", "query", "warning"]),
  /** True only where the row has no place in any relation (settled reading 0). */
  blocking: z.boolean().default(false),
  /** The return that the rule belongs to (its folder). */
  return: kebab,
  /** Official headings that the finding points at. */
  fields: z.array(z.string()).min(1),
  /** The rule asks for what is missing: of its fields only the blank ones are in doubt, and those filled in stand. */
  asks_for_blanks: z.boolean().optional(),
  /** Without these the rule is "not run". "last-year-header": that file of last year and no other. */
  needs: z.array(z.union([z.enum(RULE_INPUTS), kebab])).default([]),
  /** Without these the rule is "partly run". */
  uses: z.array(z.union([z.enum(RULE_INPUTS), kebab])).default([]),
  /** Prepared relation to the boolean expression that marks a failing row; null counts as false. */
  fails: z.partialRecord(z.enum(PREPARED_RELATIONS), z.string()),
  example: exampleReturns.extend({
    /** Return id to the failing row numbers, 1 = first data row. */
    fails: z.record(z.string(), z.array(z.int().positive())),
  }),
  ...dated,
});
export type RuleDefinition = z.infer<typeof ruleSchema>;
/** One validation rule with the small worked example that runs as its test. */
export const defineRule = (definition: z.input<typeof ruleSchema>): RuleDefinition => ruleSchema.parse(definition);

// ---------------------------------------------------------------- indicators

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

/** Marts of the lists beside the return that figures of the local return can be counted from instead, and the headings that decide who is in each. */
export const LIST_MARTS = {
  "annex-a-9": { mart: "care_leavers_on_list", membership: ["DOB", "ELIGIBILITY_CATEGORY", "LA_IN_TOUCH"] },
  "annex-a-11": { mart: "adopters_on_list", membership: ["FAMILY_IDENTIFIER", "DATE_ENQUIRY_RECEIVED"] },
} as const;

type SuppliedList = keyof typeof LIST_MARTS;
export const suppliedList = z.enum(Object.keys(LIST_MARTS) as [SuppliedList, ...SuppliedList[]]);

/** "Annex A list 9". */
export const listWords = (list: SuppliedList): string => list.replace("annex-a-", "Annex A list ");

const expression = z.string().min(1);

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

const returnField = z.string().regex(/^[a-z0-9-]+\.[A-Z0-9_]+$/, "a return's id, a point and one of its headings");

export const indicatorSchema = z.strictObject({
  id: kebab,
  /** At most 38 characters: it has to fit the ledger. */
  title: words.max(38),
  theme: z.enum(THEMES.map((theme) => theme.id) as [ThemeId, ...ThemeId[]]),
  /** Place within its theme. */
  order: z.int(),
  description: words,
  rationale: words,
  unit: z.enum(UNITS),
  kind: z.enum(["count", "change", "share", "rate", "population-share", "mean"]),
  polarity_over_time: z.enum(POLARITIES),
  polarity_against_others: z.enum(POLARITIES),
  /** LAIT's polarity, for rank and band; left out, and no rank, where polarity_against_others is neither. */
  rank_polarity: z.enum(POLARITIES).default("neither"),

  population: z.enum([...POPULATIONS, LOCAL_RETURN, PUBLISHED_FIGURES]),
  /** Of a figure that the local aggregate return supplies (define-local.ts). */
  supplied: suppliedSchema.optional(),
  /** Of a figure that only the department publishes (define-published.ts). */
  published: publishedSchema.optional(),
  /** Rows of the mart in the denominator (or the whole of a count). */
  where: expression.default("true"),
  /** Share and rate: rows counted on top. */
  numerator: expression.optional(),
  /** Change: what a row adds, or takes away. Mean: the value averaged; rows where it is null are not in the mean. */
  value: expression.optional(),
  /** Cells that the numerator or the value depends on, "return.HEADING": an error in one puts the row's item in doubt. */
  item_fields: z.array(returnField).default([]),
  /** Cells that `where` depends on, beyond those of the population (populations.ts): an error in one puts the row's place in doubt. */
  where_fields: z.array(returnField).default([]),
  /** Expression over the mart: the item is asked for and is not there. */
  item_missing: expression.optional(),
  /** Mean: of the values, or the one in the middle. */
  average: z.enum(["mean", "median"]).default("mean"),
  /** Mean: the least and the most that the item can be. */
  legal_ends: z.strictObject({ from: z.number(), to: z.number() }).optional(),
  /** Months before the period's first day that the item and `where` look back over. */
  reach_months: z.int().default(0),
  /** Rate: the denominator that is not children. */
  per: z.enum(["population-0-17"]).optional(),
  /** Whose total the cells add up to (ids), so that suppression looks at them together. */
  parts_of: z.string().optional(),

  period_kinds: z.array(z.enum(PERIOD_KINDS)).min(1),
  headline_period_kind: z.enum(PERIOD_KINDS),
  /** A headline in the count rather than the percentage ("16 children left care to live with a special guardian in 2020"). */
  headline_shows: z.enum(["value", "numerator"]).default("value"),
  /** What the ring on a chart is: the same quarter a year ago, or quarter 1 of this year (then no verdict over time). */
  baseline: z.enum(["year-ago", "quarter-1"]).default("year-ago"),
  breakdowns: z.array(z.enum(BREAKDOWNS.map((b) => b.id) as [BreakdownId, ...BreakdownId[]])).default([]),

  /** Months of stacked history that must lie behind the period's first day, else "history too short" (settled reading 13). */
  history_months: z.int().default(0),
  /** Expression over the mart: a row for which it is true cannot be decided, and makes the figure "history too short". */
  undecidable: expression.optional(),
  /** Expression over the mart: share of the denominator for which it must be true, else "not yet complete". */
  complete_when: z.strictObject({ row: expression, at_least: z.number() }).optional(),
  /** Shown for 31 March only, unless the setting `oc2_in_year` says otherwise (settled reading 43). */
  collected_in: z.enum(["all-year", "march"]).default("all-year"),
  /** Returns and lists without which there is no figure. */
  needs: z.array(z.union([z.enum(["postcode-directory", "population-estimates", "bank-holidays"]), kebab])).default([]),

  /** Sentence parts. "{n} of {d} {who} {does}": no full stop, no banned word. */
  words: z.strictObject({
    who: words,
    does: words,
    /** One of them, for "One child is 0.5 points". */
    one: z.enum([
      "child",
      "young person",
      "episode",
      "interview",
      "household",
      "place",
      "post",
      "school",
      "pound",
      "event",
      "visit",
      "member",
      "referral",
      "pledge",
      "session",
    ]),
    /** The definition box. */
    counts: words,
    people: words,
    not_known: words,
    for_example: words,
  }),
  questions: z.array(words).max(3).default([]),

  comparator: z.union([
    z.strictObject({
      /** Series of data/reference/published-values, named like the indicator, or like the one in measured_by. */
      series: kebab,
      /** Our version that counts as the published figure does, when this one does not: it is what is compared, and pages print it. */
      measured_by: kebab.optional(),
      label: words,
      /** Our period kind that the published figure is set beside. */
      period_kind: z.enum(PERIOD_KINDS),
      /** Levels published: without "la" there are no neighbours ("England only"). */
      levels: z.array(z.enum(["la", "region", "england"])).min(1),
      like_for_like: z.boolean().default(true),
      difference: z.string().optional(),
    }),
    z.strictObject({ none: words }),
  ]),
  caveats: z.array(words).default([]),
  sources: z.array(words).min(1),
  source_flag: z.enum(["903", "903+H", "903+G", "903+ONS", "LOCAL", "PUB"]),
  see_also: z.array(kebab).default([]),
  /** Another measure whose newest figure is noted beside this one's, never on its line, and what tells them apart: "around their birthday". */
  noted: z.strictObject({ id: kebab, words }).optional(),

  example: exampleReturns.extend({
    /** Period end and kind to the expected figures, worked by hand. */
    expect: z
      .array(
        z.strictObject({
          period_end: z.iso.date(),
          period_kind: z.enum(PERIOD_KINDS),
          numerator: z.number().nullable(),
          denominator: z.number().nullable(),
          /** Checked to one decimal when given. */
          value: z.number().nullable().optional(),
          status: z.string().default("value"),
        }),
      )
      .min(1),
    /** Rows of the local aggregate return, as CSV text. */
    local: z.string().optional(),
    /** Rows of data/reference/published-values as they stand there: a council's own, by year. */
    published: z.array(z.string()).optional(),
    /** An 0 to 17 population to divide by, where the indicator is a rate. */
    population: z.number().optional(),
  }),
  ...dated,
});
export type IndicatorDefinition = z.infer<typeof indicatorSchema>;

/** The id of the figure that is set beside published ones: the indicator's own, unless another counts as they do. */
export const measuredBy = ({ id, comparator }: Pick<IndicatorDefinition, "id" | "comparator">): string =>
  ("none" in comparator ? undefined : comparator.measured_by) ?? id;

/** Counted in the returns, row by row: neither supplied in the local aggregate return nor known from the department alone. */
export type CountedIndicator = IndicatorDefinition & { population: Population };
export const isCounted = (indicator: IndicatorDefinition): indicator is CountedIndicator =>
  indicator.population !== LOCAL_RETURN && indicator.population !== PUBLISHED_FIGURES;

/** Known from the department's releases alone. */
export type PublishedIndicator = IndicatorDefinition & { published: z.infer<typeof publishedSchema> };
export const isPublished = (indicator: IndicatorDefinition): indicator is PublishedIndicator =>
  indicator.published !== undefined;

/** One indicator: words, population, arithmetic, time bases, comparator, caveats and a worked example, in one file. */
export const defineIndicator = (definition: z.input<typeof indicatorSchema>): IndicatorDefinition => {
  const d = indicatorSchema.parse(definition);
  const need = (condition: boolean, sentence: string) => {
    if (!condition) throw new Error(`indicator ${d.id}: ${sentence}`);
  };
  need(d.period_kinds.includes(d.headline_period_kind), "headline_period_kind is not one of period_kinds");
  need(d.kind !== "share" || d.numerator !== undefined, "a share needs a numerator");
  need(
    d.kind !== "change" || d.period_kinds.every((kind) => kind === "quarter"),
    "a change is from one quarter's end to the next",
  );
  need(!["mean", "change"].includes(d.kind) || d.value !== undefined, "a mean or a change needs a value");
  need(
    d.kind !== "mean" || d.average === "median" || d.legal_ends !== undefined,
    "a mean needs legal_ends, the least and the most that its item can be",
  );
  need(!OF_POPULATION.includes(d.kind) || d.per !== undefined, "a rate or a share of the population needs per");
  need(
    (d.population === LOCAL_RETURN) === (d.supplied !== undefined),
    "supplied goes with the local return, and only with it",
  );
  need(
    (d.population === PUBLISHED_FIGURES) === (d.published !== undefined),
    "published goes with the department's figures, and only with them",
  );
  if (!isCounted(d)) return d;
  const isStock = d.population.endsWith("_at_period_end");
  need(
    d.period_kinds.every((kind) => (kind === "snapshot") === isStock),
    `population ${d.population} goes with ${isStock ? "snapshot" : "a period kind other than snapshot"} only`,
  );
  return d;
};
