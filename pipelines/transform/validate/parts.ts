/** What stands beside a row in its prepared relation: the load, the child's facts, last year's row, the postcode, the provider. */
import type { ReturnDefinition } from "@schemas/define.ts";
import { literal } from "../../database.ts";
import { domainColumns } from "../stage/columns.ts";
import { birthdaySql, isBirthday } from "./birthdays.ts";
import { factColumns, isYesOrNo } from "./child-facts.ts";
import { INCIDENT_PART } from "./incident-days.ts";
import { LIMITED_PART } from "./limited-episodes.ts";
import { PROVIDER_PART } from "./providers.ts";
import { unblocked } from "./unblocked.ts";

/** A source of columns, left out of the statement when no rule names one of them. */
export interface Part {
  columns: Record<string, string>;
  joins: string;
}

/** Facts of the load, the same for each of its rows. */
export const LOAD_COLUMNS = [
  "year_start_date",
  "year_end_date",
  "has_last_year",
  "last_year_start_date",
  "last_year_end_date",
  "responsible_la_code",
] as const;

/** Every part of a prepared relation, over the alias `sequenced`. */
export function partsOf(definition: ReturnDefinition, returns: ReadonlyMap<string, ReturnDefinition>): Part[] {
  const episodes = definition.id === "episodes";
  return [
    { columns: Object.fromEntries(LOAD_COLUMNS.map((name) => [name, `loads.${name}`])), joins: "" },
    {
      columns: { blocking_code: "blocked.code" },
      joins: `left join (select * from validation.blocked_rows where return_id = ${literal(definition.id)}) as blocked
    on sequenced.load_id = blocked.load_id and sequenced.source_file = blocked.source_file
    and sequenced.source_row = blocked.source_row`,
    },
    {
      columns: factsOf(definition, returns, "facts", "", "sequenced.child_id is not null"),
      joins: `left join prepared.child_facts as facts
    on sequenced.load_id = facts.load_id and sequenced.child_id = facts.child_id`,
    },
    {
      columns: factsOf(
        definition,
        returns,
        "last_facts",
        "last_year_",
        "sequenced.child_id is not null and loads.has_last_year",
      ),
      joins: `left join prepared.child_facts as last_facts
    on loads.last_year_load_id = last_facts.load_id and sequenced.child_id = last_facts.child_id`,
    },
    ...lastYearRow(definition),
    ...definition.fields.filter((field) => field.type === "postcode").map((field) => postcodeOf(field.name)),
    ...(episodes ? [LIMITED_PART, PROVIDER_PART] : []),
    ...(definition.id === "missing" ? [INCIDENT_PART] : []),
  ];
}

/** A birthday falls back on the row's own date of birth where Header has none; yes or no is never null where it is held. */
function factsOf(
  definition: ReturnDefinition,
  returns: ReadonlyMap<string, ReturnDefinition>,
  relation: string,
  prefix: string,
  held: string,
): Record<string, string> {
  const ownBirth = prefix === "" && definition.fields.some(({ name }) => name === "date_of_birth");
  const sqlOf = (name: string): string => {
    const fact = `${relation}.${name}`;
    if (isYesOrNo(name)) return `case when ${held} then coalesce(${fact}, false) end`;
    return ownBirth && isBirthday(name) ? `coalesce(${fact}, ${birthdaySql(name, "sequenced.date_of_birth")})` : fact;
  };
  return Object.fromEntries(factColumns(returns).map((name) => [`${prefix}${name}`, sqlOf(name)]));
}

/** The row with the same key in last year's file. */
function lastYearRow(definition: ReturnDefinition): Part[] {
  if (definition.key.length === 0) return [];
  const names = domainColumns(definition).filter((name) => !definition.key.includes(name));
  const columns = Object.fromEntries(names.map((name) => [`last_year_${name}`, `last_row.${name}`]));
  const sameKey = definition.key.map((name) => `sequenced.${name} = last_row.${name}`).join(" and ");
  return [
    {
      columns: { is_in_last_year: "case when loads.has_last_year then last_row.load_id is not null end", ...columns },
      joins: `left join ${unblocked(definition)} as last_row
    on loads.last_year_load_id = last_row.load_id and ${sameKey}`,
    },
  ];
}

/** Null where no directory is held or the cell is blank. */
function postcodeOf(name: string): Part {
  const alias = `found_${name}`;
  return {
    columns: {
      [`is_known_${name}`]: `case when sequenced.${name} is not null and (select has_postcodes from reference.has_postcodes)
      then ${alias}.postcode_key is not null end`,
      [`${name}_easting`]: `${alias}.easting`,
      [`${name}_northing`]: `${alias}.northing`,
      [`${name}_la_code`]: `${alias}.la_code`,
    },
    joins: `left join prepared.postcodes as ${alias} on sequenced.${name} = ${alias}.postcode_key`,
  };
}
