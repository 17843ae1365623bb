/** What rows in doubt could do to an indicator's newest figures, for the analyst: a range and counts of rows, no row. */
import type { ExplainJson } from "@schemas/cli/explain.ts";
import type { Database } from "../database.ts";
import { fixedHalfAway } from "../transform/benchmark/rounding.ts";

export type Doubt = ExplainJson["doubt"][number];

const COSTLIEST = 3;

/** One per period kind, at its newest period end with a figure, with the three rules that cost most. */
export async function readDoubt(warehouse: Database, id: string, laCode: string): Promise<Doubt[]> {
  const figures = await warehouse.query<Omit<Doubt, "rules">>(
    `select period_kind, period_end_date, "value", low, high, doubtful_count, denominator, doubtful_share, band, confidence, is_withheld
     from indicators.bounds
     where indicator_id = $id and la_code = $council
     qualify period_end_date = max(period_end_date) over (partition by period_kind)
     order by period_kind`,
    { id, council: laCode },
  );
  const rules = await warehouse.query<Doubt["rules"][number] & { period_kind: string }>(
    `select period_kind, code, "rows", low, high, share_of_range
     from validation.rule_costs
     where indicator_id = $id and la_code = $council
     qualify row_number() over (partition by period_kind order by share_of_range desc, high - low desc, code) <= ${COSTLIEST}
     order by period_kind, share_of_range desc, high - low desc, code`,
    { id, council: laCode },
  );
  return figures.map((figure) => ({
    ...figure,
    rules: rules.filter((rule) => rule.period_kind === figure.period_kind).map(({ period_kind, ...rule }) => rule),
  }));
}

const shown = (figure: number | null): string => (figure === null ? "no figure" : fixedHalfAway(figure));
const several = (rows: number): string => `${rows} ${rows === 1 ? "row" : "rows"}`;

/** Lines for a person; none where nothing is in doubt. */
export function doubtLines(doubts: readonly Doubt[]): string[] {
  const lines = doubts.flatMap((doubt) => {
    const name = `${doubt.period_kind} ${doubt.period_end_date}`;
    if (doubt.doubtful_count === 0) return [`${name}: no row is in doubt`];
    const withheld = doubt.is_withheld ? "; withheld from publication" : "";
    return [
      `${name}: ${shown(doubt.value)}, lowest ${shown(doubt.low)}, highest ${shown(doubt.high)}; ${several(doubt.doubtful_count)} in doubt, ${fixedHalfAway(doubt.doubtful_share)}% (${doubt.confidence.replaceAll("_", " ")})${withheld}`,
      ...doubt.rules.map(
        (rule) =>
          `  rule ${rule.code}: ${several(rule.rows)}, ${shown(rule.low)} to ${shown(rule.high)} alone, ${fixedHalfAway(rule.share_of_range, 0)}% of the range`,
      ),
    ];
  });
  const hasRules = doubts.some(({ rules }) => rules.length > 0);
  return [
    "If every row in doubt fell one way:",
    ...lines,
    ...(hasRules ? ["Shares of the range do not add up: a row may be marked by several rules."] : []),
  ];
}
