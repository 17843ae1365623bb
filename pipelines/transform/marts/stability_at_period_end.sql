-- one row per child looked after at a period end: is the child in the group for long-term stability, and with the same carer
with in_care as (
  select
    open_episode.la_code,
    open_episode.period_end_date,
    open_episode.child_id,
    date_sub('year', children.date_of_birth, open_episode.period_end_date) < 16 as is_under_16,
    open_episode.usual_home.type_code in ('A4', 'A6')
      or (
        open_episode.usual_home.type_code in ('A3', 'A5') and carers.first_placement_type_code in ('A3', 'A4', 'A5', 'A6')
      ) as is_with_new_adopters,
    care.is_start_censored,
    care.care_start_date <= (open_episode.period_end_date - interval 30 month)::date as is_old_enough,
    carers.carer_start_date,
    carers.previous_carer_start_date,
    (open_episode.period_end_date - interval 24 month)::date as two_years_before
  from marts.open_episode_at_period_end as open_episode
  inner join marts.periods_of_care as care using (la_code, child_id, period_of_care_number)
  left join marts.carer_spells as carers using (la_code, child_id, period_of_care_number, carer_number)
  left join marts.children as children using (la_code, child_id)
),

-- a start before the rows held cannot be told from a late one, unless the rows already reach back far enough (reading 10);
-- adopters add the home before; where they were the foster carers (A3, A5), that home is in the carer's stay already
stability as (
  select
    la_code,
    period_end_date,
    child_id,
    coalesce(is_under_16 and is_old_enough, false) as is_stability_base,
    coalesce(is_under_16, true) and is_start_censored and not is_old_enough as is_stability_undecidable,
    coalesce(
      carer_start_date <= two_years_before
      or (is_with_new_adopters and previous_carer_start_date <= two_years_before),
      false
    ) as is_stability_same_carer
  from in_care
)
select * from stability
