/** Working days in England: Monday to Friday without the bank holidays that are held. */

/**
 * Makes reference.working_days from reference.bank_holidays: a row for every day of the years that have bank holidays, with the
 * number of working days up to and with that day. The twentieth working day after a date is the working day whose number is twenty
 * more than the date's. Years are held from the newest back without a gap; a date outside of them, or all dates where no list is
 * held, has no row, so what counts from it is not known.
 */
export const WORKING_DAYS = `create or replace table reference.working_days as
-- one row per day of the years whose bank holidays are held
with years as (
  select distinct year(holiday_date)::integer as holiday_year from reference.bank_holidays where holiday_date is not null
),
unbroken as (
  select holiday_year from years
  qualify (select max(holiday_year) from years) - holiday_year = row_number() over (order by holiday_year desc) - 1
),
days as (
  select unnest(generate_series(make_date(min(holiday_year), 1, 1), make_date(max(holiday_year), 12, 31), interval 1 day))::date as day
  from unbroken having count(*) > 0
),
judged as (
  select day, isodow(day) < 6 and day not in (select holiday_date from reference.bank_holidays where holiday_date is not null) as is_working_day
  from days
),
final as (
  select day, is_working_day, count(*) filter (where is_working_day) over (order by day) as working_day_number
  from judged
)
select * from final`;
