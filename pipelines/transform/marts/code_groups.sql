-- one row per code set and code, with the published group that the code counts in
with code_groups as (
  select code_set, code, max(group_code) as group_code
  from reference.codes
  group by code_set, code
)
select * from code_groups
