/** Which of the two is used, a list beside the return or the local return, in the words of `careboard explain`. */
import type { ExplainJson } from "@schemas/cli/explain.ts";
import type { IndicatorDefinition } from "@schemas/define.ts";
import type { Database } from "../database.ts";
import { type LineBehind, lineBehind } from "../load/local/behind-local.ts";

const COUNTED_FROM_LIST =
  "Counted from Annex A list 9 of that day, which comes before the local return. Its figure, where it has one, stands below: look into a difference.";

/** What the list of the day says, where the indicator can be counted from one and one is held. */
export async function readFromList(
  warehouse: Database,
  { id, supplied }: IndicatorDefinition,
  laCode: string,
  quarterEnd: string | undefined,
): Promise<ExplainJson["from_list"]> {
  if (supplied?.from_list === undefined || quarterEnd === undefined) return null;
  const row = await warehouse.one<{ numerator: number; denominator: number | null }>(
    `select numerator, denominator from indicators.list_figures
     where indicator_id = $id and la_code = $laCode and period_end_date = $quarterEnd::date`,
    { id, laCode, quarterEnd },
  );
  return row === undefined ? null : { list: supplied.from_list.list, ...row };
}

/** The lines of the local return, with the list before them where it is used. */
export const suppliedLines = (lines: readonly LineBehind[], fromList: ExplainJson["from_list"]): string[] => [
  ...(fromList === null ? [] : [COUNTED_FROM_LIST]),
  ...lines.map((line) => `${fromList === null ? "Supplied" : "Supplied, not used"}: ${lineBehind(line)}`),
];
