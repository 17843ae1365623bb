-- one row per series, period, level and area: the figure of the newest known release that holds the period at that level
with held as (
  -- k is not zero and is under a half: it counts as nothing in an average and is never shown as 0
  select published.series, published.dataset, published.release, published.period_end_date, published.geographic_level
  from reference.published_values as published
  where published.value is not null and published.value_status = 'value' or published.value_status = 'rounds_to_zero'
  group by all
),
newest as (
  select held.*
  from held
  join reference.releases as releases using (dataset, release)
  qualify dense_rank() over (
    partition by series, period_end_date, geographic_level order by published_on desc, release desc, dataset
  ) = 1
),
final as (
  select
    series,
    period_end_date,
    geographic_level,
    old_la_code,
    new_la_code,
    dataset,
    release,
    unit,
    case value_status when 'value' then value when 'rounds_to_zero' then 0 end as figure,
    value_status as status,
    numerator,
    denominator
  from reference.published_values
  semi join newest using (series, dataset, release, period_end_date, geographic_level)
)
select * from final
