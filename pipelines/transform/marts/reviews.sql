-- one row per review of a child's care (council, child, review date); the code decides who took part (settled reading 34)
with reviews as (
  select
    la_code,
    child_id,
    review_date,
    review_code,
    review_code in ('PN1', 'PN2', 'PN3', 'PN5', 'PN6') as has_taken_part,
    review_code in ('PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7') as is_old_enough
  from validated.reviews
)
select * from reviews
