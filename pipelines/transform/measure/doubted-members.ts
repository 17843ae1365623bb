/** From findings to members of a population: whose item, and whose place, is in doubt in each figure. */
import type { CountedIndicator } from "@schemas/define.ts";
import { POPULATION_ROWS, type Population } from "@schemas/populations.ts";
import { literal } from "../../database.ts";
import type { Numbering } from "./doubt-figures.ts";
import { childNumber } from "./doubt-hits.ts";

export const MEMBER_COLUMNS = `figure bigint, child ubigint, its_date date, event_date date, is_in boolean, is_counted boolean,
  member_value double, is_missing boolean`;

/** Stands for an event whose date is not known: null is for what is no event. */
const NO_DATE = "date '9999-12-31'";

/** SELECT of doubts.members for indicators of one population: the members that a finding may touch or whose item is missing. */
export function membersSql(
  population: Population,
  indicators: readonly CountedIndicator[],
  numbering: Numbering,
): string {
  const { its_row, is_by_event } = POPULATION_ROWS[population];
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
  return `with facts as (
  select ${["periods.period", "period_kind", `${childNumber("child_id")} as child`, `${its_row?.mart ?? "null"}::date as its_date`, ...facts].join(",\n    ")}
  from marts.${population}
  inner join doubts.periods as periods using (la_code, period_kind, period_end_date)
),
touched as (
  select distinct ${numbering.periodOf("figure")} as period, child from doubts.hits
  where ${numbering.indicatorOf("figure")} in (${indicators.map(numbering.numberOf).join(", ")})
),
members as (
  select facts.*, touched.child is not null as is_touched,
    ${is_by_event ? `coalesce(its_date, ${NO_DATE})` : "null::date"} as event_date
  from facts
  left join touched using (period, child)
  where touched.child is not null or ${missing}
)
${indicators
  .map(
    (
      indicator,
      i,
    ) => `select ${numbering.figureOf("period", numbering.numberOf(indicator))} as figure, child, its_date, event_date,
  is_in_${i} as is_in, is_counted_${i} as is_counted, value_${i} as member_value, is_missing_${i} as is_missing
from members
where (is_touched or is_missing_${i}) and period_kind in (${indicator.period_kinds.map(literal).join(", ")})`,
  )
  .join("\nunion all\n")}`;
}

/** The members that a hit touches; a hit without one says that its row might be one more. */
const touchedMembers = (isByEvent: boolean): string => `select
    hits.figure, hits.child, ${isByEvent ? `coalesce(hits.its_date, ${NO_DATE})` : "members.event_date"} as event_date,
    members.rowid as member,
    members.figure is not null as is_member,
    coalesce(members.is_in, false) as is_in,
    coalesce(members.is_counted, false) as is_counted,
    members.member_value,
    coalesce(members.is_missing and not members.is_in, false) as is_out_for_want_of_item,
    coalesce(members.is_missing, false) as is_missing,
    hits.rule, hits.finding,
    coalesce(members.its_date = hits.its_date, false) as is_its_row,
    hits.is_item_if_missing, hits.is_item_of_child, hits.is_item_of_row, hits.is_membership_of_child, hits.is_membership_of_row, hits.is_where_of_child,
    hits.is_where_of_row, hits.may_be_one_more
  from doubts.hits as hits
  left join doubts.members as members
    on members.figure = hits.figure and members.child = hits.child${isByEvent ? " and members.its_date = hits.its_date" : ""}
  where ${isByEvent ? "" : "not "}hits.is_by_event`;

/**
 * Statement that makes doubts.doubted: one row per figure, member and reason for doubt; an older figure has one reason for each member.
 * A finding without a member says that its row might be one more; a missing item has no finding, and a member left out for want of it might belong. A member of the population that
 * the indicator leaves out comes in by a cell of its own (where_fields) alone: out of the population it would be out all the same. A member is told by the child,
 * or where none is known by the place of the row, where a child may have several by the event's date, and two of one day by their rows.
 */
export const DOUBTED = `create or replace table doubts.doubted as
-- one row per figure, member (or row that might be one) and finding that puts it in doubt; without a finding: the item is missing
with marked as (
  -- two arms: a left join with "or" in its condition is a loop over all pairs
  ${touchedMembers(true)}
  union all
  ${touchedMembers(false)}
),
judged as (
  select figure, child, event_date, member, is_in, is_counted, member_value, rule, finding,
    case when is_member then is_item_of_child or (is_item_of_row and is_its_row) or (is_item_if_missing and is_missing) else may_be_one_more end as has_item_doubt,
    case when not is_member then may_be_one_more
      when is_in then is_membership_of_child or (is_membership_of_row and is_its_row)
      else is_where_of_child or (is_where_of_row and is_its_row) or (is_out_for_want_of_item and has_item_doubt)
    end as has_place_doubt
  from marked
),
missing as (
  select figure, child, event_date, rowid as member, is_in, is_counted, member_value, true as has_item_doubt, not is_in as has_place_doubt
  from doubts.members
  where is_missing
),
final as (
  select * from judged where has_item_doubt or has_place_doubt
  union all by name
  select * from missing
)
select * from final`;
