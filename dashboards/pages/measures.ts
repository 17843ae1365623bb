/** Every measure of the catalogue, by theme: the index. */
import { crumbs } from "../components/boxes.ts";
import { dataTable } from "../components/data-table.ts";
import { html } from "../components/html.ts";
import { verdict } from "../components/verdict.ts";
import { confidenceVerdict } from "../model/confidence.ts";
import { isPublished } from "../model/figure.ts";
import { comparatorVerdict, timeVerdict } from "../model/measure.ts";
import { remarkNow } from "../model/remarks.ts";
import { cardNumber, countWords, missingPhrase } from "../model/words.ts";
import { notSupplied } from "./not-supplied.ts";
import type { Page } from "./page.ts";
import { publishedMeasures } from "./published-measures.ts";
import { href } from "./shell.ts";
import type { Site } from "./site-model.ts";

const PATH = "/measures";

export function measuresPage(site: Site): Page {
  const { catalog } = site;
  const tables = catalog.themes.flatMap((theme) => {
    const rows = theme.indicators.flatMap((id) => {
      const f = site.figures.get(id);
      if (!f || isPublished(f)) return [];
      const n = cardNumber(f);
      const over = timeVerdict(f);
      const remark = remarkNow(f) ? html` <span class="quiet">${remarkNow(f)}</span>` : "";
      const shown = n ? html`<strong>${n.big}${n.small}</strong>${remark}` : missingPhrase(f);
      const link = html`<a href="${href(PATH, `/indicators/${id}`)}">${f.indicator.title}</a>`;
      const sure = confidenceVerdict(f);
      const said = [verdict(comparatorVerdict(f)), over ? verdict(over) : "", sure ? verdict(sure) : ""];
      return [{ cells: [link, shown, countWords(f), ...said] }];
    });
    if (rows.length === 0) return [];
    return [
      html`<section class="box" aria-labelledby="t-${theme.id}"><h2 id="t-${theme.id}"><a href="${href(PATH, `/themes/${theme.id}`)}">${theme.title}</a></h2>
      ${dataTable({
        caption: theme.question,
        columns: [
          { head: "Measure" },
          { head: "Now", isNumber: true },
          { head: "Count", isNumber: true },
          { head: "Beside others" },
          { head: "Over time" },
          { head: "Data" },
        ],
        rows,
      })}</section>${publishedMeasures(
        theme.indicators.flatMap((id) => site.figures.get(id) ?? []),
        PATH,
        theme.id,
      )}`,
    ];
  });
  return {
    path: PATH,
    title: "All measures",
    body: html`<div class="measures" data-finder="measure">${crumbs([{ words: "Home", href: href(PATH, "/index") }, { words: "All measures" }])}
      <h1>Every measure, and what it says</h1>
      <p class="lead">${catalog.indicators.length} measures for ${catalog.current_period.label} (${catalog.current_period.months}). Each has a page of its own.</p>
      ${tables}${notSupplied(site)}</div>`,
  };
}
