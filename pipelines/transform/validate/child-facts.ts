/**
 * What a rule may know of a child beside the row that it judges: one row per load and child of any file. Column names are made
 * here and nowhere else; README.md in this folder lists them for authors of rules.
 */
import type { ReturnDefinition } from "@schemas/define.ts";
import { literal } from "../../database.ts";
import { domainColumns, unreadable } from "../stage/columns.ts";
import { BIRTHDAYS, birthdaySql, isBirthday } from "./birthdays.ts";
import { EPISODE_FACT_COLUMNS, EPISODE_FACTS } from "./episode-facts.ts";
import { isLocationWanted, LOCATION_COLUMNS } from "./locations.ts";
import { OUTCOME_FACT_NAMES, outcomeRelations } from "./outcome-facts.ts";
import { IN_CARE, PERIOD_START } from "./sequence.ts";
import { TWELVE_MONTHS } from "./twelve-months.ts";
import { unblocked } from "./unblocked.ts";

/** Files of one row per child whose fields are put beside every row of that child. */
const BESIDE = ["header", "uasc"] as const;

const PERIOD_FACT = "child_last_period_of_care_start_date";

const EPISODE_COUNTS = ["child_episode_count", "child_ordinary_episode_count"] as const;

/** Columns of prepared.child_facts after la_code, load_id, child_id. */
export function factColumns(returns: ReadonlyMap<string, ReturnDefinition>): string[] {
  const all = [...returns.values()];
  return [
    ...all.map((definition) => `child_has_${definition.table}`),
    ...BESIDE.flatMap((id) => besideColumns(returns, id).map((name) => `${id}_${name}`)),
    ...EPISODE_COUNTS,
    ...episodeColumns(returns).flatMap((name) => [`child_first_${name}`, `child_last_${name}`]),
    PERIOD_FACT,
    "child_has_oc3_data",
    ...EPISODE_FACT_COLUMNS,
    ...BIRTHDAYS,
    "is_looked_after_12_months",
    "child_home_12_months_count",
    "is_unaccompanied",
    "is_ever_unaccompanied",
    ...OUTCOME_FACT_NAMES,
  ];
}

/** Facts that are false, not null, for a child of whom nothing is said. */
export const isYesOrNo = (name: string): boolean =>
  name.startsWith("child_has_") || name === "is_unaccompanied" || name === "is_ever_unaccompanied";

/** The statement behind prepared.child_facts; `wanted` left out: all facts. A fact of last year is this year's with a prefix. */
export function childFactsSql(returns: ReadonlyMap<string, ReturnDefinition>, wanted?: ReadonlySet<string>): string {
  const all = [...returns.values()];
  const facts = factColumns(returns).filter(
    (name) => wanted === undefined || wanted.has(name) || wanted.has(`last_year_${name}`),
  );
  const ofEpisodes = [
    ...episodeColumns(returns).flatMap((name) => [
      { fact: `child_first_${name}`, sql: `max(case when place = 1 then ${name} end)` },
      { fact: `child_last_${name}`, sql: `max(case when place = places then ${name} end)` },
    ]),
    { fact: PERIOD_FACT, sql: `case when bool_or(place = places and (${IN_CARE})) then max(${PERIOD_START}) end` },
  ];
  const outcomes = outcomeRelations(facts);
  const joined = (fact: string, relation: string, keys = "load_id, child_id") =>
    facts.includes(fact) ? `\n  left join ${relation} using (${keys})` : "";
  const column = (name: string) =>
    isBirthday(name) ? `${birthdaySql(name, "header_date_of_birth")} as ${name}` : name;
  return `
-- one row per load and child of any of its files
with appearances as (
  ${all.map(appearancesIn).join("\n  union all\n  ")}
),
children as (
  select la_code, load_id, child_id,
    ${all.map(({ id, table }) => `bool_or(return_id = ${literal(id)}) as child_has_${table}`).join(",\n    ")}
  from appearances
  where child_id is not null
  group by la_code, load_id, child_id
),
${BESIDE.map((id) => besideCte(returns, id)).join(",\n")},
ordered_episodes as (
  select *,
    row_number() over placed as place,
    place = 1 as is_first_in_sequence,
    lag(episode_end_date) over placed as previous_episode_end_date,
    lag(legal_status_code) over placed as previous_legal_status_code,
    count(*) over (partition by la_code, load_id, child_id) as places
  from ${isLocationWanted(wanted) ? "prepared.located_episodes" : "staging.episodes"}
  where child_id is not null and episode_start_date is not null
  window placed as (partition by la_code, load_id, child_id
    order by episode_start_date, episode_end_date nulls last, source_file, source_row)
),
episodes as (
  select load_id, child_id,
    count(*) as child_episode_count,
    count(case when ${IN_CARE} then 1 end) as child_ordinary_episode_count${ofEpisodes
      .filter(({ fact }) => facts.includes(fact))
      .map(({ fact, sql }) => `,\n    ${sql} as ${fact}`)
      .join("")}
  from ordered_episodes
  group by load_id, child_id
),
oc3 as (
  select load_id, child_id,
    bool_or(coalesce(in_touch_code, activity_code, accommodation_code) is not null) as child_has_oc3_data
  from staging.oc3
  group by load_id, child_id
),
${EPISODE_FACTS},
${TWELVE_MONTHS},
ever_unaccompanied as (
  select distinct la_code, child_id, true as is_ever_unaccompanied
  from prepared.unaccompanied
),
${[...outcomes.ctes, "final as ("].join(",\n")}
  select ${["la_code", "load_id", "child_id", ...facts.map(column)].join(", ")}
  from children
  ${BESIDE.map((id) => `left join ${id} using (load_id, child_id)`).join("\n  ")}
  ${outcomes.joins.join("\n  ")}
  left join episodes using (load_id, child_id)
  left join oc3 using (load_id, child_id)${facts.some((fact) => EPISODE_FACT_COLUMNS.includes(fact)) ? "\n  left join episode_facts using (load_id, child_id)" : ""}${joined("is_looked_after_12_months", "twelve_months")}${joined("child_home_12_months_count", "homes_of_12_months")}${joined("is_unaccompanied", "prepared.unaccompanied", "la_code, load_id, child_id")}${joined("is_ever_unaccompanied", "ever_unaccompanied", "la_code, child_id")}
)
select * from final`;
}

const appearancesIn = ({ id, table }: ReturnDefinition): string =>
  `select la_code, load_id, child_id, ${literal(id)} as return_id from staging.${table}`;

function besideCte(returns: ReadonlyMap<string, ReturnDefinition>, id: (typeof BESIDE)[number]): string {
  const definition = returnNamed(returns, id);
  const columns = besideColumns(returns, id).map((name) => `${name} as ${id}_${name}`);
  return `${id} as (
  select load_id, child_id, ${columns.join(", ")}
  from ${unblocked(definition)}
)`;
}

const besideColumns = (returns: ReadonlyMap<string, ReturnDefinition>, id: string): string[] =>
  domainColumns(returnNamed(returns, id)).filter((name) => name !== "child_id");

const episodeColumns = (returns: ReadonlyMap<string, ReturnDefinition>): string[] => [
  ...besideColumns(returns, "episodes"),
  unreadable("episode_end_date"),
  ...LOCATION_COLUMNS,
];

function returnNamed(returns: ReadonlyMap<string, ReturnDefinition>, id: string): ReturnDefinition {
  const definition = returns.get(id);
  if (definition === undefined) throw new Error(`return ${id} is not defined`);
  return definition;
}
