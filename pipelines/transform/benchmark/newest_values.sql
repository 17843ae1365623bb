-- one row per series, period, level and area: the figure of the newest known release that holds the period at that level
with dated as (
  select published.*, releases.published_on
  from reference.published_values as published
  join reference.releases as releases using (dataset, release)
),
figures as (
  -- k is not zero and is under a half: it counts as nothing in an average and is never shown as 0
  select *, case value_status when 'value' then value when 'rounds_to_zero' then 0 end as figure
  from dated
),
held as (
  select *
  from figures
  qualify count(figure) over (partition by series, dataset, release, period_end_date, geographic_level) > 0
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
    figure,
    value_status as status,
    numerator,
    denominator
  from held
  qualify dense_rank() over (
    partition by series, period_end_date, geographic_level order by published_on desc, release desc, dataset
  ) = 1
)
select * from final
