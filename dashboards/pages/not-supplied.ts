/** What the council could supply in its local return and never has: one closed list, so that empty measures crowd out nothing. */
import { dataTable } from "../components/data-table.ts";
import { number } from "../components/format.ts";
import { type Html, html } from "../components/html.ts";
import type { Site } from "./site-model.ts";

/** The list of one theme, or of all; nothing where there is none. */
export function notSupplied({ catalog }: Site, theme?: string): Html | "" {
  const waiting = catalog.not_supplied.filter((one) => theme === undefined || one.theme === theme);
  if (waiting.length === 0) return "";
  const measures = waiting.length === 1 ? "1 more measure" : `${number(waiting.length)} more measures`;
  return html`<section class="box not-supplied" aria-labelledby="not-supplied"><h2 id="not-supplied">Not supplied so far</h2>
    <details><summary>${measures} can be shown once the council supplies the figures in its local return</summary>
    ${dataTable({
      caption: "Measures of the local return without any figure",
      columns: [{ head: "Measure" }, { head: "What it says" }, { head: "Supplied by" }],
      rows: waiting.map((one) => ({ cells: [one.title, one.description, one.supplied_by] })),
    })}</details></section>`;
}
