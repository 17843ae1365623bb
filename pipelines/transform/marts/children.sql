-- one row per child or young person: the header's facts, and whether the child is or was unaccompanied (settled reading 18)
with everyone as (
  select la_code, child_id from validated.header
  union
  select la_code, child_id from validated.episodes
  union
  select la_code, child_id from validated.oc3
),

care_leaver_births as (
  select la_code, child_id, max(date_of_birth) as date_of_birth
  from validated.oc3
  group by la_code, child_id
),

unaccompanied as (
  select
    la_code,
    child_id,
    max(date_of_birth) as date_of_birth,
    last(status_ceased_date order by as_at_date) as unaccompanied_until_date
  from validated.uasc
  group by la_code, child_id
),

children as (
  select
    everyone.la_code,
    everyone.child_id,
    case upper(header.sex_code) when '1' then 'M' when 'M' then 'M' when '2' then 'F' when 'F' then 'F' else 'U' end as sex_code,
    coalesce(header.date_of_birth, unaccompanied.date_of_birth, care_leaver_births.date_of_birth) as date_of_birth,
    header.ethnic_code,
    coalesce(ethnicity.group_code, 'unknown') as ethnic_group_code,
    unaccompanied.child_id is not null as is_ever_unaccompanied,
    unaccompanied.unaccompanied_until_date
  from everyone
  left join validated.header as header using (la_code, child_id)
  left join unaccompanied using (la_code, child_id)
  left join care_leaver_births using (la_code, child_id)
  left join marts.code_groups as ethnicity
    on ethnicity.code_set = 'ethnicity' and ethnicity.code = header.ethnic_code
)
select * from children
