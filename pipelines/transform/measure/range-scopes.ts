/** The ranges of every figure, over all rows in doubt and over some of them, from one pass over the members in doubt. */
import { FIGURE, MATTERS, rangeEnd, SUM_NAMES, SUMS } from "./ranges.ts";

const flags = (group: string) => `select ${group}, any_value(is_in) as is_in, any_value(is_counted) as is_counted,
    any_value(member_value) as member_value, bool_or(has_item_doubt) as has_item_doubt, bool_or(has_place_doubt) as has_place_doubt
  from of_figures
  group by ${group}`;

/**
 * doubts.ranges: each figure's range over all rows in doubt (`all`), and for the newest period over the rows of one rule (`rule`), of
 * one finding (`finding`), and without what one rule's findings put in doubt (`without`).
 */
export const RANGES = `create table doubts.ranges as
-- one row per figure and scope: all rows in doubt, those of a rule, those of a finding, all without those of a rule
with of_figures as (
  select doubted.*, figures.kind, figures.is_newest
  from doubts.doubted as doubted
  inner join doubts.figures as figures using (${FIGURE})
),
members as (
  ${flags(`${FIGURE}, kind, is_newest, member_key`)}
),
rules as (
  ${flags(`${FIGURE}, kind, is_newest, member_key, code`)}
  having is_newest and code is not null
),
findings as (
  ${flags(`${FIGURE}, kind, is_newest, member_key, code, load_id, return_id, source_file, source_row, finding_id`)}
  having is_newest and code is not null
),
scoped as (
  select *, 'all' as scope, 1 as weight from members
  union all by name
  select *, 'rule' as scope, 1 as weight from rules
  union all by name
  select *, 'finding' as scope, 1 as weight from findings
  union all by name
  select members.*, rules.code, 'change' as scope, -1 as weight
  from rules inner join members using (${FIGURE}, member_key)
),
sums as (
  select ${FIGURE}, scope, code, load_id, return_id, source_file, source_row, finding_id, ${SUMS}
  from scoped
  where ${MATTERS}
  group by all
),
complete as (
  select * exclude (${SUM_NAMES.join(", ")}), ${SUM_NAMES.map((name) => `coalesce(${name}, 0)::double as ${name}`).join(", ")}
  from sums
),
without as (
  select changed.* exclude (scope, ${SUM_NAMES.join(", ")}), 'without' as scope,
    ${SUM_NAMES.map((name) => `whole.${name} + changed.${name} as ${name}`).join(", ")}
  from (select * from complete where scope = 'change') as changed
  inner join (select * from complete where scope = 'all') as whole using (${FIGURE})
),
final as (
  select sums.*, figures.kind, figures.whole_value, figures.is_newest,
    ${rangeEnd("low")} as low, ${rangeEnd("high")} as high
  from (select * from complete where scope <> 'change' union all by name select * from without) as sums
  inner join doubts.figures as figures using (${FIGURE})
)
select * from final`;
