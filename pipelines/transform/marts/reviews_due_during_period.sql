-- one row per child with a review due, or one whose day is not known, in a period (council, period kind, period end, child)
with periods as (
  select * from reference.council_periods where period_kind not in ('snapshot', 'r36')
),

-- what was held before our records, and in a year without a file of reviews, is not known
known_from as (
  select distinct la_code, history_from_date as known_from_date from periods
  union
  select loads.la_code, loads.as_at_date + 1
  from reference.loads_in_force as loads
  anti join (select * from reference.files_supplied where return_id = 'reviews') as files using (la_code, load_id)
),

due as (
  select
    periods.la_code,
    periods.period_kind,
    periods.period_end_date,
    reviews.child_id,
    true as is_due,
    coalesce(reviews.held_date > reviews.due_date, true) as is_late,
    false as is_unknown
  from periods
  inner join marts.reviews_due as reviews
    on
      reviews.la_code = periods.la_code
      and reviews.due_date between periods.window_start_date and periods.period_end_date
),

-- a review before that day can make one due up to six months after it
unknown as (
  select
    periods.la_code,
    periods.period_kind,
    periods.period_end_date,
    care.child_id,
    false as is_due,
    false as is_late,
    true as is_unknown
  from periods
  inner join known_from
    on
      known_from.la_code = periods.la_code
      and known_from.known_from_date <= periods.period_end_date
      and (known_from.known_from_date + interval 6 month)::date > periods.window_start_date
  inner join marts.periods_of_care as care
    on
      care.la_code = periods.la_code
      and care.care_start_date <= periods.period_end_date
      and care.open_until_date > periods.window_start_date
      and (care.care_start_date < known_from.known_from_date or care.is_start_censored)
),

counts as (
  select
    la_code,
    period_kind,
    period_end_date,
    child_id,
    count(case when is_due then 1 end) as review_due_count,
    count(case when is_late then 1 end) as review_late_count,
    bool_or(is_unknown) as is_review_due_unknown
  from (select * from due union all select * from unknown)
  group by la_code, period_kind, period_end_date, child_id
)
select * from counts
