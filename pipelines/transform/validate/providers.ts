/** Ofsted's list of providers beside the rows that name one: reference.providers, empty until a list is imported. */
import type { Part } from "./parts.ts";

/**
 * Codes are lists in a cell ("K2,K3"); a provider can stand on several lines. The tells_ columns are false for a line of a list that
 * has nothing of the kind for any provider: its blank says nothing, where a blank in a list that has the column says "none".
 */
export const REFERENCE_PROVIDERS = `create table if not exists reference.providers
  (urn varchar, placement_codes varchar, provider_codes varchar, postcode varchar, closed_date date, la_code varchar,
   tells_placement_codes boolean default true, tells_provider_codes boolean default true, tells_postcode boolean default true,
   tells_la boolean default true)`;

export const PREPARED_PROVIDERS = `create or replace table prepared.providers as
-- one row per provider that a return names; closed only when every line of the list says so
select upper(trim(urn)) as urn,
  case when bool_or(tells_placement_codes) then
    coalesce(list_distinct(flatten(list(string_split(replace(upper(placement_codes), ' ', ''), ',')))), []) end
    as provider_placement_codes,
  case when bool_or(tells_provider_codes) then
    coalesce(list_distinct(flatten(list(string_split(replace(upper(provider_codes), ' ', ''), ',')))), []) end
    as provider_provider_codes,
  case when bool_or(tells_postcode) then
    coalesce(list(distinct replace(upper(postcode), ' ', '')) filter (where postcode is not null), []) end
    as provider_postcodes,
  case when count(*) = count(closed_date) then max(closed_date) end as provider_closed_date,
  any_value(la_code) as provider_la_code,
  bool_or(tells_la) as is_known_provider_la
from reference.providers
where upper(trim(urn)) in (select placement_urn from staging.episodes)
group by all`;

/** Columns beside a row of Episodes; null where no list is held, the provider is not on it, or its list does not tell. */
export const PROVIDER_PART: Part = {
  columns: {
    is_known_placement_urn: `case when sequenced.placement_urn is not null and (select count(*) > 0 from reference.providers)
      then providers.urn is not null end`,
    provider_placement_codes: "providers.provider_placement_codes",
    provider_provider_codes: "providers.provider_provider_codes",
    provider_postcodes: "providers.provider_postcodes",
    provider_closed_date: "providers.provider_closed_date",
    provider_la_code: "providers.provider_la_code",
    is_known_provider_la: "providers.is_known_provider_la",
  },
  joins: "left join prepared.providers as providers on sequenced.placement_urn = providers.urn",
};
