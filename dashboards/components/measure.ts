/** One measure: a ledger row on a wide screen, a card on a narrow one. One piece of markup, two drawings of its sparkline. */
import { type Html, type HtmlPart, html } from "./html.ts";
import { type Verdict, verdict } from "./verdict.ts";

export interface Measure {
  readonly id: string;
  /** Null: it has no page. */
  readonly href: string | null;
  readonly title: string;
  /** Null: an en dash, and the sentence says why. */
  readonly number: { readonly big: string; readonly small: string } | null;
  readonly sentence: string;
  readonly verdicts: readonly Verdict[];
  /** Row drawing and card drawing. */
  readonly chart: { readonly row: HtmlPart; readonly card: HtmlPart } | null;
  /** In place of a chart. */
  readonly note: string | null;
  /** That its figure is an estimate, provisional or approximate; null: nothing to say. */
  readonly remark: string | null;
  readonly isNeutral: boolean;
}

export function measure(m: Measure, heading: "h2" | "h3"): Html {
  const id = `m-${m.id}`;
  const open = heading === "h2" ? html`<h2 id="${id}">` : html`<h3 id="${id}">`;
  const close = heading === "h2" ? html`</h2>` : html`</h3>`;
  const big = m.number
    ? html`<p class="number">${m.number.big}${m.number.small ? html`<span>${m.number.small}</span>` : ""}</p>`
    : html`<p class="number none" aria-hidden="true">\u2013</p>`;
  const chart = m.chart
    ? html`<div class="measure-chart"><div class="for-row">${m.chart.row}</div><div class="for-card">${m.chart.card}</div></div>`
    : html`<div class="measure-chart"><p class="no-chart">${m.note ?? "No chart: there is nothing to draw yet."}</p></div>`;
  return html`<article class="measure" aria-labelledby="${id}">
    ${open}${m.href === null ? m.title : html`<a href="${m.href}">${m.title}</a>`}${close}
    ${big}
    <p class="sentence">${m.sentence}</p>
    <div class="verdicts">${m.verdicts.map(verdict)}${m.isNeutral ? html`<p class="neither">Not good or bad in itself.</p>` : ""}${m.remark ? html`<p class="estimate">${m.remark}</p>` : ""}</div>
    ${chart}
  </article>`;
}
