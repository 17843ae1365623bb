-- one row per council, indicator, comparator and published year
with neighbours as (
  select
    figures.la_code,
    figures.indicator_id,
    'neighbours' as comparator,
    figures.period_end_date,
    figures.edition,
    any_value(run.neighbour_method) as method,
    any_value(figures.dataset) as dataset,
    any_value(figures.release) as release,
    neighbour_average(any_value(run.neighbour_method), figures.figure, figures.numerator, figures.denominator, any_value(figures.unit)) as value,
    cast(neighbours_with_data(any_value(run.neighbour_method), figures.figure, figures.numerator, figures.denominator) as integer)
      as with_data_count,
    cast(count(*) as integer) as of_count
  from benchmarks.neighbour_figures as figures
  cross join reference.run as run
  group by figures.la_code, figures.indicator_id, figures.period_end_date, figures.edition
),
places as (
  select councils.la_code, 'region' as comparator, areas.region_code as area_code
  from reference.councils as councils
  join reference.areas as areas on areas.old_la_code = councils.comparator_la_code and areas.geographic_level = 'la'
  union all
  select la_code, 'england', 'E92000001' from reference.councils
),
wider as (
  select
    places.la_code,
    measures.indicator_id,
    places.comparator,
    figures.period_end_date,
    cast(null as varchar) as edition,
    cast(null as varchar) as method,
    figures.dataset,
    figures.release,
    figures.figure as value,
    figures.status,
    cast(figures.figure is not null as integer) as with_data_count,
    1 as of_count
  from places
  join reference.indicators as measures on case places.comparator when 'region' then measures.has_region else measures.has_england end
  join benchmarks.newest_values as figures
    on figures.series = measures.series
    and figures.geographic_level = places.comparator
    and figures.new_la_code = places.area_code
),
every_line as (
  select
    la_code, indicator_id, comparator, period_end_date, edition, method, dataset, release, value,
    case when value is null then 'not_enough_neighbours' else 'value' end as status, with_data_count, of_count
  from neighbours
  union all
  select
    la_code, indicator_id, comparator, period_end_date, edition, method, dataset, release, value, status, with_data_count, of_count
  from wider
),
final as (
  select every_line.*, standings.standing
  from every_line
  left join reference.published_standings as standings using (dataset, release, period_end_date)
)
select * from final
