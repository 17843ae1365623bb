/** Findings: one scan per prepared relation answers all its rules, one unnest makes rows of the answers. */
import type { ReturnDefinition, RuleDefinition } from "@schemas/define.ts";
import { literal } from "../../database.ts";
import { placeColumns } from "./blocked.ts";
import { namesIn, preparedSql } from "./prepared.ts";

type Table = keyof RuleDefinition["fails"];

export const FINDINGS_TABLE = `create or replace table validation.findings (la_code varchar, collection_year varchar,
  as_at_date date, load_id varchar, code varchar, severity varchar, is_blocking boolean, return_id varchar, source_file varchar,
  source_row bigint, child_id varchar, fields varchar, finding_id varchar)`;

/** The same for the same fault of the same row in every load: told by the council, the rule, the child and the row's place. */
function findingId(definition: ReturnDefinition): string {
  const place = placeColumns(definition).map((name) =>
    name === "child_id" ? "marked.child_id" : `marked.place_${name}`,
  );
  const parts = ["marked.la_code", "marked.code", literal(definition.id), ...new Set(["marked.child_id", ...place])];
  return `md5(concat_ws(chr(31), ${parts.map((part) => `coalesce(${part}::varchar, '')`).join(", ")}))`;
}

/** The rules that mark rows of a prepared relation, with their expressions. */
export function rulesOver(table: string, rules: readonly RuleDefinition[]): { rule: RuleDefinition; fails: string }[] {
  return rules.flatMap((rule) => {
    const fails = rule.fails[table as Table];
    return fails === undefined ? [] : [{ rule, fails }];
  });
}

/** Whether a rule's expression asks another relation, row by row. */
const asks = (fails: string): boolean => /\bselect\b/i.test(fails);

/** The boolean of one rule: not true where it is null or cannot be worked out for a row. */
const failingExpression = (fails: string): string => (asks(fails) ? `(${fails})` : `try(${fails})`);

/** The rules over a prepared relation that ask of its rows alone, and those that ask another relation. */
export function rulesByKind(table: string, rules: readonly RuleDefinition[]) {
  const over = rulesOver(table, rules);
  return { plain: over.filter(({ fails }) => !asks(fails)), asking: over.filter(({ fails }) => asks(fails)) };
}

/**
 * Adds the findings of one return to validation.findings; undefined when no rule marks its rows. The codes of a row are joined
 * as text and split again: a list of hundreds of answers per row takes DuckDB five times longer than asking the questions. Nothing
 * filters the rows before they are split, or DuckDB asks every question twice; rule_runs says which rules a
 * load has. Rules that ask another relation read a prepared relation of their own, no wider than they need: the engine carries
 * every column of the rows through each relation that is asked.
 */
export function findingsSql(
  definition: ReturnDefinition,
  rules: readonly RuleDefinition[],
  returns: ReadonlyMap<string, ReturnDefinition>,
): string | undefined {
  const { plain, asking } = rulesByKind(definition.table, rules);
  const place = placeColumns(definition).filter((name) => name !== "child_id");
  const own = preparedSql(definition, returns, namesIn(asking.map(({ fails }) => fails)));
  const parts = [
    { over: plain, relation: `prepared.${definition.table}` },
    { over: asking, relation: `(${own}) as ${definition.table}` },
  ]
    .filter(({ over }) => over.length > 0)
    .map(
      ({ over, relation }) => `select la_code, collection_year, as_at_date, load_id, source_file, source_row, child_id,
    ${place.map((name) => `${name} as place_${name}, `).join("")}concat_ws(' ',
      ${over.map(({ rule, fails }) => `case when ${failingExpression(fails)} then ${literal(rule.code)} end`).join(",\n      ")}
    ) as codes
  from ${relation}`,
    );
  if (parts.length === 0) return undefined;
  return `insert into validation.findings
-- one row per rule and failing row: ${definition.title}
with judged as materialized (
  ${parts.join("\n  union all\n  ")}
),
marked as (
  select * exclude (codes), unnest(string_split(codes, ' ')) as code
  from judged
),
final as (
  select marked.la_code, marked.collection_year, marked.as_at_date, marked.load_id, marked.code, rules.severity,
    rules.is_blocking, ${literal(definition.id)} as return_id, marked.source_file, marked.source_row, marked.child_id, rules.fields,
    ${findingId(definition)} as finding_id
  from marked
  join validation.rules as rules using (code)
  join validation.rule_runs as runs on marked.load_id = runs.load_id and marked.code = runs.code and runs.is_run
)
select * from final`;
}

/** How every rule of every load in force ended: passed, failed, partly_run (without ...) or not_run (because ...). */
export const RULE_OUTCOMES = `create or replace table validation.rule_outcomes as
-- one row per load in force and rule of its collection year
with failing as (
  select load_id, code, count(*) as failing_count
  from validation.findings
  group by load_id, code
),
final as (
  select runs.la_code, runs.collection_year, runs.as_at_date, runs.code, rules.return_id, rules.severity, rules.is_blocking,
    case when not runs.is_run then 'not_run'
      when runs.uses_missing is not null then 'partly_run'
      when failing.failing_count > 0 then 'failed'
      else 'passed'
    end as outcome,
    case when not runs.has_rows_to_mark then 'because there is no ' || runs.marks_missing
      when not runs.is_run then 'because there is no ' || runs.needs_missing
      when runs.uses_missing is not null then 'without ' || runs.uses_missing
    end as reason,
    case when runs.is_run then coalesce(failing.failing_count, 0) end as count
  from validation.rule_runs as runs
  join validation.rules as rules using (code)
  left join failing using (load_id, code)
)
select * from final`;
