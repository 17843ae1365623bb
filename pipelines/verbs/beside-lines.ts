/** What a figure is set beside, for the analyst who explains it: others, the council's own earlier figures and its target, before anything is hidden. */
import type { ExplainJson } from "@schemas/cli/explain.ts";
import type { IndicatorDefinition } from "@schemas/define.ts";
import type { Database } from "../database.ts";
import { otherwiseWords } from "../transform/benchmark/other-choices.ts";
import { peopleApart } from "../transform/benchmark/people-apart.ts";
import { fixedHalfAway } from "../transform/benchmark/rounding.ts";

type Beside = ExplainJson["beside"][number];

/** Of the headline's kind of period at one period end, in the order of the pages. */
export async function readBeside(
  warehouse: Database,
  { id, headline_period_kind }: IndicatorDefinition,
  council: string,
  periodEnd: string | undefined,
): Promise<Beside[]> {
  return warehouse.query<Beside>(
    `from (
     select comparator, comparator_label as label, comparator_period_end_date as period_end_date, value, edition, method, dataset, release,
       age_months, with_data_count, of_count, verdict, reason, difference, gap_children, is_firm, choices_tried, choices_otherwise
     from benchmarks.comparisons
     left join (
       select 'neighbours' as tried_of, count(*) as choices_tried, count(*) filter (where is_other_verdict) as choices_otherwise
       from benchmarks.neighbour_stress
       where indicator_id = $id and la_code = $council and period_kind = $kind and period_end_date = $end::date
       having count(*) > 0
     ) as choices on choices.tried_of = comparator
     where indicator_id = $id and la_code = $council and period_kind = $kind and period_end_date = $end::date
     union all by name
     select against as comparator, 'Ours, ' || replace(against, '_', ' ') as label, earlier_period_end_date as period_end_date,
       earlier_value as value, date_diff('month', earlier_period_end_date, period_end_date) as age_months,
       verdict, reason, difference, gap_children, is_firm
     from benchmarks.trends
     where indicator_id = $id and la_code = $council and period_kind = $kind and period_end_date = $end::date
     )
     order by array_position(['neighbours', 'region', 'england', 'target', 'year_ago', 'quarter_1', 'quarter_before'], comparator)`,
    { id, council, kind: headline_period_kind, end: periodEnd ?? null },
  );
}

/** "Similar councils  51.2 (2024-03-31, 30 months old, mean of 10 of 10, release 2024): similar, +7.3, 8 ahead" */
export function besideLines(rows: readonly Beside[], indicator: IndicatorDefinition): string[] {
  return rows.map((row) => {
    const isOwn = ["target", "year_ago", "quarter_1", "quarter_before"].includes(row.comparator);
    const polarity = isOwn ? indicator.polarity_over_time : indicator.polarity_against_others;
    const figure = row.value === null ? "no figure" : fixedHalfAway(row.value);
    const from = [
      row.period_end_date ?? "",
      row.age_months ? `${row.age_months} months old` : "",
      row.method === null ? "" : `${row.method} of ${row.with_data_count} of ${row.of_count}, ${row.edition} edition`,
      row.release === null ? "" : `release ${row.release}`,
    ].filter(Boolean);
    const apart =
      row.difference === null
        ? ""
        : `, ${row.difference > 0 ? "+" : ""}${fixedHalfAway(row.difference)}${peopleApart(row.gap_children, polarity)}`;
    const verdict = `${row.verdict.replaceAll("_", " ")}${row.is_firm ? " (also at 99.8%)" : ""}`;
    const reason = row.reason === null ? "" : `. ${row.reason}`;
    const choices = row.choices_otherwise ? `. ${otherwiseWords(row.choices_otherwise, row.choices_tried ?? 0)}` : "";
    return `${row.label}: ${figure}${from.length === 0 ? "" : ` (${from.join(", ")})`}: ${verdict}${apart}${reason}${choices}`;
  });
}
