-- one row per headline figure of a council with a target of its own in force: met or not, by arithmetic alone
with totals as (
  select figures.*, measures.kind, measures.polarity_over_time, measures.is_left_to_chance, run.no_comparison_under
  from indicators.values as figures
  join reference.indicators as measures
    on measures.indicator_id = figures.indicator_id and measures.headline_period_kind = figures.period_kind
  cross join reference.run as run
  where figures.breakdown_dimension = 'total'
),
beside as (
  select
    totals.*,
    targets.from_date,
    targets.value as target,
    case
      when totals.status <> 'value' or totals.value is null then 'not_compared'
      when totals.kind in ('share', 'mean') and totals.denominator < totals.no_comparison_under then 'too_few'
      when totals.polarity_over_time = 'neither' then
        case when totals.value > targets.value then 'above_target' when totals.value < targets.value then 'below_target' else 'target_met' end
      when totals.value = targets.value or (totals.value > targets.value) = (totals.polarity_over_time = 'higher-is-better') then 'target_met'
      else 'target_not_met'
    end as verdict
  from totals
  asof join reference.targets as targets
    on totals.la_code = targets.la_code
    and totals.indicator_id = targets.indicator_id
    and totals.period_end_date >= targets.from_date
),
final as (
  select
    la_code,
    indicator_id,
    period_kind,
    period_end_date,
    'target' as comparator,
    'Our target' as comparator_label,
    cast(null as varchar) as edition,
    cast(null as varchar) as method,
    cast(null as varchar) as dataset,
    cast(null as varchar) as release,
    from_date as comparator_period_end_date,
    cast(null as bigint) as age_months,
    case when verdict <> 'too_few' then target end as value,
    cast(null as integer) as with_data_count,
    cast(null as integer) as of_count,
    verdict,
    case
      when verdict = 'not_compared' then 'There is no figure of ours to compare'
      when verdict = 'too_few' then 'Fewer than ' || cast(no_comparison_under as varchar) || ' in the group'
      when is_left_to_chance and value <> target and target between lower and upper then 'The target lies within our likely range: chance alone could make the difference'
    end as reason,
    case when verdict not in ('not_compared', 'too_few') then value - target end as difference,
    case when is_left_to_chance and verdict not in ('not_compared', 'too_few') then gap_children(value, target, denominator, kind, polarity_over_time) end
      as gap_children,
    cast(null as bigint) as neighbours_above_count,
    verdict in ('target_met', 'target_not_met') and kind = 'share' and is_left_to_chance and is_firm(published_share_z(value, target, denominator)) as is_firm,
    cast(null as varchar) as standing
  from beside
)
select * from final
