/** The files of one collection year, as statements over the invented history: file name to select, council first. */
import { collectionYearBounds } from "@schemas/collection-years.ts";

const day = (sql: string) => `strftime(${sql}, '%d/%m/%Y')`;
const DOB = `${day("birth_date")} as "DOB"`;

export function tablesOf(year: string): Record<string, string> {
  const { start, end } = collectionYearBounds(year);
  const [from, to] = [`date '${start}'`, `date '${end}'`];
  const sex = `${year < "2024-25" ? "sex::varchar" : "case sex when 1 then 'M' else 'F' end"} as "SEX"`;
  const here = `(select * from children where start_date <= ${to} and end_date >= ${from})`;
  const inYear = `between ${from} and ${to}`;
  const leavers = `(select *, unnest(range(17, 22)) as age, (birth_date + to_years(age::integer))::date as birthday from children
    where (birth_date + interval 16 year)::date < end_date and end_date - start_date > 91)`;
  const birthday = `(select * from ${leavers} where birthday ${inYear} and birthday >= end_date)`;
  const shown = (sql: string) => `case when ended <= ${to} then ${sql} end`;
  const tables: Record<string, string> = {
    header: `select la_code, child_id as "CHILD", ${sex}, ${DOB}, pick(child_id, 'ethnic', ['WBRI','WBRI','WBRI','WOTH','MWBC','BAFR','AOTH']) as "ETHNIC",
      case when ${to} < (birth_date + interval 5 year)::date then 'UN1' else 'A' || lpad((hash(child_id) % 1000000000000)::varchar, 12, '0') end as "UPN",
      case when sex = 2 then '0' end as "MOTHER", null as "MC_DOB"
      from (select la_code, number, child_id, sex, birth_date from ${here} union select la_code, number, child_id, sex, birth_date from ${birthday}) order by la_code, number`,
    episodes: `select la_code, child_id as "CHILD", ${day("began")} as "DECOM", case when k = 0 then 'S' when k % 2 = 1 then 'P' else 'L' end as "RNE",
      case when is_unaccompanied then 'V2' when status = 0 then 'V2' when status % 2 = 1 then 'C1' else 'C2' end as "LS",
      pick(child_id, 'need', ['N1','N1','N1','N4','N5','N6','N8']) as "CIN", pick(child_id, 'home' || home, ['U1','U4','U6','K2','P1']) as "PLACE",
      case when "PLACE" = 'P1' then 'PR0' else pick(child_id, 'provider' || home, ['PR1','PR1','PR4']) end as "PLACE_PROVIDER",
      ${shown(day("ended"))} as "DEC",
      ${shown("case when not is_last then 'X1' when ended >= (birth_date + interval 18 year)::date then 'E7' else pick(child_id, 'why', ['E4A','E4B','E13','E45']) end")} as "REC",
      ${shown("case when not is_last and k % 2 = 0 then pick(child_id, 'move' || k, ['CARPL','CREQB','CHILD','CLOSE']) end")} as "REASON_PLACE_CHANGE",
      case when not is_unaccompanied then 'BE' || 1 + hash(child_id) % 9 || ' ' || 1 + hash(child_id, 2) % 9 || 'AA' end as "HOME_POST",
      'BE' || 1 + hash(child_id, home) % 9 || ' ' || 1 + hash(child_id, home, 2) % 9 || 'AB' as "PL_POST",
      case when "PLACE" <> 'P1' then 'SC' || lpad((hash(child_id, home, 3) % 900000 + 100000)::varchar, 6, '0') end as "URN"
      from episodes where began <= ${to} and ended >= ${from} order by la_code, number, k`,
    uasc: `select la_code, child_id as "CHILD", ${sex}, ${DOB}, case when (birth_date + interval 18 year)::date <= ${to} then ${day("birth_date + interval 18 year")} end as "DUC"
      from ${here} where is_unaccompanied order by la_code, number`,
    reviews: `select la_code, child_id as "CHILD", ${DOB}, ${day("reviewed")} as "REVIEW", case when (birth_date + interval 4 year)::date > reviewed then 'PN0' else pick(child_id, 'review' || reviewed, ['PN1','PN1','PN3','PN5']) end as "REVIEW_CODE"
      from (select *, unnest(range(start_date + 20, least(end_date, ${to} + 1), interval 160 day))::date as reviewed from ${here}) where reviewed >= ${from} order by la_code, number, reviewed`,
    oc2: `select la_code, child_id as "CHILD", ${DOB}, case when age between 4 and 16 then (hash(child_id, ${start.slice(0, 4)}) % 35)::varchar end as "SDQ_SCORE", null as "SDQ_REASON",
      case when age >= 10 then '0' end as "CONVICTED", case when age < 5 then '1' end as "HEALTH_CHECK", '1' as "IMMUNISATIONS", '1' as "TEETH_CHECK",
      pick(child_id, 'health${year}', ['1','1','1','1','1','0']) as "HEALTH_ASSESSMENT", '0' as "SUBSTANCE_MISUSE", null as "INTERVENTION_RECEIVED", null as "INTERVENTION_OFFERED"
      from (select *, date_diff('day', birth_date, ${to}) // 365.25 as age from children where start_date <= (${to} - interval 12 month)::date and end_date > ${to}) order by la_code, number`,
    oc3: `select la_code, child_id as "CHILD", ${DOB}, 'YES' as "IN_TOUCH", pick(child_id, 'does' || age, ['F1','F2','F4','P2','G4','G5']) as "ACTIV",
      pick(child_id, 'lives' || age, ['U1','V1','W1','D1','K1']) as "ACCOM" from ${birthday} order by la_code, number`,
    placed_for_adoption: `select la_code, child_id as "CHILD", ${DOB}, ${day("start_date + 100")} as "DATE_PLACED", null as "DATE_PLACED_CEASED", null as "REASON_PLACED_CEASED"
      from ${here} where chance(child_id, 'plan') < 0.05 and start_date + 100 <= ${to} and end_date > ${to} order by la_code, number`,
    previous_permanence: `select la_code, child_id as "CHILD", ${DOB}, 'Z1' as "PREV_PERM", null as "LA_PERM", null as "DATE_PERM"
      from ${here} where start_date ${inYear} order by la_code, number`,
    missing: `select la_code, child_id as "CHILD", ${DOB}, pick(child_id, 'gone' || gone, ['M','M','A']) as "MISSING", ${day("gone")} as "MIS_START", ${day("gone + 1")} as "MIS_END"
      from (select *, unnest(range(start_date + 30, least(end_date - 1, ${to}), interval 45 day))::date as gone from ${here} where chance(child_id, 'goes') < 0.1)
      where gone >= ${from} order by la_code, number, gone`,
  };
  if (year >= "2023-24") {
    tables.sw_episodes = `select la_code, child_id as "CHILD", ${DOB}, 'SW' || 1000000000 + hash(child_id, began) % 900 as "SW_ID", ${day("began")} as "SW_DECOM",
      case when began + 250 <= least(end_date, ${to}) then ${day("began + 250")} end as "SW_DEC", case when began >= date '2023-04-01' then pick(child_id, 'worker' || began, ['FCONTA','LEFTRL','MANAGE','ORGRST']) end as "SW_REASON"
      from (select *, unnest(range(start_date, least(end_date, ${to}), interval 250 day))::date as began from ${here}) where began + 250 >= ${from} order by la_code, number, began`;
  }
  return tables;
}
