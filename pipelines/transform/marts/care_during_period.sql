-- one row per child looked after on any day of a period (council, period kind, period end, child): the last row of care in it, and what
-- was counted in it
with open_rows as (
  select
    periods.la_code,
    periods.period_kind,
    periods.period_end_date,
    episodes.child_id,
    max(episodes.episode_start_date) as episode_start_date
  from marts.flow_periods as periods
  inner join marts.episodes as episodes
    on episodes.la_code = periods.la_code
    and episodes.episode_start_date <= periods.period_end_date and episodes.open_until_date > periods.window_start_date
  where periods.period_kind <> 'r36' and not episodes.is_short_break
  group by periods.la_code, periods.period_kind, periods.period_end_date, episodes.child_id
),

counted as (
  select
    rows.*,
    coalesce(incidents.missing_incident_count, 0) as missing_incident_count,
    coalesce(incidents.away_incident_count, 0) as away_incident_count,
    coalesce(incidents.missing_started_count, 0) as missing_started_count,
    coalesce(incidents.missing_90_days_count, 0) as missing_90_days_count,
    liberty.child_id is not null as is_under_liberty_order,
    coalesce(reviews.review_count, 0) as review_count,
    coalesce(reviews.taken_part_count, 0) as taken_part_count,
    coalesce(due.review_due_count, 0) as review_due_count,
    coalesce(due.review_late_count, 0) as review_late_count,
    coalesce(due.is_review_due_unknown, false) as is_review_due_unknown,
    date_sub('year', children.date_of_birth, rows.period_end_date) as age_years,
    coalesce(ages.age_band_code, 'unknown') as age_band_code
  from open_rows as rows
  left join marts.missing_counts_during_period as incidents using (la_code, period_kind, period_end_date, child_id)
  left join marts.liberty_orders_during_period as liberty using (la_code, period_kind, period_end_date, child_id)
  left join marts.review_counts_during_period as reviews using (la_code, period_kind, period_end_date, child_id)
  left join marts.reviews_due_during_period as due using (la_code, period_kind, period_end_date, child_id)
  left join marts.children as children using (la_code, child_id)
  left join marts.ages as ages on ages.age_years = date_sub('year', children.date_of_birth, rows.period_end_date)
)
select * from counted
