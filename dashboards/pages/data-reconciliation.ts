/** "Do our figures agree with the published ones?": the newest 31 March, part of "Can we trust it?". */
import { dataTable } from "../components/data-table.ts";
import { capital, figure, inWords, longDate, number } from "../components/format.ts";
import { type Html, html } from "../components/html.ts";
import { verdict } from "../components/verdict.ts";
import { href } from "./shell.ts";
import type { Site } from "./site-model.ts";

const PATH = "/can-we-trust-it";
const NOT_COMPARED: readonly string[] = ["borrowed", "not_published", "no_figure"];

/** What differs comes first, in words; an invented council gets the sentence that there is nothing to agree with. */
export function reconciliationSection(site: Site): Html | "" {
  const all = site.tables.reconciliation.filter(
    (row) => row.la_code === site.catalog.council.la_code && site.figures.has(row.indicator_id),
  );
  const day = all
    .map((row) => row.period_end_date)
    .sort()
    .at(-1);
  if (day === undefined) return "";
  const rows = all.filter((row) => row.period_end_date === day);
  const reasons = site.catalog.reconciliation_reasons;
  const reasonOf = (id: string) => reasons.find((reason) => reason.id === id);
  const heading = html`<h2 id="agree">Do our figures agree with the published ones?</h2>`;
  if (rows.some((row) => row.reason === "borrowed"))
    return html`<section class="box" aria-labelledby="agree">${heading}
      <p>${reasonOf("borrowed")?.words} So there is nothing here that ours should agree with.</p></section>`;
  const compared = rows.filter((row) => !NOT_COMPARED.includes(row.reason));
  const same = compared.filter((row) => row.reason === "agrees");
  const counts = reasons.flatMap(({ id, title, words }) => {
    const count = rows.filter((row) => row.reason === id).length;
    return count === 0 || id === "agrees" ? [] : [html`<li><strong>${title}: ${number(count)}.</strong> ${words}</li>`];
  });
  return html`<section class="box" aria-labelledby="agree">${heading}
    <p class="subtitle">Ours for ${longDate(day)} as known now, beside what the department published of us.</p>
    <p>${capital(inWords(same.length))} of ${inWords(compared.length)} figures ${same.length === 1 ? "is" : "are"} the same when rounded as published.</p>
    ${counts.length > 0 ? html`<ul>${counts}</ul>` : ""}
    ${dataTable({
      caption: `Our figures for ${longDate(day)} and the published ones`,
      columns: [
        { head: "Measure" },
        { head: "Ours", isNumber: true },
        { head: "Published", isNumber: true },
        { head: "Release" },
        { head: "Outcome" },
      ],
      rows: ordered(rows, reasons).map((row) => {
        const indicator = site.figures.get(row.indicator_id)?.indicator;
        const shown = (value: number | null, otherwise: string) =>
          value === null || indicator === undefined ? otherwise : figure(value, indicator.unit);
        const title = reasonOf(row.reason)?.title ?? "";
        return {
          cells: [
            html`<a href="${href(PATH, `/indicators/${row.indicator_id}`)}">${indicator?.title}</a>`,
            shown(row.value, "No figure"),
            shown(row.published_value, "Not published"),
            row.release,
            row.reason === "agrees" ? verdict({ glyph: "tick", words: title, tone: "good" }) : title,
          ],
        };
      }),
    })}</section>`;
}

/** As the reasons are listed, the differences before what is the same. */
function ordered(rows: Site["tables"]["reconciliation"], reasons: Site["catalog"]["reconciliation_reasons"]) {
  const place = (id: string) => (id === "agrees" ? reasons.length : reasons.findIndex((one) => one.id === id));
  return rows.toSorted((a, b) => place(a.reason) - place(b.reason) || a.indicator_id.localeCompare(b.indicator_id));
}
