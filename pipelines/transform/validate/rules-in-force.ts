/** Which rules run over which loads, and what each would need and does not have. */
import { COLLECTION_YEARS, type CollectionYear } from "@schemas/collection-years.ts";
import type { ReturnDefinition, RuleDefinition } from "@schemas/define.ts";
import type { Database } from "../../database.ts";

/** Older returns get our own integrity checks only (validation-rules.md 11). */
const DFE_RULES_SINCE: CollectionYear = "2021-22";

/** Codes of our own: INT.. compares files, BLK.. takes a row out. They run in every year. */
const isOurs = (code: string): boolean => /^(INT|BLK)\d+$/.test(code);

/** First collection year in which a rule runs. */
export const ruleSince = (rule: RuleDefinition): CollectionYear =>
  rule.since !== undefined && (isOurs(rule.code) || rule.since > DFE_RULES_SINCE)
    ? rule.since
    : isOurs(rule.code)
      ? COLLECTION_YEARS[0]
      : DFE_RULES_SINCE;

/** Words for what is missing, after "without" and "not run: no". */
const INPUT_WORDS = {
  "postcode-directory": "postcode directory",
  "provider-list": "provider list",
  "unaccompanied-flag": "column of unaccompanied children (UASC) in the Header file",
} as const;

export interface RuleInput {
  code: string;
  /** Return id, "last-year:" and a return id, or an input of RULE_INPUTS. */
  input: string;
  /** marks: one of the files that the rule marks rows in; without any of them there is nothing to run it on. */
  role: "needs" | "uses" | "marks";
  words: string;
  since: string | null;
  until: string | null;
}

/** Every input of a rule, last year's files named one by one. */
export function inputsOf(rule: RuleDefinition, returns: ReadonlyMap<string, ReturnDefinition>): RuleInput[] {
  const marked = [...returns.values()].filter(({ table }) => Object.keys(rule.fails).includes(table));
  const named = (list: readonly string[]) => list.flatMap((id) => returns.get(id) ?? []);
  const ofReturn = (definition: ReturnDefinition, role: RuleInput["role"]): RuleInput => ({
    code: rule.code,
    input: definition.id,
    role,
    words: `${definition.title} file`,
    since: definition.since ?? null,
    until: definition.until ?? null,
  });
  const ofList = (list: readonly string[], role: "needs" | "uses"): RuleInput[] =>
    list.flatMap((id): RuleInput[] => {
      if (id === "last-year") {
        const files = named([...rule.needs, ...rule.uses]);
        return (files.length > 0 ? files : marked).map((definition) => ({
          ...ofReturn(definition, role),
          input: `last-year:${definition.id}`,
          words: `${definition.title} file of last year`,
          since: null,
        }));
      }
      if (id.startsWith("last-year-")) {
        return named([id.slice("last-year-".length)]).map((definition) => ({
          ...ofReturn(definition, role),
          input: `last-year:${definition.id}`,
          words: `${definition.title} file of last year`,
          since: null,
        }));
      }
      if (id in INPUT_WORDS) {
        const words = INPUT_WORDS[id as keyof typeof INPUT_WORDS];
        return [{ code: rule.code, input: id, role, words, since: null, until: null }];
      }
      return named([id]).map((definition) => ofReturn(definition, role));
    });
  return [
    ...ofList(rule.needs, "needs"),
    ...ofList(rule.uses, "uses"),
    ...marked.map((definition) => ofReturn(definition, "marks")),
  ];
}

/** Makes validation.rules and validation.rule_inputs from the definitions, and validation.rule_runs from what is held. */
export async function prepareRuleRuns(
  db: Database,
  rules: readonly RuleDefinition[],
  returns: ReadonlyMap<string, ReturnDefinition>,
): Promise<void> {
  await db.run(`create or replace table validation.rules
    (code varchar, return_id varchar, severity varchar, is_blocking boolean, fields varchar, since varchar, until varchar)`);
  await db.run(`create or replace table validation.rule_inputs
    (code varchar, input varchar, role varchar, words varchar, since varchar, until varchar)`);
  await db.insert(
    "validation.rules",
    rules.map((rule) => ({
      code: rule.code,
      return_id: rule.return,
      severity: rule.severity,
      is_blocking: rule.blocking,
      fields: rule.fields.join(", "),
      since: ruleSince(rule),
      until: rule.until ?? null,
    })),
  );
  await db.insert(
    "validation.rule_inputs",
    rules.flatMap((rule) => inputsOf(rule, returns)).map((input) => ({ ...input })),
  );
  await db.run(RULE_RUNS);
}

const RULE_RUNS = `create or replace table validation.rule_runs as
-- one row per load in force and rule of its collection year, with what is missing
with held as (
  select load_id, return_id as input from reference.files_supplied
  union
  select loads.load_id, 'last-year:' || files.return_id
  from prepared.loads as loads
  join reference.files_supplied as files on files.load_id = loads.last_year_load_id
  union
  select distinct load_id, 'unaccompanied-flag'
  from staging.header
  where unaccompanied_flag is not null or is_unreadable_unaccompanied_flag
  union
  select load_id, 'postcode-directory'
  from prepared.loads
  where (select has_postcodes from reference.has_postcodes)
  union
  select load_id, 'provider-list'
  from prepared.loads
  where (select count(*) > 0 from reference.providers)
),
due as (
  select loads.la_code, loads.load_id, loads.collection_year, loads.as_at_date, rules.code
  from prepared.loads as loads
  join validation.rules as rules
    on loads.collection_year >= rules.since and (rules.until is null or loads.collection_year <= rules.until)
),
inputs as (
  select due.*, inputs.role, inputs.words, held.input is not null as is_held
  from due
  join validation.rule_inputs as inputs
    on due.code = inputs.code
    and (inputs.since is null or due.collection_year >= inputs.since)
    and (inputs.until is null or due.collection_year <= inputs.until)
  left join held on held.load_id = due.load_id and held.input = inputs.input
),
final as (
  select la_code, load_id, collection_year, as_at_date, code,
    coalesce(bool_or(is_held) filter (where role = 'marks'), false) as has_rows_to_mark,
    string_agg(distinct words, ', ' order by words) filter (where role = 'marks' and not is_held) as marks_missing,
    string_agg(distinct words, ', ' order by words) filter (where role = 'needs' and not is_held) as needs_missing,
    string_agg(distinct words, ', ' order by words) filter (where role = 'uses' and not is_held) as uses_missing,
    has_rows_to_mark and needs_missing is null as is_run
  from inputs
  group by all
)
select * from final`;
