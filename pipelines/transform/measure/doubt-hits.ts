/** How a row in doubt meets the periods: the figures that it may matter to. */

/** What a child is told by among the rows in doubt, as SQL: a hash of 64 bits, since millions of them meet and each council has thousands. */
export const childNumber = (childId: string): string => `hash(${childId})`;

/** What makes a finding in doubt one of its own; the dates of its row are no part of it. */
const IDENTITY = ["la_code", "child_id", "code", "load_id", "return_id", "source_file", "source_row", "finding_id"];

/** Statement that makes doubts.findings: wide rows once, so that all that follows carries a number. */
export const DOUBTED_FINDINGS = `create or replace table doubts.findings as
-- one row per finding that puts something in doubt, with its number and its rule's; where no child is known, its row stands for one
select row_number() over () as finding, dense_rank() over (order by code) as rule, *,
  ${childNumber("coalesce(child_id, concat_ws('|', load_id, source_file, source_row))")} as child
from (select distinct ${IDENTITY.join(", ")} from doubts.rows)`;

const FROM = "(figures.window_start_date - to_months(sources.reach_months))::date";

/** Statement that makes doubts.hits: one row per newest figure and finding that might matter to it, and per other figure and child. */
export const HITS = `create or replace table doubts.hits as
-- one row per figure and finding (of an older figure: and child) whose row may matter to it, with what it puts in doubt
with cells as (
  select number, return_id, field, reach_months, meets, its_date, is_by_event,
    bool_or(role = 'item' and not is_whole_row) as is_item_of_child,
    bool_or(role = 'item' and is_whole_row) as is_item_of_row,
    bool_or(role <> 'item' and not is_whole_row) as is_membership_of_child,
    bool_or(role <> 'item' and is_whole_row) as is_membership_of_row,
    bool_or(role = 'where' and not is_whole_row) as is_where_of_child,
    bool_or(role = 'where' and is_whole_row) as is_where_of_row,
    bool_or(role = 'membership') as is_membership
  from doubts.sources
  group by all
),
numbered as (
  select findings.child, findings.rule, findings.finding, rows.la_code, rows.cell_return_id, rows.field, rows.start_date, rows.end_date,
    rows.from_date, rows.until_date, rows.is_end_in_doubt, rows.is_of_absent_row
  from doubts.rows as rows
  inner join doubts.findings as findings
    on ${IDENTITY.map((name) => `findings.${name} is not distinct from rows.${name}`).join(" and ")}
  where rows.la_code in (select la_code from doubts.periods)
),
told as (
  -- what a rule or a finding costs is asked of the newest figures alone; of the others, only which children are in doubt
  select *, true as is_newest from numbered
  union all by name
  select distinct * exclude (rule, finding), false as is_newest from numbered
),
met as (
  select
    figures.figure, rows.child, rows.rule, rows.finding, sources.is_by_event,
    case sources.its_date when 'start' then rows.start_date when 'end' then rows.end_date end as its_date,
    rows.is_of_absent_row and (sources.is_item_of_child or sources.is_item_of_row) as is_item_if_missing,
    not rows.is_of_absent_row and sources.is_item_of_child as is_item_of_child,
    not rows.is_of_absent_row and sources.is_item_of_row as is_item_of_row,
    not rows.is_of_absent_row and sources.is_membership_of_child as is_membership_of_child,
    not rows.is_of_absent_row and sources.is_membership_of_row as is_membership_of_row,
    not rows.is_of_absent_row and sources.is_where_of_child as is_where_of_child,
    not rows.is_of_absent_row and sources.is_where_of_row as is_where_of_row,
    not rows.is_of_absent_row and sources.is_membership and rows.until_date >= figures.window_start_date
      and (figures.period_kind <> 'snapshot' or rows.until_date > figures.period_end_date) as may_be_one_more
  from told as rows
  inner join cells as sources on sources.return_id = rows.cell_return_id and sources.field = rows.field
  inner join doubts.figures as figures
    on figures.la_code = rows.la_code
    and figures.is_newest = rows.is_newest
    and figures.number = sources.number
    and rows.from_date <= figures.period_end_date
    and case sources.meets
      when 'starts' then coalesce(rows.start_date, rows.until_date) >= ${FROM}
      when 'ends' then rows.until_date >= ${FROM}
        and case when rows.is_end_in_doubt then true else rows.end_date <= figures.period_end_date end
      else rows.until_date > ${FROM}
    end
),
final as (
  select figure, child, rule, finding, its_date, is_by_event,
    bool_or(is_item_if_missing) as is_item_if_missing,
    bool_or(is_item_of_child) as is_item_of_child,
    bool_or(is_item_of_row) as is_item_of_row,
    bool_or(is_membership_of_child) as is_membership_of_child,
    bool_or(is_membership_of_row) as is_membership_of_row,
    bool_or(is_where_of_child) as is_where_of_child,
    bool_or(is_where_of_row) as is_where_of_row,
    bool_or(may_be_one_more) as may_be_one_more
  from met
  group by figure, child, rule, finding, its_date, is_by_event
)
select * from final`;
