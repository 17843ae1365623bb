-- one row per care leaver and collection year of the care leavers' file, with the birthday that fell in that year; a home by a code that is
-- none is not known (settled reading 0)
with year_ends as (
  select
    oc3.la_code,
    oc3.child_id,
    oc3.collection_year,
    oc3.in_touch_code,
    oc3.activity_code,
    homes.code as accommodation_code,
    coalesce(children.date_of_birth, oc3.date_of_birth) as date_of_birth,
    children.is_ever_unaccompanied,
    make_date(left(oc3.collection_year, 4)::integer + 1, 3, 31) as year_end_date
  from validated.oc3 as oc3
  left join marts.children as children using (la_code, child_id)
  left join marts.code_groups as homes on homes.code_set = 'accommodation' and homes.code = oc3.accommodation_code
),

-- 29 February has its birthday on 28 February in common years, by the engine's own clamping
with_birthdays as (
  select
    *,
    date_sub('year', date_of_birth, year_end_date)::integer as age_years,
    (date_of_birth + to_years(date_sub('year', date_of_birth, year_end_date)::integer))::date as birthday_date
  from year_ends
),

-- the usual home on the 18th birthday decides, and leaving on it (settled reading 30)
fostered as (
  select distinct care.la_code, care.child_id
  from marts.periods_of_care as care
  inner join marts.children as children using (la_code, child_id)
  where
    care.has_left_care
    and care.care_end_date = (children.date_of_birth + interval 18 year)::date
    and care.last_home.type_code in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6')
),

care_leavers as (
  select
    with_birthdays.*,
    fostered.child_id is not null as is_fostered_until_18,
    activity_code in ('F1', 'P1', 'F2', 'P2', 'F3', 'P3', 'F4', 'P4', 'F5', 'P5') as is_in_work_or_study,
    activity_code in ('G4', 'G5', 'G6') as is_not_in_work_or_study,
    left(accommodation_code, 1) as accommodation_kind_code,
    accommodation_code <> '0' and right(accommodation_code, 1) = '1' as is_suitably_housed,
    coalesce(right(accommodation_code, 1) = '2', false) as is_unsuitably_housed
  from with_birthdays
  left join fostered using (la_code, child_id)
)
select * from care_leavers
