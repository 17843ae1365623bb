/** Every definition, by id: refuses a duplicate id, a file name that is not the id, and a dangling reference. */
import {
  type CodeSet,
  codeSetSchema,
  type IndicatorDefinition,
  indicatorSchema,
  isPublished,
  measuredBy,
  type ReturnDefinition,
  RULE_INPUTS,
  type RuleDefinition,
  returnSchema,
  ruleSchema,
} from "@schemas/define.ts";
import type { z } from "zod";
import { ARE_CHECKED, type DefinitionModule, definitionModules, type SqlText, sqlTexts } from "./definition-files.ts";
import { DefinitionError, nearest, refuseUnknown } from "./errors.ts";
import { shortHash } from "./fingerprint.ts";

export interface Definitions {
  /** In the order in which the files of a return are loaded. */
  returns: ReadonlyMap<string, ReturnDefinition>;
  codeSets: ReadonlyMap<string, CodeSet>;
  /** By official code. */
  rules: ReadonlyMap<string, RuleDefinition>;
  indicators: ReadonlyMap<string, IndicatorDefinition>;
  /** Every .sql file of the transform, in no order that matters. */
  sql: readonly SqlText[];
}

/** Throws UsageError with the nearest ids for an id that is not there. */
export const indicatorNamed = (id: string, { indicators }: Pick<Definitions, "indicators">): IndicatorDefinition =>
  indicators.get(id) ??
  refuseUnknown("Indicator", id, [...indicators.keys()], "`careboard list indicators` shows them all.");

/** What to do about an id that the settings name and nothing has: the nearest ids, or where they are listed. */
export function indicatorsMeant(id: string, indicators: ReadonlyMap<string, unknown>): string {
  const near = nearest(id, [...indicators.keys()]);
  return near.length > 0 ? `Did you mean ${near.join(", ")}?` : "`careboard list indicators` shows them.";
}

/** Reads all definitions. Throws DefinitionError naming the file and what is wrong with it. */
export async function loadDefinitions(): Promise<Definitions> {
  let modules: DefinitionModule[];
  try {
    modules = await definitionModules();
  } catch (error) {
    throw new DefinitionError(`A definition cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  return collectDefinitions(modules, await sqlTexts(), ARE_CHECKED);
}

/** The same over modules already in memory: for the loader and its tests. `areChecked`: against their schemas, when they were bundled. */
export function collectDefinitions(
  modules: readonly DefinitionModule[],
  sql: readonly SqlText[] = [],
  areChecked = false,
): Definitions {
  const collect = <T>(folder: string, schema: z.ZodType<T>, idOf: (definition: T) => string) =>
    collected(
      modules,
      folder,
      (path, definition) => (areChecked ? (definition as T) : checked(path, definition, schema)),
      idOf,
    );
  const returns = collect("returns", returnSchema, (definition) => definition.id);
  const definitions: Definitions = {
    returns: new Map([...returns].sort(([, one], [, other]) => one.order - other.order)),
    codeSets: collect("code-sets", codeSetSchema, (definition) => definition.id),
    rules: collect("rules", ruleSchema, (definition) => definition.code),
    indicators: collect("indicators", indicatorSchema, (definition) => definition.id),
    sql,
  };
  const problems = [
    ...danglingInReturns(definitions),
    ...danglingInRules(definitions),
    ...danglingInOthers(definitions),
  ];
  if (problems.length > 0) throw new DefinitionError(problems.join("\n"));
  return definitions;
}

function collected<T>(
  modules: readonly DefinitionModule[],
  folder: string,
  read: (path: string, definition: unknown) => T,
  idOf: (definition: T) => string,
): Map<string, T> {
  const found = new Map<string, T>();
  for (const { path, definition } of modules) {
    if (!path.startsWith(`${folder}/`)) continue;
    const one = read(path, definition);
    const id = idOf(one);
    const name = path.slice(path.lastIndexOf("/") + 1, -".ts".length);
    if (found.has(id))
      throw new DefinitionError(`schemas/${path}: ${id} is defined twice. Give one of them another id.`);
    if (name !== id) throw new DefinitionError(`schemas/${path}: its id is ${id}. Rename the file to ${id}.ts.`);
    found.set(id, one);
  }
  return found;
}

function checked<T>(path: string, definition: unknown, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(definition);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.join(".") || "its default export";
  throw new DefinitionError(
    `schemas/${path}: ${where}: ${issue?.message}. Expected a definition as its default export.`,
  );
}

function danglingInReturns({ returns, codeSets }: Definitions): string[] {
  return [...returns.values()].flatMap((definition) =>
    definition.fields
      .filter((field) => field.codes !== undefined && !codeSets.has(field.codes))
      .map(
        (field) =>
          `schemas/returns/${definition.id}.ts: ${field.heading} names code set ${field.codes}, which is not there.`,
      ),
  );
}

function danglingInRules({ rules, returns }: Definitions): string[] {
  const headings = new Set([...returns.values()].flatMap(({ fields }) => fields.map((field) => field.heading)));
  const inputs = new Set<string>([...RULE_INPUTS, ...[...returns.keys()].flatMap((id) => [id, `last-year-${id}`])]);
  return [...rules.values()].flatMap((rule) => {
    const file = `schemas/rules/${rule.return}/${rule.code}.ts`;
    return [
      ...missing([rule.return], returns, (id) => `${file}: return ${id} is not there.`),
      ...missing(rule.fields, headings, (heading) => `${file}: ${heading} is not a heading of any return.`),
      ...missing([...rule.needs, ...rule.uses], inputs, (id) => `${file}: ${id} is neither a return nor an input.`),
      ...missing(exampleFiles(rule.example), returns, (id) => `${file}: the example's file ${id} is not a return.`),
    ];
  });
}

