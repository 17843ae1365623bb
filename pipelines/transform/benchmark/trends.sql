-- one row per total figure of a council: the verdict over time, against the same period a year before
with totals as (
  select la_code, indicator_id, period_kind, period_end_date, numerator, denominator, value, status
  from indicators.values
  where breakdown_dimension = 'total'
),
dated as (
  select
    totals.*,
    measures.kind,
    measures.baseline,
    measures.polarity_over_time,
    case measures.baseline
      when 'year-ago' then last_day(totals.period_end_date - interval 1 year)
      else first_quarter_end(totals.period_end_date)
    end as earlier_date
  from totals
  join reference.indicators as measures using (indicator_id)
),
paired as (
  select
    dated.*,
    earlier.period_end_date as earlier_period_end_date,
    earlier.value as earlier_value,
    earlier.numerator as earlier_numerator,
    earlier.denominator as earlier_denominator,
    earlier.status as earlier_status,
    matched.n12,
    overlap_covariance(matched.n12, matched.a, matched.b, matched.c, matched.d) as covariance
  from dated
  left join totals as earlier
    on earlier.la_code = dated.la_code
    and earlier.indicator_id = dated.indicator_id
    and earlier.period_kind = dated.period_kind
    and earlier.period_end_date = dated.earlier_date
    and earlier.period_end_date < dated.period_end_date
  left join indicators.overlaps as matched
    on matched.la_code = dated.la_code
    and matched.indicator_id = dated.indicator_id
    and matched.period_kind = dated.period_kind
    and matched.period_end_date = dated.period_end_date
    and matched.earlier_period_end_date = dated.earlier_date
),
tested as (
  select
    *,
    case
      when status is distinct from 'value' or value is null then 'There is no figure for this period'
      when earlier_status is distinct from 'value' or earlier_value is null then 'There is no figure for the year before'
      when baseline <> 'year-ago' then 'Compared with quarter 1 only, which is too short for a verdict'
      when kind <> 'share' then 'Only changes in a share are tested'
      when least(denominator, earlier_denominator) < 30 then 'Fewer than 30 in one of the two groups'
      when period_kind = 'snapshot' and n12 is null then 'The children of the two dates could not be matched'
    end as reason,
    case period_kind
      when 'snapshot' then overlap_adjusted_z(earlier_numerator, earlier_denominator, numerator, denominator, n12, covariance)
      else score_test_z(earlier_numerator, earlier_denominator, numerator, denominator)
    end as z
  from paired
),
final as (
  select
    la_code, indicator_id, period_kind, period_end_date, earlier_period_end_date, earlier_value, earlier_numerator, earlier_denominator,
    case when reason is not null then 'cannot_say_yet' else trend_verdict(z, polarity_over_time) end as verdict,
    reason,
    reason is null and is_firm(z) as is_firm
  from tested
)
select * from final
