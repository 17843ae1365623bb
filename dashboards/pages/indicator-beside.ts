/** "How does it compare?": every figure that this one is set beside, with a verdict and a sentence each. */
import { type Html, html } from "../components/html.ts";
import { verdict } from "../components/verdict.ts";
import { besides } from "../model/beside.ts";
import type { Figure } from "../model/figure.ts";

/** Nothing where there is nothing to set it beside. */
export function besideSection(f: Figure): Html | "" {
  const rows = besides(f).map(
    (row) => html`<li><p class="beside-who">${row.who} <strong>${row.figure}</strong></p>
      <div>${row.verdict ? verdict(row.verdict) : ""}<p>${row.text}</p>${row.note ? html`<p class="small note">${row.note}</p>` : ""}</div></li>`,
  );
  if (rows.length === 0) return "";
  return html`<section class="box" aria-labelledby="beside"><h2 id="beside">How does it compare?</h2>
    <ul class="beside">${rows}</ul></section>`;
}
