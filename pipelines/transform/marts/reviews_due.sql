-- one row per review that fell due in a period of care (council, child, due date), with the day on which it was held
-- 20 working days after care began, three months after the first, then six months after the last (settled reading 35)
with histories as (
  select distinct la_code, history_from_date from reference.council_periods
),

care as (
  select
    periods_of_care.la_code,
    periods_of_care.child_id,
    periods_of_care.period_of_care_number,
    periods_of_care.care_start_date,
    periods_of_care.open_until_date,
    not periods_of_care.is_start_censored and periods_of_care.care_start_date >= histories.history_from_date
      as is_known_from_start
  from marts.periods_of_care as periods_of_care
  inner join histories using (la_code)
),

numbered as (
  select
    care.*,
    reviews.review_date,
    row_number() over review_order as review_number,
    lead(reviews.review_date) over review_order as next_review_date
  from marts.reviews as reviews
  asof inner join care
    on
      care.la_code = reviews.la_code
      and care.child_id = reviews.child_id
      and care.care_start_date <= reviews.review_date
  window review_order as (
    partition by care.la_code, care.child_id, care.period_of_care_number order by reviews.review_date
  )
),

-- of a child whose care began before our records nothing is known of a first review
first_reviews as (
  select care.*, later.day as due_date, numbered.review_date as held_date
  from care
  inner join reference.working_days as starts on starts.day = care.care_start_date
  inner join (select * from reference.working_days where is_working_day) as later
    on later.working_day_number = starts.working_day_number + 20
  left join numbered
    on
      numbered.la_code = care.la_code
      and numbered.child_id = care.child_id
      and numbered.period_of_care_number = care.period_of_care_number
      and numbered.review_number = 1
  where care.is_known_from_start
),

later_reviews as (
  select
    * exclude (review_date, review_number, next_review_date),
    (review_date + to_months(case when is_known_from_start and review_number = 1 then 3 else 6 end))::date as due_date,
    next_review_date as held_date
  from numbered
),

reviews_due as (
  select la_code, child_id, due_date, held_date
  from (select * from first_reviews union all by name select * from later_reviews)
  where due_date < open_until_date
)
select * from reviews_due
