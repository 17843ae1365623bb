/** A theme, or priority group: its question, its headline measures as cards, and all its measures. */

import { crumbs, fourLines } from "../components/boxes.ts";
import { capital, inWords, list, lower, opening } from "../components/format.ts";
import { type Html, html } from "../components/html.ts";
import { measure } from "../components/measure.ts";
import { type Figure, isPublished } from "../model/figure.ts";
import { comparatorVerdict, measureOf, timeVerdict } from "../model/measure.ts";
import { identity } from "./home.ts";
import { notSupplied } from "./not-supplied.ts";
import type { Page } from "./page.ts";
import { publishedMeasures } from "./published-measures.ts";
import { href } from "./shell.ts";
import type { Site } from "./site-model.ts";

type Theme = Site["catalog"]["themes"][number];

const name = (theme: Theme) => (theme.number > 0 ? `${theme.number} ${theme.title}` : theme.title);

function tabs(site: Site, here: Theme, path: string): Html {
  const links = site.catalog.themes
    .filter((theme) => theme.indicators.length > 0)
    .map((theme) => {
      const words = html`${theme.number > 0 ? html`<span>${theme.number}</span> ` : ""}${theme.title}`;
      const current = theme.id === here.id ? html` aria-current="page"` : "";
      return html`<li><a href="${href(path, `/themes/${theme.id}`)}"${current}>${words}</a></li>`;
    });
  return html`<nav class="tabs" aria-label="Priority groups"><ul>${links}</ul></nav>`;
}

const count = (n: number, one: string, several: string) =>
  `${n === 0 ? "none" : inWords(n)} ${n === 1 ? one : several}`;

/** One sentence of what the measures say between them, by counting verdicts. */
function lead(figures: readonly Figure[]): string {
  const shown = figures.filter((f) => f.current?.status === "value");
  const tones = shown.map((f) => [comparatorVerdict(f), timeVerdict(f)]);
  const better = tones.filter(([beside, over]) => beside?.tone === "good" || over?.tone === "good").length;
  const worse = tones.filter(([beside, over]) => beside?.tone === "bad" || over?.tone === "bad").length;
  const total = `${inWords(figures.length)} ${figures.length === 1 ? "measure has" : "measures have"}`;
  const some = shown.length === 0 ? `None of ${total.replace("have", "has")}` : `${opening(shown.length)} of ${total}`;
  const start = `${shown.length === figures.length ? `All ${total}`.replace("All one", "The one") : some} a figure this quarter.`;
  const said = [
    ...(better > 0 ? [`${count(better, "is", "are")} better than others or getting better`] : []),
    ...(worse > 0 ? [`${count(worse, "is", "are")} worse than others or getting worse`] : []),
  ];
  return said.length > 0 ? `${start} ${capital(list(said))}.` : `${start} None shows a clear difference, good or bad.`;
}

export function themePage(site: Site, theme: Theme): Page {
  const path = `/themes/${theme.id}`;
  const all = theme.indicators.flatMap((id) => site.figures.get(id) ?? []);
  const figures = all.filter((f) => !isPublished(f));
  const missing = figures.filter((f) => f.current?.status !== "value").map((f) => lower(f.indicator.title));
  const cards = figures.map((f) => measure(measureOf(f, href(path, `/indicators/${f.indicator.id}`)), "h3"));
  const questions = [...new Set(figures.flatMap((f) => f.indicator.questions))];
  return {
    path,
    title: `${name(theme)}: how are we doing?`,
    body: html`<div class="theme">${tabs(site, theme, path)}${crumbs([{ words: "Home", href: href(path, "/index") }, { words: theme.title }])}
      <div class="opening"><div class="opening-words"><h1>${theme.title}</h1><p class="lead">${theme.question} ${lead(figures)}</p></div>${identity(site, path)}</div>
      <h2 class="section-title">The measures in this group</h2>
      <div class="cards">${cards}</div>
      ${publishedMeasures(all, path, theme.id)}${notSupplied(site, theme.id)}
      ${fourLines([
        { head: "What we know", text: lead(figures) },
        {
          head: "How sure we are",
          text: "Each measure's page gives its likely range (chance). With many measures, some will differ by chance alone.",
        },
        {
          head: "What we do not know",
          text:
            missing.length > 0
              ? `No figure this quarter for: ${list(missing)}.`
              : "Why a figure moved: the numbers cannot say that by themselves.",
        },
        ...(questions[0] ? [{ head: "What to ask", text: questions[0] }] : []),
      ])}
    </div>`,
  };
}
