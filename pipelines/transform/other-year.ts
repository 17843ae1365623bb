/**
 * The newest returns as the rules of another collection year see them, beside their own year's. Worked out in memory: neither the
 * store nor the warehouse is written.
 */
import type { ValidateOtherYearJson } from "@schemas/cli/validate-other-year.ts";
import { allOn, type IsOn } from "@schemas/repairs.ts";
import { type Database, literal } from "../database.ts";
import type { Definitions } from "../definitions.ts";
import { UsageError } from "../errors.ts";
import { loadsInForce } from "../load/in-force.ts";
import { type MapsInForce, mapsInForce } from "../load/maps/maps-in-force.ts";
import { stage } from "./stage/stage.ts";
import { validate } from "./validate/validate.ts";

type RuleRow = Pick<ValidateOtherYearJson["new_rules"][number], "code" | "severity" | "return_id">;
type Counted = RuleRow & { is_new: boolean; rows: number; children: number };

/**
 * Needs the store attached as `store`, and the reference tables; `beforeRules` makes the postcodes of what is staged.
 * Throws UsageError when the newest returns are of that year already, or of a later one.
 */
export async function compareYears(
  db: Database,
  definitions: Definitions,
  year: string,
  asKnownOn: string,
  beforeRules: () => Promise<void>,
  isOn: IsOn = allOn,
): Promise<ValidateOtherYearJson> {
  const maps = await mapsInForce(db, asKnownOn);
  const judge = () => judgeAs(db, definitions, beforeRules, maps, isOn);
  await loadsInForce(db, asKnownOn, undefined, maps);
  await db.run(NEWEST);
  const returns = await db.query<ValidateOtherYearJson["returns"][number]>("select * exclude (load_id) from newest");
  const [newest = ""] = returns
    .map(({ collection_year }) => collection_year)
    .sort()
    .reverse();
  if (newest >= year) {
    throw new UsageError(
      `--rules ${year}: the newest return held is of ${newest || "no year"}. Name a later year, or leave --rules out for its own.`,
    );
  }
  await judge();
  await db.run(`create or replace temp table own_findings as ${FINDINGS};
    create or replace temp table own_runs as select * from validation.rule_runs semi join newest using (load_id)`);
  await db.run(movedTo(year));
  await judge();
  const titled = <T extends RuleRow>(rows: T[]) =>
    rows.map((row) => ({ ...row, title: definitions.rules.get(row.code)?.title ?? row.code }));
  return {
    rules_of: year,
    returns,
    starts_to_fail: titled(await db.query<Counted>(STARTS_TO_FAIL)),
    new_rules: titled(await db.query<RuleRow>(rulesOnlyIn("next_codes", "own_codes"))),
    gone_rules: titled(await db.query<RuleRow>(rulesOnlyIn("own_codes", "next_codes"))),
    ...waiting(definitions, newest, year, await db.query<ValidateOtherYearJson["not_run"][number]>(NOT_RUN)),
  };
}

/** A file that the newest returns' own year did not know is not missing: it is not supplied yet. */
function waiting(
  { returns }: Definitions,
  own: string,
  year: string,
  stopped: ValidateOtherYearJson["not_run"],
): Pick<ValidateOtherYearJson, "not_supplied_yet" | "not_run"> {
  const later = [...returns.values()].filter(({ since }) => since !== undefined && since > own && since <= year);
  const waitsFor = (title: string) => stopped.filter(({ reason }) => reason.includes(`${title} file`));
  return {
    not_supplied_yet: later
      .map(({ id, title }) => ({ return_id: id, rules: waitsFor(title).flatMap(({ rules }) => rules) }))
      .filter(({ rules }) => rules.length > 0),
    not_run: stopped.filter((one) => !later.some(({ title }) => waitsFor(title).includes(one))),
  };
}

async function judgeAs(
  db: Database,
  definitions: Definitions,
  beforeRules: () => Promise<void>,
  maps: MapsInForce,
  isOn: IsOn,
): Promise<void> {
  await stage(db, definitions, maps, isOn);
  await beforeRules();
  await validate(db, definitions);
}

/** Only the newest load of each council is judged; the one of the year before stays beside it to be looked into. */
const NEWEST = `create or replace temp table newest as
  select la_code, collection_year, as_at_date, load_id from reference.loads_in_force
  where not is_stand_in
  qualify row_number() over (partition by la_code order by as_at_date desc) = 1
  order by all;
  delete from reference.loads_in_force as loads where not exists (
    select 1 from newest where newest.la_code = loads.la_code
    and left(newest.collection_year, 4)::integer - left(loads.collection_year, 4)::integer in (0, 1));
  delete from reference.oc2_loads where load_id not in (select load_id from reference.loads_in_force)`;

/** Gives the newest loads that collection year, and the ones before the year before it; their days stay as they are. */
const movedTo = (year: string) => {
  const written = (ahead: string) =>
    `(${Number(year.slice(0, 4))} - ${ahead})::varchar || '-' || right((${Number(year.slice(0, 4)) + 1} - ${ahead})::varchar, 2)`;
  const ahead = "left(newest.collection_year, 4)::integer - left(loads.collection_year, 4)::integer";
  const move = (relation: string) =>
    `update ${relation} as loads set collection_year = ${written(`(${ahead})`)} from newest where newest.la_code = loads.la_code`;
  return `${move("reference.oc2_loads")}; ${move("reference.loads_in_force")}`;
};

const FINDINGS = `select la_code, load_id, code, return_id, source_file, source_row, child_id
  from validation.findings semi join newest using (load_id)`;

const STARTS_TO_FAIL = `
-- one row per rule with rows that pass now and would fail
with fresh as (
  select * from (${FINDINGS}) as found
  anti join own_findings using (load_id, code, return_id, source_file, source_row)
)
select code, rules.severity, rules.return_id, not bool_or(own_runs.code is not null) as is_new,
  count(distinct (load_id, fresh.return_id, source_file, source_row)) as rows, count(distinct (la_code, child_id)) as children
from fresh
join validation.rules as rules using (code)
left join (select distinct code from own_runs) as own_runs using (code)
group by all
order by rows desc, children desc, code`;

const rulesOnlyIn = (these: string, others: string) => `
with own_codes as (select distinct code from own_runs),
next_codes as (select distinct code from validation.rule_runs semi join newest using (load_id))
select code, severity, return_id from ${these} join validation.rules as rules using (code)
anti join ${others} using (code)
order by return_id, code`;

const NOT_RUN = `
-- one row per reason: the rules of it that have nothing to run on
with stopped as (
  select distinct code, case when has_rows_to_mark then needs_missing else marks_missing end as reason
  from validation.rule_runs semi join newest using (load_id)
  where not is_run
)
select ${literal("no ")} || reason as reason, list(code order by code) as rules
from stopped group by reason order by len(rules) desc, reason`;
