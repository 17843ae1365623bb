-- one row per missing or away incident, in a period of care or not; an open one counts to the as-at date of its newest file
with missing_incidents as (
  select
    la_code,
    child_id,
    missing_type_code,
    missing_start_date,
    missing_end_date,
    coalesce(missing_end_date, as_at_date)::date as known_to_date,
    coalesce(missing_end_date, as_at_date + 1)::date as open_until_date
  from validated.missing
)
select * from missing_incidents
