/** Which of the two is used, a list beside the return or the local return, in the words of `careboard explain`. */
import type { ExplainJson } from "@schemas/cli/explain.ts";
import { type IndicatorDefinition, listWords } from "@schemas/define.ts";
import type { Database } from "../database.ts";
import { UsageError } from "../errors.ts";
import { type LineBehind, lineBehind } from "../load/local/behind-local.ts";

type FromList = ExplainJson["from_list"];

const countedFromList = ({ list }: NonNullable<FromList>): string =>
  `Counted from ${listWords(list)} of that day, which comes before the local return. Its figure, where it has one, stands below: look into a difference.`;

/** What the list of the day says, where the indicator can be counted from one and one is held. */
export async function readFromList(
  warehouse: Database,
  { id, supplied }: IndicatorDefinition,
  laCode: string,
  quarterEnd: string | undefined,
): Promise<FromList> {
  if (supplied?.from_list === undefined || quarterEnd === undefined) return null;
  const row = await warehouse.one<{ numerator: number; denominator: number | null }>(
    `select numerator, denominator from indicators.list_figures
     where indicator_id = $id and la_code = $laCode and period_end_date = $quarterEnd::date`,
    { id, laCode, quarterEnd },
  );
  return row === undefined ? null : { list: supplied.from_list.list, ...row };
}

/** The lines of the local return, with the list before them where it is used. */
export const suppliedLines = (lines: readonly LineBehind[], fromList: FromList): string[] => [
  ...(fromList === null ? [] : [countedFromList(fromList)]),
  ...lines.map((line) => `${fromList === null ? "Supplied" : "Supplied, not used"}: ${lineBehind(line)}`),
];

/** Asked for the people behind a figure that no list of the day names. */
export function notFromList({ id, supplied }: IndicatorDefinition, quarterEnd: string): UsageError {
  const list = supplied?.from_list === undefined ? "list" : listWords(supplied.from_list.list);
  return new UsageError(
    `explain ${id} --children: no ${list} of ${quarterEnd} tells it, so what is known of that day is what the local return says, and nobody behind it. ` +
      "Load the list of that day with its column, give a --period that has one, or leave --children out.",
  );
}
