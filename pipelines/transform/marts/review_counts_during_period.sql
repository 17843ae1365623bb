-- one row per child with a review in a period (council, period kind, period end, child): how many, of those old enough to take part
with counts as (
  select
    la_code,
    period_kind,
    period_end_date,
    child_id,
    count(case when is_old_enough then 1 end) as review_count,
    count(case when has_taken_part then 1 end) as taken_part_count
  from marts.reviews_during_period
  group by la_code, period_kind, period_end_date, child_id
)
select * from counts
