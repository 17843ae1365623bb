/** The lines of the local return behind an indicator's figures of one quarter end: where each came from and how sure it is. */
import type { ExplainJson } from "@schemas/cli/explain.ts";
import { Database } from "../../database.ts";
import { localFiguresSql } from "./local-tables.ts";

export type LineBehind = NonNullable<ExplainJson["supplied"]>[number];

/** In the order of the returns. `storeFile`: path of the store, opened for reading alone. */
export async function linesBehind(
  storeFile: string,
  figure: { id: string; laCode: string; quarterEnd: string },
): Promise<LineBehind[]> {
  const db = await Database.open(":memory:");
  try {
    await db.attach(storeFile, "store", { readOnly: true });
    return await db.query<LineBehind>(
      `select figures.basis, figures.period_from, figures.period_to, figures.breakdown_dimension, figures.breakdown_category,
         figures.numerator, figures.denominator, figures."value", figures.status, figures.is_approximate, figures.source_owner, figures.note, figures.load_id, loads.source_file, figures.source_row
       from (${localFiguresSql("9999-12-31", "store.")}) as figures
       join store.ledger.local_loads as loads using (load_id)
       where figures.indicator_id = $id and figures.la_code = $laCode and figures.shown_date = $quarterEnd::date
       order by figures.load_id, figures.source_row`,
      figure,
    );
  } finally {
    db.close();
  }
}

/** "snapshot 2026-09-30: 45 of 80, provisional, approximate, from head of fostering (local-return.csv row 2, load local-990-0026)" */
export const lineBehind = (one: LineBehind): string => {
  const days = one.period_from === one.period_to ? one.period_to : `${one.period_from} to ${one.period_to}`;
  const part = one.breakdown_dimension === "total" ? "" : `, ${one.breakdown_dimension} ${one.breakdown_category}`;
  const sure = `${one.status}${one.is_approximate ? ", approximate" : ""}`;
  const note = one.note === "" ? "" : `: ${one.note}`;
  const number =
    one.numerator === null
      ? one.value
      : one.denominator === null
        ? one.numerator
        : `${one.numerator} of ${one.denominator}`;
  return `${one.basis} ${days}${part}: ${number}, ${sure}, from ${one.source_owner} (${one.source_file} row ${one.source_row}, load ${one.load_id})${note}`;
};
