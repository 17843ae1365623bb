-- one row per child in care on a quarter's last day of which an Annex A list 8 is held (council, period end, child)
-- the return says who is in care, the list when they were seen: a child who is not on it has no dates
with lists as (select distinct la_code, as_at_date from validated.annex_a_8),

-- the first day from which no more than 20 working days are over; none without bank holidays
twenty_days as (
  select later.day as as_at_date, min(earlier.day) as first_day
  from lists
  inner join reference.working_days as later on later.day = lists.as_at_date
  inner join reference.working_days as earlier on earlier.working_day_number = later.working_day_number - 20
  group by later.day
),

in_care as (
  select
    periods.la_code,
    periods.period_kind,
    periods.window_start_date,
    periods.period_end_date,
    children.child_id,
    children.is_looked_after_12_months and children.history_from_date <= children.window_12_months_start_date
      as is_in_year_group,
    children.care_start_date < twenty_days.first_day as is_past_20_working_days,
    rows.health_assessment_date,
    rows.dental_check_date,
    -- the months that end on the day; an assessment of a later day is none yet
    rows.health_assessment_date <= periods.period_end_date
      and rows.health_assessment_date >= (
        periods.period_end_date + 1 - case when children.age_years < 5 then interval 6 month else interval 12 month end
      )::date as has_health_in_date,
    rows.dental_check_date <= periods.period_end_date
      and rows.dental_check_date >= children.window_12_months_start_date as has_dental_in_date
  from lists
  inner join reference.council_periods as periods
    on periods.la_code = lists.la_code and periods.period_end_date = lists.as_at_date and periods.period_kind = 'snapshot'
  inner join marts.looked_after_at_period_end as children
    on children.la_code = periods.la_code and children.period_end_date = periods.period_end_date
  left join validated.annex_a_8 as rows
    on rows.la_code = lists.la_code and rows.as_at_date = lists.as_at_date and rows.child_id = children.child_id
  left join twenty_days on twenty_days.as_at_date = lists.as_at_date
)
select * from in_care
