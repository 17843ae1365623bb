-- one row per adopter on an Annex A list 11 that is of a quarter's last day (council, period kind, period end, adopter, enquiry)
-- a household is the family of the list, else the adopter; where it has several rows, that of its newest enquiry tells it
with listed as (
  select
    la_code,
    as_at_date,
    source_file,
    source_row,
    child_id,
    coalesce(family_text, child_id) as household_id,
    -- the day that a widely used query writes where it knows none
    nullif(enquiry_date, date '1900-01-01') as enquiry_date,
    nullif(stage_1_start_date, date '1900-01-01') as stage_1_start_date,
    nullif(approved_date, date '1900-01-01') as approved_date,
    coalesce(matched_date, placed_date, adopted_date) is not null as is_matched,
    left_date is not null or left_text is not null as has_stopped
  from validated.annex_a_11
),

adopters as (
  select
    listed.* exclude (as_at_date, source_file, source_row),
    periods.period_kind,
    periods.window_start_date,
    periods.period_end_date,
    row_number() over (
      partition by listed.la_code, periods.period_kind, periods.period_end_date, listed.household_id
      order by listed.enquiry_date desc nulls last, listed.child_id, listed.source_file, listed.source_row
    ) = 1 as is_household
  from listed
  inner join reference.council_periods as periods
    on periods.la_code = listed.la_code and periods.period_end_date = listed.as_at_date and periods.period_kind in ('snapshot', 'r12')
)
select * from adopters
