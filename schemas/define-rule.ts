/** A validation rule, one per file. */
import { z } from "zod";
import { dated, exampleReturns, kebab, words } from "./define-parts.ts";

const PREPARED_RELATIONS = [
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
  /** The rule asks for what is missing or cannot be read: of its fields only those without a value are in doubt, and the others stand. */
  asks_for_blanks: z.boolean().optional(),
  /** Without these the rule is "not run". "last-year-header": that file of last year and no other. */
  needs: z.array(z.union([z.enum(RULE_INPUTS), kebab])).default([]),
  /** Without these the rule is "partly run". */
  uses: z.array(z.union([z.enum(RULE_INPUTS), kebab])).default([]),
  /** Prepared relation to the boolean expression that marks a failing row; null counts as false. */
  fails: z.partialRecord(z.enum(PREPARED_RELATIONS), z.string()),
  /** How the validator that councils use today judges otherwise, where it does so on ordinary returns. */
  elsewhere: words.optional(),
  example: exampleReturns.extend({
    /** Return id to the failing row numbers, 1 = first data row. */
    fails: z.record(z.string(), z.array(z.int().positive())),
  }),
  ...dated,
});
export type RuleDefinition = z.infer<typeof ruleSchema>;
/** One validation rule with the small worked example that runs as its test. */
export const defineRule = (definition: z.input<typeof ruleSchema>): RuleDefinition => ruleSchema.parse(definition);
