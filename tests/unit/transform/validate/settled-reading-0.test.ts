/**
 * A finding never removes a child from a count (settled reading 0): every error rule is planted once in a sound return, and the
 * rows that count stay what they were, unless the rule blocks or its fault is itself a membership field.
 */
import { stage } from "@pipelines/transform/stage/stage.ts";
import { validate } from "@pipelines/transform/validate/validate.ts";
import { afterAll, expect, test } from "vitest";
import { definitions } from "../../../support/definitions.ts";
import { exampleLoads, openScratch } from "../../../support/scratch.ts";

/** Fields that say whether a child is in care, started or left: a fault in one of them may change a count. */
const MEMBERSHIP_FIELDS = ["DECOM", "DEC", "REC", "LS", "RNE"];

const rules = [...definitions.rules.values()].filter((rule) => !rule.blocking);
const db = await openScratch(definitions, {
  loads: rules.flatMap((rule) => exampleLoads(rule.example).map((load) => ({ ...load, laCode: rule.code }))),
});
await stage(db, definitions);
await validate(db, definitions);
afterAll(() => db.close());

test.each([...definitions.returns.values()].map(({ table, id }) => [table, id]))(
  "validated.%s has every row of every example of a rule that does not block",
  async (table, id) => {
    const stacked = await db.query(
      `select la_code, count(*) as rows from validated.${table} group by la_code order by 1`,
    );
    const supplied = await db.query(
      `select la_code, count(distinct (child_id, coalesce(key, source_row::varchar), year)) as rows from (
        select *, case '${table}' when 'oc2' then collection_year when 'oc3' then collection_year end as year,
          ${keyOf(id)} as key from staging.${table}
      ) group by la_code order by 1`,
    );
    expect(stacked).toEqual(supplied);
  },
);

function keyOf(id: string): string {
  const key = (definitions.returns.get(id)?.key ?? []).map((name) => `coalesce(${name}::varchar, '')`);
  return key.length === 0 ? "null" : key.join(" || '/' || ");
}

test("the rules whose fault is itself a membership field are these", () => {
  const listed = rules
    .filter(({ fields }) => fields.some((field) => MEMBERSHIP_FIELDS.includes(field)))
    .map(({ code }) => code)
    .sort();
  expect(listed).toEqual(["143", "148", "355", "388", "433", "501", "502"]);
});

test("a row with every fault that does not block stays, with its findings", async () => {
  const files = {
    header: "CHILD,SEX,DOB\nB9,M,01/01/2015",
    episodes: "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC\nA1,01/05/2024,QQ,QQ,QQ,QQ,QQ,01/05/2024,",
  };
  const scratch = await openScratch(definitions, { loads: [{ asAt: "2025-03-31", files }] });
  await stage(scratch, definitions);
  await validate(scratch, definitions);
  const found = await scratch.query("select code from validation.findings where return_id = 'episodes' order by code");
  expect(found.map(({ code }) => code)).toEqual(["143", "148", "355", "INT03"]);
  expect(await scratch.one("select count(*) as rows from validated.episodes")).toEqual({ rows: 1 });
  scratch.close();
});
