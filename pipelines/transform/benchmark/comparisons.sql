-- one row per total figure of a council and comparator
with above as (
  select judged.la_code, judged.indicator_id, judged.period_kind, judged.period_end_date, count(*) as neighbours_above_count
  from benchmarks.verdicts as judged
  join benchmarks.neighbour_figures as others
    on others.la_code = judged.la_code
    and others.indicator_id = judged.indicator_id
    and others.period_end_date = judged.comparator_period_end_date
  where judged.comparator = 'neighbours' and others.figure > judged.value
  group by all
),
regions as (
  select councils.la_code, areas.region_name
  from reference.councils as councils
  join reference.areas as areas on areas.old_la_code = councils.comparator_la_code and areas.geographic_level = 'la'
),
shown as (
  -- under the smallest group that may be compared there is no comparator at all
  select *, case when is_same_kind and verdict <> 'too_few' then published_value end as comparator_value
  from benchmarks.verdicts
),
final as (
  select
    shown.la_code,
    shown.indicator_id,
    shown.period_kind,
    shown.period_end_date,
    shown.comparator,
    case shown.comparator when 'neighbours' then 'Similar councils' when 'region' then coalesce(regions.region_name, 'Region') else 'England' end
      as comparator_label,
    shown.edition,
    shown.method,
    shown.dataset,
    shown.release,
    shown.comparator_period_end_date,
    date_diff('month', shown.comparator_period_end_date, shown.period_end_date) as age_months,
    shown.comparator_value as value,
    shown.with_data_count,
    shown.of_count,
    shown.verdict,
    shown.reason,
    case when shown.is_compared then shown.value - shown.comparator_value end as difference,
    case when shown.is_compared then
      gap_counted(
        shown.value, shown.comparator_value, counted_figure(shown.value, shown.numerator, shown.denominator, shown.kind),
        shown.comparator_value, shown.denominator, shown.kind, shown.polarity_against_others
      ) end as gap_children,
    case when shown.comparator = 'neighbours' and shown.is_compared then coalesce(above.neighbours_above_count, 0) end
      as neighbours_above_count,
    shown.is_compared and shown.verdict <> 'similar' and holds_firmly(
      shown.kind, shown.value, shown.comparator_value, shown.numerator, shown.denominator, shown.lower, shown.upper
    ) as is_firm,
    shown.standing
  from shown
  left join above using (la_code, indicator_id, period_kind, period_end_date)
  left join regions on regions.la_code = shown.la_code
  union all
  select
    la_code, indicator_id, period_kind, period_end_date, comparator, comparator_label, edition, method, dataset, release,
    comparator_period_end_date, age_months, value, with_data_count, of_count, verdict, reason, difference, gap_children,
    neighbours_above_count, is_firm, standing
  from benchmarks.against_target
)
select * from final
