-- one row per total figure of a council and earlier one: a year ago (or quarter 1), and the quarter before
with totals as (
  select la_code, indicator_id, period_kind, period_end_date, numerator, denominator, value, status
  from indicators.values
  where breakdown_dimension = 'total'
),
asked as (
  select
    totals.*,
    measures.kind,
    measures.baseline,
    measures.polarity_over_time,
    measures.is_left_to_chance,
    measures.untested_reason,
    against.against,
    case against.against
      when 'year_ago' then last_day(totals.period_end_date - interval 1 year)
      when 'quarter_1' then first_quarter_end(totals.period_end_date)
      else last_day(totals.period_end_date - interval 3 months)
    end as earlier_date
  from totals
  join reference.indicators as measures using (indicator_id)
  cross join (select unnest(['year_ago', 'quarter_1', 'quarter_before']) as against) as against
  where
    against.against = replace(measures.baseline, '-', '_')
    or against.against = 'quarter_before' and totals.period_kind in ('snapshot', 'quarter', 'r12', 'r36')
),
paired as (
  select
    asked.*,
    earlier.period_end_date as earlier_period_end_date,
    earlier.value as earlier_value,
    earlier.numerator as earlier_numerator,
    earlier.denominator as earlier_denominator,
    earlier.status as earlier_status,
    matched.n12,
    overlap_covariance(matched.n12, matched.a, matched.b, matched.c, matched.d) as covariance
  from asked
  left join totals as earlier
    on earlier.la_code = asked.la_code
    and earlier.indicator_id = asked.indicator_id
    and earlier.period_kind = asked.period_kind
    and earlier.period_end_date = asked.earlier_date
    and earlier.period_end_date < asked.period_end_date
  left join indicators.overlaps as matched
    on matched.la_code = asked.la_code
    and matched.indicator_id = asked.indicator_id
    and matched.period_kind = asked.period_kind
    and matched.period_end_date = asked.period_end_date
    and matched.earlier_period_end_date = asked.earlier_date
),
tested as (
  select
    paired.*,
    run.no_comparison_under,
    coalesce(paired.status = 'value' and earlier_status = 'value', false) as has_both,
    trend_reason(
      against, paired.status, value, earlier_status, earlier_value, case when is_left_to_chance then kind else 'amount' end, baseline,
      least(denominator, earlier_denominator), period_kind, n12,
      paired.numerator + earlier_numerator + paired.denominator + earlier_denominator, untested_reason
    ) as reason,
    case when period_kind in ('snapshot', 'r36')
      then overlap_adjusted_z(earlier_numerator, earlier_denominator, numerator, denominator, n12, covariance)
      else score_test_z(earlier_numerator, earlier_denominator, numerator, denominator)
    end as z
  from paired
  cross join reference.run as run
),
judged as (
  select *, case when reason is not null then 'cannot_say_yet' else trend_verdict(z, polarity_over_time) end as verdict from tested
),
final as (
  select
    la_code, indicator_id, period_kind, period_end_date, against, earlier_period_end_date, earlier_value, earlier_numerator,
    earlier_denominator,
    case when has_both then value - earlier_value end as difference,
    case when has_both and is_left_to_chance and not (kind = 'share' and least(denominator, earlier_denominator) < no_comparison_under)
      then gap_counted(value, earlier_value, counted_figure(value, numerator, denominator, kind),
        counted_figure(earlier_value, earlier_numerator, earlier_denominator, kind), denominator, kind, polarity_over_time) end as gap_children,
    verdict,
    reason,
    -- settled reading 54: at 99.8%, or at 95% in two successive quarters that share no data
    reason is null and (is_firm(z) or period_kind = 'quarter' and verdict <> 'no_clear_change' and coalesce(
      verdict = lag(verdict) over figures and last_day(period_end_date - interval 3 months) = lag(period_end_date) over figures,
      false)) as is_firm
  from judged
  window figures as (partition by la_code, indicator_id, period_kind, against order by period_end_date)
)
select * from final
