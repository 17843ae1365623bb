-- one row per social worker allocation (council, child, start, worker); an open one counts to the as-at date of its newest file, one whose
-- end lies before its start for its first day alone (settled reading 0)
with social_worker_spells as (
  select
    la_code,
    child_id,
    social_worker_id,
    allocation_start_date,
    allocation_end_date,
    allocation_reason_code,
    case
      when allocation_end_date < allocation_start_date then allocation_start_date + 1
      else coalesce(allocation_end_date, as_at_date + 1)
    end::date as open_until_date
  from validated.sw_episodes
)
select * from social_worker_spells
