/** The councils of a build side by side: one table for each priority group, in the order of their names. */
import { crumbs } from "../components/boxes.ts";
import { dataTable } from "../components/data-table.ts";
import { figure, monthYear, opening } from "../components/format.ts";
import { type HtmlPart, html } from "../components/html.ts";
import { verdict } from "../components/verdict.ts";
import { confidenceVerdict, isFlagged } from "../model/confidence.ts";
import type { Figure } from "../model/figure.ts";
import { comparatorVerdict } from "../model/measure.ts";
import { remarkNow } from "../model/remarks.ts";
import { cardNumber, missingPhrase } from "../model/words.ts";
import type { Page } from "./page.ts";
import { href } from "./shell.ts";
import { COUNCILS, councilPath, type Site } from "./site-model.ts";

/** A council's figure, and how it stands beside its own neighbours. */
function cell(f: Figure | undefined): HtmlPart {
  if (f === undefined) return "not measured";
  const shown = cardNumber(f);
  const remark = remarkNow(f) ? html` <span class="quiet">${remarkNow(f)}</span>` : "";
  const doubt = isFlagged(f) ? confidenceVerdict(f) : null;
  return shown
    ? html`<strong>${shown.big}${shown.small}</strong>${remark} ${verdict(comparatorVerdict(f))}${doubt ? html` ${verdict(doubt)}` : ""}`
    : html`<span class="quiet">${missingPhrase(f)}</span>`;
}

/** The published figure, with the day it is of: the one that ours is set beside, or the newest where we have none. */
function published(f: Figure | undefined, of: "region" | "england"): HtmlPart {
  const newest = f?.series
    .filter(({ comparator, value }) => comparator === of && value !== null)
    .toSorted((one, other) => one.period_end_date.localeCompare(other.period_end_date))
    .at(-1);
  const beside = f?.comparisons[of];
  const [value, day] =
    f && cardNumber(f) ? [beside?.value, beside?.comparator_period_end_date] : [newest?.value, newest?.period_end_date];
  if (!f || value === null || value === undefined) return html`<span class="quiet">not published</span>`;
  return html`${figure(value, f.indicator.unit)}${day ? html` <span class="quiet">to ${monthYear(day)}</span>` : ""}`;
}

export function councilsPage(site: Site): Page {
  const { catalog } = site;
  const all = [site, ...site.further].toSorted((one, other) =>
    one.catalog.council.name < other.catalog.council.name ? -1 : 1,
  );
  const named = (one: Site): HtmlPart => {
    const { council, current_period } = one.catalog;
    const link = html`<a href="${href(COUNCILS, one === site ? "/index" : councilPath(one))}">${council.name}</a>`;
    const isSame = current_period.period_end_date === catalog.current_period.period_end_date;
    return isSame ? link : html`${link} <span class="quiet">${current_period.label}</span>`;
  };
  const regions = new Set(all.map((one) => one.catalog.council.region_name));
  const beside = [
    ...(regions.size === 1 ? [[catalog.council.region_name, "region"] as const] : []),
    ["England", "england"] as const,
  ];
  const tables = catalog.headlines.map(({ theme, indicators }) => {
    const of = catalog.themes.find(({ id }) => id === theme);
    const measures = indicators.flatMap((id) => site.figures.get(id)?.indicator ?? []);
    return html`<section class="box" aria-labelledby="c-${theme}"><h2 id="c-${theme}">${of?.title ?? theme}</h2>
      ${dataTable({
        caption: of?.question ?? "",
        columns: [{ head: "Council" }, ...measures.map(({ title }) => ({ head: title }))],
        rows: [
          ...all.map((one) => ({ cells: [named(one), ...measures.map(({ id }) => cell(one.figures.get(id)))] })),
          ...beside.map(([name, of]) => ({
            isTinted: true,
            cells: [`${name}, published`, ...measures.map(({ id }) => published(site.figures.get(id), of))],
          })),
        ],
      })}</section>`;
  });
  return {
    path: COUNCILS,
    title: "Councils side by side",
    body: html`<div class="measures" data-finder="council">${crumbs([{ words: "Home", href: href(COUNCILS, "/index") }, { words: "Councils" }])}
      <h1>Councils side by side</h1>
      <p class="lead">${opening(all.length)} councils, ${catalog.current_period.label} unless a row says otherwise. They are listed by name: differences between
      small numbers are often chance, and a place in a list would hide that. The words beside a figure set each council against its own statistical neighbours.</p>
      ${tables}</div>`,
  };
}
