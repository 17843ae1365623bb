/** Arithmetic that more than one benchmark statement needs, as macros of the scratch database: said once, used by page and program alike. */
import type { Database } from "../../database.ts";

/** 95%, two-sided. */
const Z_95 = 1.959964;
/** 99.8%, two-sided: what "Going well" and "Needs attention" ask for (settled reading 54). */
const Z_998 = 3.090232;
/** Under six usable neighbours there is no average (benchmarking.md 1). */
const FEWEST_NEIGHBOURS = 6;
/** Nothing is compared with a figure of longer before: the release between may only not be held. */
const OLDEST_MONTHS = 36;

const MACROS = [
  // Neighbours that enter the average: pooled needs a count and a denominator, the others a published figure.
  `neighbours_with_data(method, figure, numerator, denominator) as
    case method when 'pooled' then count(*) filter (where numerator is not null and denominator > 0) else count(figure) end`,
  `neighbour_average(method, figure, numerator, denominator, unit) as
    case
      when neighbours_with_data(method, figure, numerator, denominator) < ${FEWEST_NEIGHBOURS} then null
      when method = 'mean' then avg(figure)
      when method = 'median' then median(figure)
      else sum(numerator) filter (where denominator > 0) / sum(denominator) filter (where numerator is not null and denominator > 0)
        * case unit when 'percent' then 100 when 'per 10,000' then 10000 else 1 end
    end`,
  // A is the best quarter; each cut belongs to the quarter below it.
  `national_band(polarity, figure, cuts) as
    case
      when figure is null or polarity = 'neither' then null
      when figure <= cuts[2] then case polarity when 'lower-is-better' then 'A' else 'D' end
      when figure <= cuts[3] then case polarity when 'lower-is-better' then 'B' else 'C' end
      when figure <= cuts[4] then case polarity when 'lower-is-better' then 'C' else 'B' end
      else case polarity when 'lower-is-better' then 'D' else 'A' end
    end`,
  // Better or worse only when theirs lies outside our likely range.
  `verdict_against(ours, lower_end, upper_end, theirs, polarity) as
    case
      when theirs between lower_end and upper_end then 'similar'
      when polarity = 'neither' then case when ours > theirs then 'higher' else 'lower' end
      when (ours > theirs) = (polarity = 'higher-is-better') then 'better'
      else 'worse'
    end`,
  // How many of the people counted two figures are apart; null for averages, where no number of people is one.
  `people_between(ours, theirs, denominator, kind) as
    round(abs(ours - theirs) * case kind when 'share' then denominator / 100 when 'population-share' then denominator / 100 when 'rate' then denominator / 10000 when 'count' then 1 end, 9)`,
  // Children between us and them: more needed (+) or ahead (-); without polarity more (+) or fewer (-) that would make us level.
  `gap_children(ours, theirs, denominator, kind, polarity) as
    case
      when ours = theirs then 0 * people_between(ours, theirs, denominator, kind)
      when polarity = 'neither' then sign(theirs - ours) * ceil(people_between(ours, theirs, denominator, kind))
      when (ours < theirs) = (polarity = 'higher-is-better') then ceil(people_between(ours, theirs, denominator, kind))
      else -floor(people_between(ours, theirs, denominator, kind))
    end`,
  // A published percentage is rounded; the counts published with it are not. Where rounding alone makes the difference there is nobody.
  `counted_figure(figure, numerator, denominator, kind) as
    coalesce(case kind when 'share' then 100 * numerator / nullif(denominator, 0) end, figure)`,
  `gap_counted(ours, theirs, counted, counted_theirs, denominator, kind, polarity) as
    case when sign(ours - theirs) = sign(counted - counted_theirs) then gap_children(counted, counted_theirs, denominator, kind, polarity)
      else 0 * people_between(ours, theirs, denominator, kind) end`,
  // As the department prints councils' figures: averages to one decimal, the rest whole; half away from zero (rounding.ts).
  "published_step(kind) as case kind when 'mean' then 0.1 else 1.0 end",
  `rounded_as_published(figure, kind) as
    round(sign(figure) * floor(abs(figure) / published_step(kind) + 0.5 + abs(figure) * 1e-12) * published_step(kind), 1)`,
  `is_near_in_time(theirs, ours) as theirs <= ours and theirs > ours - interval ${OLDEST_MONTHS} month`,
  `first_quarter_end(day) as make_date(year(day) - case when month(day) < 4 then 1 else 0 end, 6, 30)`,
  // Settled reading 67: covariance of the two outcomes of the children present at both dates.
  `overlap_covariance(n12, a, b, c, d) as
    case when n12 > 0 then (a * d - b * c) / (cast(n12 as double) * n12) when n12 = 0 then 0 end`,
  `overlap_adjusted_variance(x1, n1, x2, n2, n12, covariance) as
    (x1 / n1) * (1 - x1 / n1) / n1 + (x2 / n2) * (1 - x2 / n2) / n2 - 2 * n12 * covariance / (cast(n1 as double) * n2)`,
  `overlap_adjusted_z(x1, n1, x2, n2, n12, covariance) as
    case when overlap_adjusted_variance(x1, n1, x2, n2, n12, covariance) > 0 then
      (x2 / n2 - x1 / n1) / sqrt(overlap_adjusted_variance(x1, n1, x2, n2, n12, covariance))
    -- no chance is left: from none of them to all of them
    when overlap_adjusted_variance(x1, n1, x2, n2, n12, covariance) <= 0 and x1 / n1 <> x2 / n2 then
      sign(x2 / n2 - x1 / n1) * 'infinity'::double end`,
  // Benchmarking 5.4: two separate periods, the pooled share as variance.
  `score_test_z(x1, n1, x2, n2) as
    case when x1 + x2 > 0 and x1 + x2 < n1 + n2 then
      (x2 / n2 - x1 / n1) / sqrt((x1 + x2) / (n1 + n2) * (1 - (x1 + x2) / (n1 + n2)) * (1 / n1 + 1 / n2)) end`,
  `is_firm(z) as coalesce(abs(z) > ${Z_998}, false)`,
  // The share whose Wilson interval just touches theirs; both 0 to 100.
  `published_share_z(ours, theirs, denominator) as
    case when ours <> theirs then
      (ours - theirs) / 100 / sqrt(greatest(theirs / 100 * (1 - theirs / 100), 0) / denominator) end`,
  // Byar's interval, or the exact one of a small count, at 99.8% leaves out the number that theirs would give.
  `chance_of_at_most(observed, expected) as
    coalesce(list_sum(list_transform(range(0, cast(observed as integer) + 1), lambda k: exp(-expected) * expected ^ k / factorial(k::integer))), 0)`,
  `is_firm_count(observed, expected) as
    case when observed < 10
      then least(chance_of_at_most(observed, expected), 1 - chance_of_at_most(observed - 1, expected)) < ${(1 - 0.998) / 2}
      else expected not between
        observed * (1 - 1 / (9 * observed) - ${Z_998} / (3 * sqrt(observed))) ^ 3
        and (observed + 1) * (1 - 1 / (9 * (observed + 1)) + ${Z_998} / (3 * sqrt(observed + 1))) ^ 3
    end`,
  // Student's quantile from the normal one, to four digits from 29 degrees of freedom on.
  `t_quantile(z, degrees) as
    z + (z ^ 3 + z) / (4 * degrees) + (5 * z ^ 5 + 16 * z ^ 3 + 3 * z) / (96 * degrees ^ 2)
      + (3 * z ^ 7 + 19 * z ^ 5 + 17 * z ^ 3 - 15 * z) / (384 * degrees ^ 3)`,
  // Whether a verdict holds at 99.8% (settled reading 54), by the interval of each kind at that level (benchmarking 4).
  `holds_firmly(kind, ours, theirs, numerator, denominator, lower_end, upper_end) as
    coalesce(case kind
      when 'share' then is_firm(published_share_z(ours, theirs, denominator))
      when 'rate' then is_firm_count(numerator, theirs * denominator / 10000)
      when 'mean' then abs(ours - theirs) / ((upper_end - lower_end) / 2)
        > t_quantile(${Z_998}, denominator - 1) / t_quantile(${Z_95}, denominator - 1)
    end, false)`,
  // Why there is no verdict over time (settled readings 53 and 66); null: there is one.
  `trend_reason(against, status, ours, earlier_status, earlier, kind, baseline, smaller_denominator, period_kind, n12, counted, untested) as
    case
      when status is distinct from 'value' or ours is null then 'There is no figure for this period'
      when earlier_status is distinct from 'value' or earlier is null then
        'There is no figure for the ' || case against when 'quarter_before' then 'quarter' else 'year' end || ' before'
      when untested is not null then untested
      when against = 'quarter_1' then 'Compared with quarter 1 only, which is too short for a verdict'
      when baseline <> 'year-ago' or against = 'quarter_before' and period_kind = 'quarter' then
        'Quarters of one year are not set against each other: the season may be the reason'
      when against = 'quarter_before' and period_kind = 'r12' then 'Nine of the twelve months are the same in both figures'
      when against = 'quarter_before' and period_kind = 'r36' then 'Of the 36 months 33 are the same in both figures'
      when kind <> 'share' then 'Only changes in a share are tested'
      when counted is null then 'The numbers behind one of the two percentages are not published'
      when smaller_denominator < 30 then 'Fewer than 30 in one of the two groups'
      when period_kind in ('snapshot', 'r36') and n12 is null then 'The children of the two dates could not be matched'
    end`,
  `trend_verdict(z, polarity) as
    case
      when z is null or abs(z) <= ${Z_95} then 'no_clear_change'
      when polarity = 'neither' then case when z > 0 then 'rising' else 'falling' end
      when (z > 0) = (polarity = 'higher-is-better') then 'getting_better'
      else 'getting_worse'
    end`,
] as const;

/** Makes the macros in the database's own catalogue. */
export async function createMacros(db: Database): Promise<void> {
  for (const macro of MACROS) await db.run(`create or replace temporary macro ${macro}`);
}
