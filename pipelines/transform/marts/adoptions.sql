-- one row per adoption (council, child, period of care that it ended), with the dates on the way to it
-- the first row held of a care that began before our records says when the order was made only if it began with a change of status
with adopted as (
  select la_code, child_id, period_of_care_number, care_start_date, is_start_censored, care_end_date, reason_ceased_code
  from marts.periods_of_care
  where has_left_care and reason_ceased_code in ('E11', 'E12')
),

steps as (
  select
    la_code,
    child_id,
    period_of_care_number,
    min(case when placement_type_code in ('A3', 'A4', 'A5', 'A6') then episode_start_date end) as placed_date,
    min(case when placement_type_code in ('A3', 'A4', 'A5', 'A6') then carer_number end) as carer_number,
    min(case when legal_status_code = 'E1' then episode_start_date end) as placement_order_date,
    coalesce(
      bool_or(is_start_censored and legal_status_code = 'E1' and coalesce(reason_new_episode_code not in ('L', 'B', 'U'), true)),
      false
    ) as is_order_older_than_records
  from marts.episodes
  where not is_short_break
  group by la_code, child_id, period_of_care_number
),

adoptions as (
  select
    adopted.la_code,
    adopted.child_id,
    adopted.period_of_care_number,
    adopted.care_start_date,
    adopted.is_start_censored,
    adopted.care_end_date as adopted_date,
    adopted.reason_ceased_code,
    steps.placed_date,
    steps.placement_order_date,
    steps.is_order_older_than_records,
    carers.carer_start_date,
    ad1.decision_date,
    ad1.match_date,
    ad1.foster_carer_flag = '1' as is_by_foster_carer
  from adopted
  left join steps using (la_code, child_id, period_of_care_number)
  left join marts.carer_spells as carers using (la_code, child_id, period_of_care_number, carer_number)
  left join validated.ad1 as ad1 on ad1.la_code = adopted.la_code and ad1.child_id = adopted.child_id
)
select * from adoptions
