/** From findings to members of a population: whose item, and whose place, is in doubt in each figure. */
import type { IndicatorDefinition } from "@schemas/define.ts";
import { POPULATION_ROWS, type Population } from "@schemas/populations.ts";
import { literal } from "../../database.ts";

const PERIOD = ["la_code", "period_kind", "period_end_date"];

export const MEMBER_COLUMNS = `indicator_id varchar, la_code varchar, period_kind varchar, period_end_date date, child_id varchar,
  its_date date, is_in boolean, is_counted boolean, member_value double, is_missing boolean`;

/** SELECT of doubts.members for indicators of one population: the members that a finding may touch or whose item is missing. */
export function membersSql(population: Population, indicators: readonly IndicatorDefinition[]): string {
  const { its_row } = POPULATION_ROWS[population];
  const facts = indicators.flatMap((indicator, i) => {
    const inside = `coalesce(${indicator.where}, false)`;
    const isMean = indicator.kind === "mean";
    return [
      `${inside}${isMean ? ` and (${indicator.value}) is not null` : ""} as is_in_${i}`,
      `coalesce(${indicator.numerator ?? "true"}, false) as is_counted_${i}`,
      `(${indicator.value ?? "null"})::double as value_${i}`,
      `coalesce(${indicator.item_missing ?? "false"}, false) as is_missing_${i}`,
    ];
  });
  const missing = indicators.map((_, i) => `is_missing_${i}`).join(" or ");
  const ids = indicators.map(({ id }) => literal(id)).join(", ");
  return `with facts as (
  select ${[...PERIOD, "child_id", `${its_row?.mart ?? "null"}::date as its_date`, ...facts].join(",\n    ")}
  from marts.${population}
),
touched as (
  select distinct ${PERIOD.join(", ")}, child_id from doubts.hits where indicator_id in (${ids})
),
members as (
  select facts.*, touched.child_id is not null as is_touched
  from facts
  left join touched using (${PERIOD.join(", ")}, child_id)
  where touched.child_id is not null or ${missing}
)
${indicators
  .map(
    ({ id, period_kinds }, i) => `select ${literal(id)} as indicator_id, ${PERIOD.join(", ")}, child_id, its_date,
  is_in_${i} as is_in, is_counted_${i} as is_counted, value_${i} as member_value, is_missing_${i} as is_missing
from members
where (is_touched or is_missing_${i}) and period_kind in (${period_kinds.map(literal).join(", ")})`,
  )
  .join("\nunion all\n")}`;
}

/**
 * Statement that makes doubts.doubted: one row per figure, member and reason for doubt. A finding without a member says that its row
 * might be one more; a missing item has no finding, and a member left out for want of it might belong.
 */
export const DOUBTED = `create or replace table doubts.doubted as
-- one row per figure, member (or row that might be one) and finding that puts it in doubt; without a finding: the item is missing
with pairs as (
  -- a left join with "or" in its condition is a loop over all pairs
  select hits.rowid as hit, members.rowid as member
  from doubts.hits as hits
  inner join doubts.members as members
    on members.indicator_id = hits.indicator_id and members.la_code = hits.la_code
    and members.period_kind = hits.period_kind and members.period_end_date = hits.period_end_date
    and members.child_id = hits.child_id
  where not hits.is_by_event or members.its_date = hits.its_date
),
marked as (
  select
    hits.indicator_id, hits.la_code, hits.period_kind, hits.period_end_date,
    coalesce(hits.child_id, concat_ws('|', 'row', hits.load_id, hits.source_file, hits.source_row))
      || case when hits.is_by_event then '|' || coalesce(hits.its_date::varchar, '') else '' end as member_key,
    members.child_id is not null as is_member,
    coalesce(members.is_in, false) as is_in,
    coalesce(members.is_counted, false) as is_counted,
    members.member_value,
    coalesce(members.is_missing and not members.is_in, false) as is_out_for_want_of_item,
    hits.code, hits.load_id, hits.return_id, hits.source_file, hits.source_row, hits.finding_id,
    coalesce(members.its_date = hits.its_date, false) as is_its_row,
    hits.is_item_of_child, hits.is_item_of_row, hits.is_membership_of_child, hits.is_membership_of_row, hits.may_be_one_more
  from doubts.hits as hits
  left join pairs on pairs.hit = hits.rowid
  left join doubts.members as members on members.rowid = pairs.member
),
judged as (
  select
    * exclude (is_member, is_its_row, is_item_of_child, is_item_of_row, is_membership_of_child, is_membership_of_row, may_be_one_more, is_out_for_want_of_item),
    case when is_member then is_item_of_child or (is_item_of_row and is_its_row) else may_be_one_more end as has_item_doubt,
    case when is_member then is_membership_of_child or (is_membership_of_row and is_its_row) or (is_out_for_want_of_item and has_item_doubt)
      else may_be_one_more end as has_place_doubt
  from marked
),
missing as (
  select indicator_id, la_code, period_kind, period_end_date,
    child_id || case when indicator_id in (select indicator_id from doubts.sources where is_by_event)
      then '|' || coalesce(its_date::varchar, '') else '' end as member_key,
    is_in, is_counted, member_value, null as code, null as load_id, null as return_id, null as source_file, null::bigint as source_row,
    null as finding_id, true as has_item_doubt, not is_in as has_place_doubt
  from doubts.members
  where is_missing
),
final as (
  select * from judged where has_item_doubt or has_place_doubt
  union all by name
  select * from missing
)
select * from final`;
