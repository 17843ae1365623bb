-- one row per total figure of a council and comparator: the verdict, before it is dressed for the page
with totals as (
  select figures.* exclude (indicator_id), measures.*, run.no_comparison_under, run.as_known_on
  from indicators.values as figures
  join reference.indicators as measures on measures.measured_by = figures.indicator_id
  cross join reference.run as run
  where figures.breakdown_dimension = 'total'
),
asked as (
  select
    totals.*,
    comparators.comparator,
    case comparators.comparator when 'neighbours' then has_la when 'region' then has_region else has_england end as is_published,
    coalesce(period_kind = comparator_period_kind, false) as is_same_kind
  from totals
  cross join (select unnest(['neighbours', 'region', 'england']) as comparator) as comparators
),
beside as (
  select
    asked.*,
    asked.is_same_kind and is_near_in_time(lines.period_end_date, asked.period_end_date) as is_beside,
    case when is_beside then lines.period_end_date end as comparator_period_end_date,
    case when is_beside then lines.dataset end as dataset,
    case when is_beside then lines.release end as release,
    case when is_beside then lines.standing end as standing,
    lines.edition,
    lines.method,
    case when is_near_in_time(lines.period_end_date, asked.period_end_date) then lines.value end as published_value,
    case when is_beside then lines.with_data_count end as with_data_count,
    case when is_beside then lines.of_count end as of_count
  from asked
  asof left join benchmarks.comparator_series as lines
    on asked.la_code = lines.la_code
    and asked.indicator_id = lines.indicator_id
    and asked.comparator = lines.comparator
    and asked.period_end_date >= lines.period_end_date
),
judged as (
  select
    *,
    case
      when none_reason is not null or not is_published or not is_same_kind then 'not_compared'
      when status <> 'value' or value is null or kind = 'count' or not is_like_for_like then 'not_compared'
      when denominator < no_comparison_under then 'too_few'
      when comparator_period_end_date is null then 'not_compared'
      when published_value is null and comparator = 'neighbours' then 'not_enough_neighbours'
      when published_value is null or lower is null or upper is null then 'not_compared'
      else verdict_against(value, lower, upper, published_value, polarity_against_others)
    end as verdict
  from beside
),
listed as (
  select distinct councils.la_code
  from reference.councils as councils
  join reference.statistical_neighbours as lists on lists.la_code = councils.comparator_la_code
  join reference.run as run on run.neighbour_edition = lists.edition
),
final as (
  select
    *,
    verdict in ('better', 'similar', 'worse', 'higher', 'lower') as is_compared,
    case
      when verdict in ('better', 'similar', 'worse', 'higher', 'lower') then null
      when none_reason is not null then none_reason
      when not is_published then case when has_la or has_region then 'Not published for ' || comparator else 'Published for England only' end
      when not is_same_kind then 'Published figures are ' || case comparator_period_kind when 'snapshot' then 'at 31 March' else 'for the year to 31 March' end
      when status <> 'value' or value is null then 'There is no figure of ours to compare'
      when not is_like_for_like then coalesce(difference_words, 'Not counted in the same way')
      when kind = 'count' then 'Counts are not compared: councils differ in size'
      when verdict = 'too_few' then 'Fewer than ' || cast(no_comparison_under as varchar) || ' in the group'
      when comparator = 'neighbours' and la_code not in (select la_code from listed) then 'This edition has no list of similar councils'
      when comparator_period_end_date is null then 'No release published by ' || strftime(as_known_on, '%-d %B %Y') || ' holds a figure for this date'
      when verdict = 'not_enough_neighbours' then 'Not enough published neighbours: ' || cast(with_data_count as varchar) || ' of ' || cast(of_count as varchar)
      when published_value is null then 'The department has not published this figure'
      else 'There is no likely range of ours to compare'
    end as reason
  from judged
)
select * from final
