/** Rows of an incoming table that are no rows of the return: blank ones, what a report writes below its table, headings again. */
import { trimmedText } from "@schemas/field-types.ts";
import { FOOTER_WORDS, type IsOn } from "@schemas/repairs.ts";
import { identifier, literal } from "../database.ts";
import type { Recognised } from "./recognise.ts";

/** SQL expression over the official cells of a row: the id of the repair that leaves it out, or null. */
export function leftOutSql({ definition, columns }: Recognised, isOn: IsOn): string {
  const headings = definition.fields.map(({ heading }) => heading).filter((heading) => columns.includes(heading));
  const together = (names: readonly string[]) => trimmedText(`concat_ws('', ${names.map(identifier).join(", ")})`);
  const child = `upper(${trimmedText(identifier("CHILD"))})`;
  const others = together(headings.filter((heading) => heading !== "CHILD"));
  const isFooter = `"CHILD" is not null and length("CHILD") > 4 and regexp_full_match(coalesce(${others}, '0'), '[0-9]+') and regexp_matches(${child}, ${literal(FOOTER_WORDS)})`;
  const second = headings.find((heading) => heading !== "CHILD") ?? "CHILD";
  const areHeadings = `${child} in ('CHILD', 'CHILDID', 'CHILD_ID') and upper(${trimmedText(identifier(second))}) = ${literal(second)}`;
  const arms = [
    ...(isOn("blank-rows") ? [`when ${together(headings)} is null then 'blank-rows'`] : []),
    ...(isOn("footer-rows") ? [`when ${isFooter} then 'footer-rows'`] : []),
    ...(isOn("repeated-headings") ? [`when ${areHeadings} then 'repeated-headings'`] : []),
  ];
  return arms.length === 0 ? "null::varchar" : `case ${arms.join(" ")} end`;
}
