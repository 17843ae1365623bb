-- one row per council, indicator, published period and statistical neighbour of the chosen edition
with chosen as (
  select councils.la_code, lists.edition, lists.rank, lists.neighbour_code, lists.closeness
  from reference.councils as councils
  join reference.statistical_neighbours as lists on lists.la_code = councils.comparator_la_code
  join reference.run as run on run.neighbour_edition = lists.edition
),
periods as (
  select distinct measures.indicator_id, measures.series, figures.period_end_date, figures.dataset, figures.release, figures.unit
  from reference.indicators as measures
  join benchmarks.newest_values as figures on figures.series = measures.series and figures.geographic_level = 'la'
  where measures.has_la
),
final as (
  select
    chosen.la_code,
    periods.indicator_id,
    periods.period_end_date,
    chosen.edition,
    periods.dataset,
    periods.release,
    periods.unit,
    chosen.rank,
    chosen.neighbour_code,
    chosen.closeness,
    figures.figure,
    coalesce(figures.status, 'missing') as status,
    figures.numerator,
    figures.denominator
  from chosen
  cross join periods
  left join benchmarks.newest_values as figures
    on figures.series = periods.series
    and figures.period_end_date = periods.period_end_date
    and figures.geographic_level = 'la'
    and figures.old_la_code = chosen.neighbour_code
)
select * from final
