/** Rows of an incoming table that are no rows of the return: blank ones, what a report writes below its table, headings again. */
import { trimmedText } from "@schemas/field-types.ts";
import { FOOTER_WORDS, type IsOn } from "@schemas/repairs.ts";
import { identifier, literal } from "../database.ts";
import type { Recognised } from "./recognise.ts";

/** Column of an incoming table: the child's id without blanks round it, in capitals; null where there is none. */
export const CHILD_KEY = `"child key"`;

/** Condition of the rows of an incoming table that are kept: all but those that `leftOutSql` names. */
export const IS_KEPT = `"left out" is null`;

/** SQL expression over the official cells of a row: the id of the repair that leaves it out, or null. The child's id is looked at first: few rows need more. */
export function leftOutSql({ definition, columns }: Recognised, isOn: IsOn): string {
  const headings = definition.fields.map(({ heading }) => heading).filter((heading) => columns.includes(heading));
  const others = headings.filter((heading) => heading !== "CHILD");
  const together = trimmedText(`concat_ws('', ${others.map(identifier).join(", ")})`);
  const isFooter = `length("CHILD") > 4 and regexp_full_match(coalesce(${together}, '0'), '[0-9]+')`;
  const [second = "CHILD"] = others;
  const areHeadings = `upper(${trimmedText(identifier(second))}) = ${literal(second)}`;
  const arms = [
    { repair: "blank-rows", child: `${CHILD_KEY} is null`, row: `${together} is null` },
    { repair: "footer-rows", child: `regexp_matches(${CHILD_KEY}, ${literal(FOOTER_WORDS)})`, row: isFooter },
    { repair: "repeated-headings", child: `${CHILD_KEY} in ('CHILD', 'CHILDID', 'CHILD_ID')`, row: areHeadings },
  ] as const;
  const made = arms.filter(({ repair }) => isOn(repair));
  if (made.length === 0) return "null::varchar";
  return `case ${made.map(({ repair, child, row }) => `when ${child} then case when ${row} then ${literal(repair)} end`).join(" ")} end`;
}
