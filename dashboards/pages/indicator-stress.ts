/** "Would other neighbours change this?": the verdict by every other average, list and with each council left out. */
import { dataTable } from "../components/data-table.ts";
import { capital, figure, list, number } from "../components/format.ts";
import { type Html, html } from "../components/html.ts";
import { comparisonVerdict, verdict } from "../components/verdict.ts";
import type { Figure } from "../model/figure.ts";

const choice = (row: Figure["stress"][number]): string =>
  row.without_name === null ? `${row.method} of the ${row.edition} list` : `without ${row.without_name}`;

/** Nothing where the measure is not compared with neighbours. */
export function stressPart(f: Figure): Html | "" {
  if (f.stress.length === 0) return "";
  const others = f.stress.filter((row) => row.is_other_verdict);
  const answer =
    others.length === 0
      ? `No: by ${number(f.stress.length)} other choices of average, list or councils the verdict is the same.`
      : `Yes, by ${number(others.length)} of ${number(f.stress.length)} other choices: ${list(others.map(choice))}.`;
  return html`<h3>Would another choice of neighbours change the verdict?</h3><p>${answer}</p>
    <details><summary>Every choice that was tried</summary>
    ${dataTable({
      caption: "The verdict by other choices of neighbours",
      columns: [
        { head: "Choice" },
        { head: "Verdict" },
        { head: "Their average", isNumber: true },
        { head: "Above us", isNumber: true },
      ],
      rows: f.stress.map((row) => ({
        cells: [
          capital(choice(row)),
          verdict(comparisonVerdict(row.verdict, "neighbours")),
          figure(row.value, f.indicator.unit),
          `${row.neighbours_above_count} of ${row.with_data_count}`,
        ],
      })),
    })}</details>`;
}
