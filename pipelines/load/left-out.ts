/** Rows of an incoming table that are no rows of the return: blank ones, what a report writes below its table, headings again. */
import { trimmedText } from "@schemas/field-types.ts";
import { FOOTER_WORDS, type IsOn } from "@schemas/repairs.ts";
import { type Database, identifier, literal } from "../database.ts";
import { CHILD_KEY, type IncomingReturn, incoming } from "./incoming-tables.ts";
import type { Recognised } from "./recognise.ts";

/** What each repair that leaves rows out asks of the child's id. */
const CHILD_OF = {
  "blank-rows": `${CHILD_KEY} is null`,
  "footer-rows": `regexp_matches(${CHILD_KEY}, ${literal(FOOTER_WORDS)})`,
  "repeated-headings": `${CHILD_KEY} in ('CHILD', 'CHILDID', 'CHILD_ID')`,
} as const;

/** Writes into "left out" the id of the repair that leaves a row out. One question over all files finds those that may hold such a row: few do. */
export async function markLeftOut(db: Database, all: readonly IncomingReturn[], isOn: IsOn): Promise<void> {
  const ids = all.map(
    ({ recognised: { definition } }) =>
      `select ${literal(definition.id)} as return_id, ${CHILD_KEY} from ${incoming(definition.table)}`,
  );
  const suspects = await db.query<{ return_id: string }>(
    `select distinct return_id from (${ids.join("\nunion all\n")}) where ${Object.values(CHILD_OF).join(" or ")}`,
  );
  for (const { return_id } of suspects) {
    const recognised = all.find((one) => one.recognised.definition.id === return_id)?.recognised;
    if (recognised === undefined) continue;
    await db.run(`update ${incoming(recognised.definition.table)} set "left out" = ${leftOutSql(recognised, isOn)}`);
  }
}

function leftOutSql({ definition, columns }: Recognised, isOn: IsOn): string {
  const headings = definition.fields.map(({ heading }) => heading).filter((heading) => columns.includes(heading));
  const others = headings.filter((heading) => heading !== "CHILD");
  const together = trimmedText(`concat_ws('', ${others.map(identifier).join(", ")})`);
  const [second = "CHILD"] = others;
  const rowOf = {
    "blank-rows": `${together} is null`,
    "footer-rows": `length("CHILD") > 4 and regexp_full_match(coalesce(${together}, '0'), '[0-9]+')`,
    "repeated-headings": `upper(${trimmedText(identifier(second))}) = ${literal(second)}`,
  } as const;
  const arms = (["blank-rows", "footer-rows", "repeated-headings"] as const)
    .filter(isOn)
    .map((repair) => `when ${CHILD_OF[repair]} and ${rowOf[repair]} then ${literal(repair)}`);
  return arms.length === 0 ? "null" : `case ${arms.join(" ")} end`;
}
