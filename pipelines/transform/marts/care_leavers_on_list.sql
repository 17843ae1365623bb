-- one row per care leaver on an Annex A list 9 that is of a quarter's last day (council, period end, young person)
-- as in the care leavers' file: nobody who died or went home for good; and nobody still in care (eligible) or entitled to advice alone
with listed as (
  select
    periods.la_code,
    periods.period_kind,
    periods.window_start_date,
    periods.period_end_date,
    rows.child_id,
    date_sub('year', coalesce(rows.date_of_birth, children.date_of_birth), periods.period_end_date) as age_years,
    rows.contact_date,
    rows.activity_text,
    rows.suitability_text,
    rows.accommodation_text,
    regexp_extract(rows.activity_text, '^([A-Z]+[0-9]?\)\s*)?([FPG][1-6])\b', 2) as activity_code,
    regexp_extract(rows.accommodation_text, '^([B-HKR-Z])[12]?\s*([:-]|$)', 1) as accommodation_letter
  from validated.annex_a_9 as rows
  inner join reference.council_periods as periods
    on periods.la_code = rows.la_code and periods.period_end_date = rows.as_at_date and periods.period_kind = 'snapshot'
  left join marts.children as children on children.la_code = rows.la_code and children.child_id = rows.child_id
  where
    not coalesce(regexp_matches(rows.in_touch_text, '^[CF]\)|\b(DIED|DEATH|DECEASED|RHOM)\b'), false)
    and not coalesce(regexp_matches(rows.eligibility_text, '^[CD]\)|\b(ELIGIBLE|QUALIFYING)\b'), false)
),

-- codes of the care leavers' file where the list has them, else the words of the form
care_leavers as (
  select
    * exclude (activity_code, accommodation_letter),
    case left(activity_code, 1)
      when 'G' then false
      when 'F' then true
      when 'P' then true
      else not regexp_matches(activity_text, '\b(NOT|NEET)\b')
        and regexp_matches(activity_text, '\b(EET|EDUCATION|TRAINING|EMPLOYMENT|APPRENTICESHIP)\b')
    end as is_in_work_or_study,
    regexp_matches(suitability_text, '^(A\)|1$|Y(ES)?\b)|\bSUITABLE\b')
      and not regexp_matches(suitability_text, '\b(NOT|NO|UNSUITABLE)\b') as is_suitably_housed,
    case
      when accommodation_letter <> '' then accommodation_letter
      when regexp_matches(accommodation_text, 'BED (AND|&) BREAKFAST|\bB ?& ?B\b') then 'W'
      when contains(accommodation_text, 'CUSTODY') then 'X'
      when regexp_matches(accommodation_text, 'NO FIXED|HOMELESS') then 'S'
      when contains(accommodation_text, 'ABROAD') then 'G'
      when contains(accommodation_text, 'DEPORTED') then 'H'
      else 'other'
    end as accommodation_kind
  from listed
)
select * from care_leavers
