/** Measures that only the department publishes, apart from what the council counts: ours, councils like us and England of one year. */
import { dataTable } from "../components/data-table.ts";
import { figure } from "../components/format.ts";
import { type Html, html } from "../components/html.ts";
import { verdict } from "../components/verdict.ts";
import { type Figure, isPublished } from "../model/figure.ts";
import { comparatorVerdict } from "../model/measure.ts";
import { remarkNow, unsettled } from "../model/remarks.ts";
import { cardNumber, missingPhrase, monthsOld, shortPeriod } from "../model/words.ts";
import { href } from "./shell.ts";

function beside(f: Figure, who: "neighbours" | "england"): Html | string {
  const row = f.comparisons[who];
  if (row === undefined || row.value === null) return "";
  const settled = unsettled(row.standing).map((word) => html` <span class="quiet">${word}</span>`);
  return html`${figure(row.value, f.indicator.unit)}${settled}`;
}

/** Nothing where none of the figures is one of these. */
export function publishedMeasures(figures: readonly Figure[], path: string, theme: string): Html | "" {
  const rows = figures.filter(isPublished).map((f) => {
    const ours = cardNumber(f);
    const months = monthsOld(f, f.date);
    return {
      cells: [
        html`<a href="${href(path, `/indicators/${f.indicator.id}`)}">${f.indicator.title}</a>`,
        html`${shortPeriod(f, f.date)} <span class="quiet">${months} months old</span>`,
        ours
          ? html`<strong>${ours.big}${ours.small}</strong>${remarkNow(f) ? html` <span class="quiet">${remarkNow(f)}</span>` : ""}`
          : missingPhrase(f),
        beside(f, "neighbours"),
        beside(f, "england"),
        verdict(comparatorVerdict(f)),
      ],
    };
  });
  if (rows.length === 0) return "";
  const id = `published-${theme}`;
  return html`<section class="box published-measures" aria-labelledby="${id}"><h2 id="${id}">Published once a year by the department</h2>
    <p class="small note">Not our own count. The Department for Education works these out of records that a council does not hold, and they come late.</p>
    ${dataTable({
      caption: "Published figures, newest year of each",
      columns: [
        { head: "Measure" },
        { head: "Year" },
        { head: "Ours", isNumber: true },
        { head: "Councils like us", isNumber: true },
        { head: "England", isNumber: true },
        { head: "Beside others" },
      ],
      rows,
    })}</section>`;
}
