/** "Do our figures agree with the published ones?": every 31 March, the newest first, part of "Can we trust it?". */
import { dataTable } from "../components/data-table.ts";
import { capital, figure, inWords, longDate, number } from "../components/format.ts";
import { type Html, html } from "../components/html.ts";
import { verdict } from "../components/verdict.ts";
import { href } from "./shell.ts";
import type { Site } from "./site-model.ts";

const PATH = "/can-we-trust-it";
type Reconciled = Site["tables"]["reconciliation"][number];

const NOT_COMPARED: readonly string[] = ["borrowed", "not_published", "no_figure"];

/** Where the figure as submitted is not given. */
const AS_SUBMITTED = {
  same: "No figure",
  figure: "No figure",
  small_number: "Changed by a small number",
  hidden: "Hidden to protect young people",
  status: "No figure",
} as const satisfies Record<NonNullable<Reconciled["as_submitted"]>, string>;

/** What differs comes first, in words; an invented council gets the sentence that there is nothing to agree with. */
export function reconciliationSection(site: Site): Html | "" {
  const all = site.tables.reconciliation.filter(
    (row) => row.la_code === site.catalog.council.la_code && site.figures.has(row.indicator_id),
  );
  const days = [...new Set(all.map((row) => row.period_end_date))].sort().reverse();
  const [newest, ...earlier] = days.map((day) => ({ day, rows: all.filter((row) => row.period_end_date === day) }));
  if (newest === undefined) return "";
  const { rows } = newest;
  const reasons = site.catalog.reconciliation_reasons;
  const heading = html`<h2 id="agree">Do our figures agree with the published ones?</h2>`;
  if (rows.some((row) => row.reason === "borrowed"))
    return html`<section class="box" aria-labelledby="agree">${heading}
      <p>${reasons.find(({ id }) => id === "borrowed")?.words} So there is nothing here that ours should agree with.</p></section>`;
  const counts = reasons.flatMap(({ id, title, words }) => {
    const count = rows.filter((row) => row.reason === id).length;
    return count === 0 || id === "agrees" ? [] : [html`<li><strong>${title}: ${number(count)}.</strong> ${words}</li>`];
  });
  const others = earlier.map(
    (one) => html`<details><summary>${longDate(one.day)}: ${sameOf(one.rows)}</summary>
      <p class="subtitle">${beside(one)}</p>${dayTable(site, one)}</details>`,
  );
  return html`<section class="box" aria-labelledby="agree">${heading}
    <p class="subtitle">${beside(newest)}</p>
    <p>${capital(sameOf(rows))} when rounded as published.</p>
    ${counts.length > 0 ? html`<ul>${counts}</ul>` : ""}
    ${dayTable(site, newest)}${others}</section>`;
}

interface Day {
  readonly day: string;
  readonly rows: readonly Reconciled[];
}

/** The day on which the final return was loaded, where what it said is told. */
const submittedOn = (rows: readonly Reconciled[]) => rows.find((row) => row.submitted_on !== null)?.submitted_on;

/** "eight of forty figures are the same" */
function sameOf(rows: readonly Reconciled[]): string {
  const compared = rows.filter((row) => !NOT_COMPARED.includes(row.reason));
  const same = compared.filter((row) => row.reason === "agrees");
  return `${inWords(same.length)} of ${inWords(compared.length)} figures ${same.length === 1 ? "is" : "are"} the same`;
}

function beside({ day, rows }: Day): string {
  const on = submittedOn(rows);
  const submitted = on ? ` as the final return gave them on ${longDate(on)} and` : "";
  return `Ours for ${longDate(day)}${submitted} as known now, beside what the department published of us.`;
}

function dayTable(site: Site, { day, rows }: Day): Html {
  const reasons = site.catalog.reconciliation_reasons;
  const isSubmitted = submittedOn(rows) !== undefined;
  return dataTable({
    caption: `Our figures for ${longDate(day)} and the published ones`,
    columns: [
      { head: "Measure" },
      ...(isSubmitted ? [{ head: "Ours as submitted", isNumber: true }] : []),
      { head: isSubmitted ? "Ours now" : "Ours", isNumber: true },
      { head: "Published", isNumber: true },
      { head: "Release" },
      { head: "Outcome" },
    ],
    rows: ordered(rows, reasons).map((row) => {
      const indicator = site.figures.get(row.indicator_id)?.indicator;
      const shown = (value: number | null, otherwise: string) =>
        value === null || indicator === undefined ? otherwise : figure(value, indicator.unit);
      const title = reasons.find(({ id }) => id === row.reason)?.title ?? "";
      return {
        cells: [
          html`<a href="${href(PATH, `/indicators/${row.indicator_id}`)}">${indicator?.title}</a>`,
          ...(isSubmitted ? [shown(row.submitted_value, AS_SUBMITTED[row.as_submitted ?? "status"])] : []),
          shown(row.value, "No figure"),
          shown(row.published_value, "Not published"),
          row.release,
          row.reason === "agrees" ? verdict({ glyph: "tick", words: title, tone: "good" }) : title,
        ],
      };
    }),
  });
}

/** As the reasons are listed, the differences before what is the same. */
function ordered(rows: readonly Reconciled[], reasons: Site["catalog"]["reconciliation_reasons"]) {
  const place = (id: string) => (id === "agrees" ? reasons.length : reasons.findIndex((one) => one.id === id));
  return rows.toSorted((a, b) => place(a.reason) - place(b.reason) || a.indicator_id.localeCompare(b.indicator_id));
}
