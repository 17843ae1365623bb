-- one row per compared total figure and other choice of neighbours: the average by another method, another edition's list, or without one council
with compared as (
  select *
  from benchmarks.verdicts
  where comparator = 'neighbours' and is_compared
),
-- every edition's neighbours with the figure that the verdict was made with
others as (
  select
    compared.la_code,
    compared.indicator_id,
    compared.period_kind,
    compared.period_end_date,
    compared.unit,
    compared.value as own_value,
    compared.edition as chosen_edition,
    compared.method as chosen_method,
    lists.edition,
    lists.neighbour_code,
    figures.figure,
    figures.numerator,
    figures.denominator
  from compared
  join reference.councils as councils using (la_code)
  join reference.statistical_neighbours as lists on lists.la_code = councils.comparator_la_code
  left join benchmarks.newest_values as figures
    on figures.series = compared.series
    and figures.period_end_date = compared.comparator_period_end_date
    and figures.geographic_level = 'la'
    and figures.old_la_code = lists.neighbour_code
),
methods as (
  select unnest(['mean', 'median', 'pooled']) as method
),
averages as (
  select
    others.la_code,
    others.indicator_id,
    others.period_kind,
    others.period_end_date,
    others.edition,
    methods.method,
    cast(null as varchar) as without_code,
    neighbour_average(any_value(methods.method), others.figure, others.numerator, others.denominator, any_value(others.unit)) as average,
    count(*) filter (where others.figure > others.own_value) as neighbours_above_count,
    count(others.figure) as with_data_count
  from others
  cross join methods
  where methods.method <> others.chosen_method or others.edition <> others.chosen_edition
  group by
    others.la_code, others.indicator_id, others.period_kind, others.period_end_date, others.edition, methods.method
),
left_out as (
  select
    others.la_code,
    others.indicator_id,
    others.period_kind,
    others.period_end_date,
    others.edition,
    others.chosen_method as method,
    left_one.neighbour_code as without_code,
    neighbour_average(any_value(others.chosen_method), others.figure, others.numerator, others.denominator, any_value(others.unit)) as average,
    count(*) filter (where others.figure > others.own_value) as neighbours_above_count,
    count(others.figure) as with_data_count
  from others
  join others as left_one using (la_code, indicator_id, period_kind, period_end_date, edition)
  where
    others.edition = others.chosen_edition
    and left_one.figure is not null
    and others.neighbour_code <> left_one.neighbour_code
  group by
    others.la_code, others.indicator_id, others.period_kind, others.period_end_date, others.edition, others.chosen_method,
    left_one.neighbour_code
),
final as (
  select * from averages
  union all
  select * from left_out
)
select * from final
