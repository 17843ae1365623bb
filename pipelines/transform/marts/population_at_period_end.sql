-- one row per council and period end: the children aged 0 to 17 that a rate is divided by, and which estimate they are
with calendar(mid_year, published_on) as (
  values
    (2018, date '2019-06-26'), (2019, date '2020-06-24'), (2020, date '2021-06-25'), (2021, date '2022-12-21'),
    (2022, date '2023-11-23'), (2023, date '2024-07-15'), (2024, date '2025-07-30')
),

held as (
  select
    estimates.old_la_code,
    estimates.mid_year,
    estimates.population_0_17,
    estimates.release,
    estimates.dataset = 'ons_mid_year_population_estimates' as is_source,
    releases.published_on,
    coalesce(calendar.published_on, make_date(estimates.mid_year + 1, 6, 30)) as first_published_on
  from reference.population_estimates as estimates
  inner join reference.releases as releases using (dataset, release)
  left join calendar on calendar.mid_year = estimates.mid_year
  where estimates.geographic_level = 'la' and estimates.population_0_17 is not null
),

-- 31 March: the mid-year before it; in-year: the newest published by then; where that is not held, the newest before it
candidates as (
  select
    councils.la_code,
    periods.period_end_date,
    held.*,
    coalesce(held.published_on <= periods.period_end_date, false) as is_known_then
  from reference.council_periods as periods
  inner join reference.councils as councils using (la_code)
  inner join held
    on
      held.old_la_code = councils.comparator_la_code
      and held.mid_year < year(periods.period_end_date)
      and (month(periods.period_end_date) = 3 or held.first_published_on <= periods.period_end_date)
  where periods.period_kind = 'snapshot'
),

-- known at the time: the newest release of the day, or else the first that came after it (settled reading 63)
chosen as (
  select candidates.*
  from candidates
  cross join reference.run as run
  qualify row_number() over (
    partition by candidates.la_code, candidates.period_end_date
    order by
      candidates.mid_year desc,
      case when run.population_release = 'known-at-the-time' then candidates.is_known_then end desc nulls last,
      case
        when run.population_release = 'known-at-the-time' and not candidates.is_known_then then candidates.published_on
      end asc nulls last,
      candidates.published_on desc,
      candidates.is_source desc
  ) = 1
),

population_at_period_end as (
  select
    la_code,
    period_end_date,
    mid_year,
    release,
    population_0_17,
    'mid-' || mid_year || case
      when release like '%first-published' then ', first published'
      when is_source then ', revised (' || release || ')'
      else ', as in the ' || release || ' release'
    end as denominator_source
  from chosen
)
select * from population_at_period_end
