-- one row per compared total figure and other choice of neighbours: the verdict that it would give
with names as (
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
  from benchmarks.neighbour_choices as choices
  join benchmarks.verdicts as compared using (la_code, indicator_id, period_kind, period_end_date)
  where compared.comparator = 'neighbours' and choices.average is not null
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
    judged.neighbours_above_count,
    judged.with_data_count,
    judged.verdict,
    judged.verdict <> judged.own_verdict as is_other_verdict
  from judged
  left join names on names.old_la_code = judged.without_code
)
select * from final
