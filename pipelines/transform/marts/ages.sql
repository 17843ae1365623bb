-- one row per completed age in years, with the age band that it counts in
with ages as (
  select
    range::integer as age_years,
    case
      when range < 1 then 'under-1'
      when range < 5 then '1-4'
      when range < 10 then '5-9'
      when range < 16 then '10-15'
      else '16-over'
    end as age_band_code
  from range(0, 131)
)
select * from ages
