/**
 * Invented children for the bench: one row per child and one per episode over all years, from the seed alone. No real child, and no
 * claim to look like a council: the numbers of rows are like one, and so are the joins that the rules make.
 */
import { collectionYearBounds } from "@schemas/collection-years.ts";
import type { Database } from "../../pipelines/database.ts";
import type { Size } from "./sizes.ts";

/** A share of 0 to 1 that belongs to a child and a purpose. */
const macros = (seed: number) => `
  create or replace temp macro chance(child, purpose) as (hash(${seed}, child, purpose) % 1000003) / 1000003.0;
  create or replace temp macro pick(child, purpose, list) as list[1 + (hash(${seed}, child, purpose) % len(list))::integer]`;

/** Makes tables children and episodes. `codes`: the councils' DfE codes, in order. */
export async function makeHistory(db: Database, size: Size, codes: readonly string[], seed: number): Promise<void> {
  const first = collectionYearBounds(size.years[0] as string).start;
  const last = collectionYearBounds(size.years.at(-1) as string).end;
  await db.run(macros(seed));
  await db.run(`create or replace temp table councils as
    select unnest([${codes.map((code) => `'${code}'`).join(", ")}]) as la_code`);
  await db.run(`create or replace temp table children as
    with sized as (
      select la_code, (date '${last}' - (date '${first}' - interval 5 year)::date) as days,
        ${size.councils === 1 ? "1.0" : "0.4 + 1.2 * chance(la_code, 'size')"} * ${size.arrivals} as arrivals
      from councils
    ),
    numbered as (
      select la_code, days, unnest(range((days * arrivals)::integer)) as number from sized
    ),
    named as (
      select la_code, number, la_code || 'C' || lpad(number::varchar, 6, '0') as child_id,
        (date '${first}' - interval 5 year)::date + (chance(la_code || 'C' || number, 'start') * days)::integer as start_date
      from numbered
    ),
    born as (
      select *, chance(child_id, 'alone') < 0.06 as is_unaccompanied, case when chance(child_id, 'sex') < 0.56 then 1 else 2 end as sex,
        start_date - case when is_unaccompanied then 5600 + (chance(child_id, 'age') * 800)::integer else (chance(child_id, 'age') * 6300)::integer end as birth_date,
        60 + (chance(child_id, 'step') * 110)::integer as step
      from named
    )
    select *, least(start_date + 20 - (ln(1 - chance(child_id, 'length')) * 800)::integer, (birth_date + interval 18 year)::date) as end_date
    from born order by la_code, number`);
  await db.run(`create or replace temp table episodes as
    with stepped as (
      select *, unnest(range(greatest(1, ceil((end_date - start_date) / step::double)::integer)))::integer as k from children
    )
    select la_code, number, child_id, birth_date, is_unaccompanied, k, end_date as left_date,
      start_date + k * step as began, least(start_date + (k + 1) * step, end_date) as ended, ended = end_date as is_last,
      (k + 1) // 2 as home, k // 2 as status
    from stepped order by la_code, number, k`);
}
