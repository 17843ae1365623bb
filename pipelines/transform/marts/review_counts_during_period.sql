-- one row per child with a review in a period (council, period kind, period end, child): how many, of those old enough to take part
with counts as (
  select
    la_code,
    period_kind,
    period_end_date,
    child_id,
    count(*) filter (where is_old_enough) as review_count,
    count(*) filter (where has_taken_part) as taken_part_count
  from marts.reviews_during_period
  group by la_code, period_kind, period_end_date, child_id
)
select * from counts
