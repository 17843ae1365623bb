-- one row per social worker allocation (council, child, start, worker); an open one counts to the as-at date of its newest file
with social_worker_spells as (
  select
    la_code,
    child_id,
    social_worker_id,
    allocation_start_date,
    allocation_end_date,
    allocation_reason_code,
    coalesce(allocation_end_date, as_at_date + 1)::date as open_until_date
  from validated.sw_episodes
)
select * from social_worker_spells
