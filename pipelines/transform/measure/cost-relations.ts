/** The three relations that say what errors cost, from the ranges: the SELECT of each. */
import { BAND_ENDS } from "@schemas/confidence.ts";
import type { Settings } from "@schemas/settings.ts";
import { literal } from "../../database.ts";
import { COUNTED_AMONG_POPULATION } from "./doubt-figures.ts";
import { FIGURE } from "./ranges.ts";

/**
 * doubtful_share: rows in doubt in percent of the denominator. A count and a rate have none: theirs is the records that they are counted
 * among, so that one row in doubt of 280 withholds no "none of our children".
 */
export const boundsSql = (doubt: Settings["doubt"]): string => `
-- one row per figure with a value: as it stands, and the lowest and highest that rows in doubt leave possible
with ranged as (
  select ${FIGURE}, figures.kind, figures.whole_value as "value",
    coalesce(ranges.low, figures.whole_value) as low,
    coalesce(ranges.high, figures.whole_value) as high,
    coalesce(ranges.rows_count, 0)::double as doubtful_count,
    case when figures.kind in (${COUNTED_AMONG_POPULATION.map(literal).join(", ")}) then greatest(figures.whole_numerator, figures.population_rows)
      else figures.whole_denominator end as denominator
  from doubts.figures as figures
  left join (select * from doubts.ranges where scope = 'all') as ranges using (figure)
),
measured as (
  select *,
    case when doubtful_count = 0 then 0 when denominator = 0 then 100 else 100 * doubtful_count / denominator end as doubtful_share,
    case when high <= low then 0 when kind = 'share' then high - low
      when "value" > 0 then 100 * (high - low) / "value" else 100 end as width
  from ranged
),
banded as (
  select *,
    case when coalesce(width, 0) = 0 then 'none' when width < ${BAND_ENDS.under_1} then 'under_1'
      when width <= ${BAND_ENDS["1_to_5"]} then '1_to_5' else 'over_5' end as band
  from measured
),
final as (
  select ${FIGURE}, "value", low, high, doubtful_count, denominator, doubtful_share, band,
    case when doubtful_share > ${doubt.flag_over} or band = 'over_5' then 'much_doubt'
      when band = '1_to_5' then 'some_doubt' else 'sound' end as confidence,
    doubtful_share > ${doubt.withhold_over} as is_withheld
  from banded
)
select * from final`;

/** low and high: the range when only this rule's rows are in doubt. share_of_range: percent of the whole range that goes without them. */
export const RULE_COSTS = `
-- one row per rule and newest figure that its findings put in doubt; shares of a range do not add up
with final as (
  select ${FIGURE}, rules.code, alone.rows_count as "rows", alone.low, alone.high,
    case when whole.high > whole.low
      then 100 * (1 - (coalesce(without.high, whole_value) - coalesce(without.low, whole_value)) / (whole.high - whole.low))
      else 0 end as share_of_range
  from (select * from doubts.ranges where scope = 'rule') as alone
  inner join (select * from doubts.ranges where scope = 'all') as whole using (figure)
  left join (select * from doubts.ranges where scope = 'without') as without
    on without.figure = alone.figure and without.rule = alone.rule
  inner join (select distinct rule, code from doubts.findings) as rules on rules.rule = alone.rule
  inner join doubts.figures as figures on figures.figure = alone.figure
)
select * from final`;

export const FINDING_COSTS = `
-- one row per finding and newest figure that its row alone could move, with how far down and how far up
with final as (
  select ${FIGURE}, load_id, findings.code, return_id, source_file, source_row, finding_id,
    low - whole_value as moves_low, high - whole_value as moves_high
  from (select * exclude (rule) from doubts.ranges where scope = 'finding') as ranges
  inner join doubts.figures as figures using (figure)
  inner join (select * exclude (la_code, child) from doubts.findings) as findings using (finding)
)
select * from final`;
