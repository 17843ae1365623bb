-- one row per compared total figure and other choice of neighbours: another average, another edition's list, or one council left out
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
    neighbour_average(any_value(methods.method), others.figure, others.numerator, others.denominator, any_value(others.unit)) as average
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
    neighbour_average(any_value(others.chosen_method), others.figure, others.numerator, others.denominator, any_value(others.unit)) as average
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
choices as (
  select * from averages
  union all
  select * from left_out
),
names as (
  select old_la_code, max_by(name, coalesce(since, date '1900-01-01')) as name
  from reference.areas
  where geographic_level = 'la'
  group by old_la_code
),
judged as (
  select
    choices.*,
    compared.verdict as own_verdict,
    verdict_against(compared.value, compared.lower, compared.upper, choices.average, compared.polarity_against_others) as verdict
  from choices
  join compared using (la_code, indicator_id, period_kind, period_end_date)
  where choices.average is not null
),
final as (
  select
    judged.la_code,
    judged.indicator_id,
    judged.period_kind,
    judged.period_end_date,
    judged.edition,
    judged.method,
    judged.without_code,
    names.name as without_name,
    judged.average as value,
    judged.verdict,
    judged.verdict <> judged.own_verdict as is_other_verdict
  from judged
  left join names on names.old_la_code = judged.without_code
)
select * from final
