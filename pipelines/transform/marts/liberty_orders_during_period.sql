-- one row per child with a deprivation of liberty order live in a period (council, period kind, period end, child)
-- live until the day that it ends; an open one to the as-at date of its newest file (settled reading 26), one whose end lies before its start
-- on its first day (settled reading 0)
with live as (
  select distinct
    periods.la_code,
    periods.period_kind,
    periods.period_end_date,
    orders.child_id
  from reference.council_periods as periods
  inner join validated.dolo as orders
    on
      orders.la_code = periods.la_code
      and orders.order_start_date <= periods.period_end_date
      and case
        when orders.order_end_date < orders.order_start_date then orders.order_start_date + 1
        else coalesce(orders.order_end_date, orders.as_at_date + 1)
      end
        > case periods.period_kind when 'snapshot' then periods.period_end_date else periods.window_start_date end
  where periods.period_kind <> 'r36'
)
select * from live