function danglingInOthers({ indicators, returns }: Definitions): string[] {
  const inputs = new Set<string>(["postcode-directory", "population-estimates", "bank-holidays", ...returns.keys()]);
  return [...indicators.values()].flatMap((indicator) => {
    const file = `schemas/indicators/${indicator.theme}/${indicator.id}.ts`;
    return [
      ...missing(indicator.see_also, indicators, (id) => `${file}: see_also names ${id}, which is not there.`),
      ...missing(
        indicator.noted ? [indicator.noted.id] : [],
        new Set([...indicators.values()].filter(({ noted }) => !noted).map(({ id }) => id)),
        (id) => `${file}: noted names ${id}, which is not there or notes another one itself.`,
      ),
      ...missing([measuredBy(indicator)], indicators, (id) => `${file}: measured_by names ${id}, which is not there.`),
      ...missing(indicator.needs, inputs, (id) => `${file}: ${id} is neither a return nor an input.`),
      ...missing(
        exampleFiles(indicator.example),
        returns,
        (id) => `${file}: the example's file ${id} is not a return.`,
      ),
    ];
  });
}

const exampleFiles = (example: { files: object; files_last_year?: object | undefined }) => [
  ...Object.keys(example.files),
  ...Object.keys(example.files_last_year ?? {}),
];

const missing = (ids: Iterable<string>, known: { has(id: string): boolean }, say: (id: string) => string) =>
  [...ids].filter((id) => !known.has(id)).map(say);

/** What a council's own records give: everything but what only the department publishes. */
export const ownIndicators = ({ indicators }: Pick<Definitions, "indicators">): IndicatorDefinition[] =>
  [...indicators.values()].filter((one) => !isPublished(one));

/** Hash of every definition: the same words and arithmetic, the same version. */
export function definitionsVersion(definitions: Definitions): string {
  const parts = [definitions.returns, definitions.codeSets, definitions.rules, definitions.indicators].flatMap((map) =>
    [...map.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, one]) => JSON.stringify(one)),
  );
  return shortHash(...parts).slice(0, 8);
}

/** What makes an indicator's figure; words, breakdowns and comparators do not. */
const ARITHMETIC = [
  "unit",
  "kind",
  "population",
  "where",
  "numerator",
  "value",
  "per",
  "headline_period_kind",
  "history_months",
  "undecidable",
  "complete_when",
  "collected_in",
  "needs",
] as const satisfies readonly (keyof IndicatorDefinition)[];

/** A short hash of what makes an indicator's figure: another one when it is defined anew, the same when it is only worded anew. */
export const indicatorVersion = (definition: IndicatorDefinition): string => {
  const fromList = definition.supplied?.from_list;
  const arithmetic = ARITHMETIC.map((field) => definition[field] ?? null);
  return shortHash(JSON.stringify(fromList === undefined ? arithmetic : [...arithmetic, fromList])).slice(0, 8);
};
