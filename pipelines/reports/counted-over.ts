/** What a figure is counted over, row by row: a mart of the returns, or that of a list beside them. */
import {
  type IndicatorDefinition,
  isCounted,
  LIST_MARTS,
  type PeriodKind,
  type ReturnDefinition,
} from "@schemas/define.ts";
import { POPULATION_ROWS } from "@schemas/populations.ts";

export interface CountedOver {
  /** Relation in marts, with child_id, period_kind and period_end_date. */
  mart: string;
  period_kind: PeriodKind;
  /** Expressions over the mart, as in an indicator's file. */
  where: string;
  numerator: string | undefined;
  value: string | undefined;
  undecidable: string | undefined;
  /** Day that tells one row of a child from another. */
  row_date: string | undefined;
  breakdowns: IndicatorDefinition["breakdowns"];
  /** Months before the period that its rows look back over. */
  reach_months: number;
  /** Headings by return that it depends on. */
  cells: ReadonlyMap<string, readonly string[]>;
}

type Returns = ReadonlyMap<string, ReturnDefinition>;

/** Undefined for what is neither counted in the returns nor on a list: there nobody is known behind a figure. */
export function countedOver(indicator: IndicatorDefinition, returns: Returns): CountedOver | undefined {
  if (!isCounted(indicator)) return countedOverList(indicator, returns);
  const { population, where_fields, item_fields, headline_period_kind, reach_months, breakdowns } = indicator;
  const { where, numerator, value, undecidable } = indicator;
  const rows = POPULATION_ROWS[population];
  const cells = [...rows.membership.map((heading) => `${rows.return}.${heading}`), ...where_fields, ...item_fields];
  return {
    ...{ mart: population, period_kind: headline_period_kind, where, numerator, value, undecidable, breakdowns },
    row_date: rows.its_row?.mart,
    reach_months: Math.max(rows.reach_months, reach_months),
    cells: byReturn(cells),
  };
}

function countedOverList(
  { supplied, headline_period_kind }: IndicatorDefinition,
  returns: Returns,
): CountedOver | undefined {
  const counted = supplied?.from_list;
  if (counted === undefined) return undefined;
  const { list, where, numerator, item, reads } = counted;
  const { mart, membership } = LIST_MARTS[list];
  const headings = (returns.get(list)?.fields ?? [])
    .filter(({ name }) => [item, ...reads].includes(name))
    .map(({ heading }) => `${list}.${heading}`);
  return {
    ...{ mart, period_kind: headline_period_kind, where, numerator, value: undefined, undecidable: undefined },
    ...{ row_date: undefined, breakdowns: [], reach_months: 0 },
    cells: byReturn([...membership, ...headings]),
  };
}

/** Of "return.HEADING". */
function byReturn(cells: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const cell of cells) {
    const [id = "", heading = ""] = cell.split(".");
    const headings = found.get(id) ?? [];
    if (!headings.includes(heading)) found.set(id, [...headings, heading]);
  }
  return found;
}
