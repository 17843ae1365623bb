/** The ranges of every figure, over all rows in doubt and over some of them, from one pass over the members in doubt. */
import { MATTERS, rangeEnd, SUM_NAMES, SUMS } from "./ranges.ts";

const MEMBER = "figure, child, event_date, member";

const flags = (
  from: string,
  group: string,
) => `select ${group}, any_value(is_of_members) as is_of_members, any_value(is_in) as is_in,
    any_value(is_counted) as is_counted, any_value(member_value) as member_value,
    bool_or(has_item_doubt) as has_item_doubt, bool_or(has_place_doubt) as has_place_doubt
  from ${from}
  group by ${group}`;

/**
 * doubts.ranges: each figure's range over all rows in doubt (`all`), and for the newest period over the rows of one rule (`rule`), of
 * one finding (`finding`), and without what one rule's findings put in doubt (`without`).
 */
export const RANGES = `create or replace table doubts.ranges as
-- one row per figure and scope: all rows in doubt, those of a rule, those of a finding, all without those of a rule
with of_figures as (
  select doubted.*, figures.kind in ('count', 'change', 'rate', 'population-share') as is_of_members, figures.is_newest
  from doubts.doubted as doubted
  inner join doubts.figures as figures using (figure)
),
newest as (
  select * from of_figures where is_newest and rule is not null
),
members as (
  ${flags("of_figures", MEMBER)}
),
findings as (
  ${flags("newest", `${MEMBER}, rule, finding`)}
),
rules as (
  ${flags("findings", `${MEMBER}, rule`)}
),
scoped as (
  select *, 'all' as scope, 1 as weight from members
  union all by name
  select *, 'rule' as scope, 1 as weight from rules
  union all by name
  select *, 'finding' as scope, 1 as weight from findings
  union all by name
  select members.*, rules.rule, 'change' as scope, -1 as weight
  from rules inner join members on members.figure = rules.figure and members.child = rules.child
    and members.event_date is not distinct from rules.event_date and members.member is not distinct from rules.member
),
sums as (
  select figure, scope, rule, finding, ${SUMS}
  from scoped
  where ${MATTERS}
  group by figure, scope, rule, finding
),
complete as (
  select * exclude (${SUM_NAMES.join(", ")}), ${SUM_NAMES.map((name) => `coalesce(${name}, 0)::double as ${name}`).join(", ")}
  from sums
),
without as (
  select changed.* exclude (scope, ${SUM_NAMES.join(", ")}), 'without' as scope,
    ${SUM_NAMES.map((name) => `whole.${name} + changed.${name} as ${name}`).join(", ")}
  from (select * from complete where scope = 'change') as changed
  inner join (select * from complete where scope = 'all') as whole using (figure)
),
final as (
  select sums.figure, sums.scope, sums.rule, sums.finding, sums.rows_count,
    ${rangeEnd("low")} as low, ${rangeEnd("high")} as high
  from (select * from complete where scope <> 'change' union all by name select * from without) as sums
  inner join doubts.figures as figures using (figure)
)
select * from final`;
