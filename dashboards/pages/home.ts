/** Home: title and standfirst, identity, three strips, the twelve measures. */
import { figure, longDate, monthYear, number } from "../components/format.ts";
import { type Html, type HtmlPart, html } from "../components/html.ts";
import { measure } from "../components/measure.ts";
import { glyph } from "../components/verdict.ts";
import type { Figure } from "../model/figure.ts";
import { isCompared, measureOf } from "../model/measure.ts";
import { remarksOn } from "../model/remarks.ts";
import { type StripId, strips } from "../model/strips.ts";
import { change, oneIn } from "../model/words.ts";
import type { Page } from "./page.ts";
import { href, stageWords } from "./shell.ts";
import { OPENING, publishedBeside, type Site } from "./site-model.ts";

const PATH = "/index";
const METHODS = { mean: "mean", median: "median", pooled: "pooled" } as const;

/** "10 councils like us (mean) and England, figures of March 2024 to March 2025". */
function comparedWith(site: Site): string {
  const { neighbours } = site.catalog;
  const who = `${neighbours.names.length} councils like us (${METHODS[neighbours.method]}) and England`;
  const published = publishedBeside(site);
  if (published === undefined) return who;
  const [from, to] = [monthYear(published.oldest.date), monthYear(published.newest.date)];
  return from === to ? `${who}, figures to ${to}` : `${who}, figures of ${from} to ${to}`;
}

/** "Mostly: 11 of 12 measures have a figure." */
export function howSure(site: Site): string {
  const all = site.headlines.length;
  const complete = site.headlines.filter((f) => f.current?.status === "value").length;
  const word = complete === all ? "Yes" : complete * 2 > all ? "Mostly" : "Not yet";
  return `${word}: ${complete} of ${all} measures have a figure.`;
}

/** `hasPages`: false for a council that has this page alone. */
export function identity(site: Site, path: string, hasPages = true): Html {
  const { catalog } = site;
  const period = catalog.current_period;
  const rows: [string, HtmlPart][] = [
    ["Quarter", `${period.quarter.slice(1)} of ${period.collection_year.replace("-", "/")}, ${period.months}`],
    ["As known on", `${longDate(catalog.as_known_on)}, ${stageWords(catalog)}`],
    [
      "How sure?",
      hasPages ? html`${howSure(site)} <a href="${href(path, "/can-we-trust-it")}">Why</a>` : howSure(site),
    ],
    ["Compared with", comparedWith(site)],
  ];
  return html`<dl class="identity">${rows.map(([term, text]) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`)}</dl>`;
}

const SIDES = {
  better: "better than",
  worse: "worse than",
  similar: "similar to",
  higher: "higher than",
  lower: "lower than",
} as Record<string, string>;

function rateSentence(rate: Figure): HtmlPart {
  const said = (["neighbours", "england"] as const).flatMap((who) => {
    const row = rate.comparisons[who];
    if (!row || !isCompared(rate, who) || row.value === null) return [];
    return [
      `${SIDES[row.verdict]} ${who === "england" ? "England" : "our neighbours"} (${figure(row.value, rate.indicator.unit)})`,
    ];
  });
  if (said.length === 0) return "";
  const isContext = rate.indicator.polarity_against_others === "neither";
  return ` That is ${said.join(" and ")}${isContext ? ", which is not good or bad in itself" : ""}.`;
}

export function standfirst(site: Site): Html {
  const [count, rate, alone] = OPENING.map((id) => {
    const f = site.figures.get(id);
    return f?.current?.status === "value" && f.current.value !== null ? f : undefined;
  });
  const n = count?.current?.value;
  const r = rate?.current?.value;
  const a = alone?.current?.value;
  const changed = alone ? change(alone) : null;
  return html`<p class="lead">${
    n !== undefined && n !== null
      ? html`We care for <strong>${number(n)} children</strong>${r ? `, ${number(r)} in every 10,000 (${oneIn(r)})` : ""}.${rate ? rateSentence(rate) : ""}${count && remarksOn(count.current).length > 0 ? ` These are ${remarksOn(count.current).join(", ")}.` : ""}`
      : `${site.catalog.current_period.label}, in ${site.headlines.length} measures.`
  }${a !== undefined && a !== null ? html` <strong>${number(a)}</strong> came alone seeking asylum${changed ? `, ${changed}` : ""}.` : ""}</p>`;
}

const STRIPS = [
  { id: "well", title: "Going well", glyph: "tick" },
  { id: "attention", title: "Needs attention", glyph: "alert" },
  { id: "watch", title: "Watch: too early to say", glyph: "dots" },
] as const satisfies { id: StripId; title: string; glyph: string }[];

/** The three strips of the measures given; an empty one stays and says so. */
export function stripsOf(figures: readonly Figure[], path: string, hasPages = true): Html {
  const lines = strips(figures);
  const boxes = STRIPS.map((strip) => {
    const items = lines[strip.id].map(({ figure: { indicator }, text }) => {
      const link = html`<a href="${href(path, `/indicators/${indicator.id}`)}">${indicator.title}</a>`;
      return html`<li>${hasPages ? link : indicator.title}: ${text}</li>`;
    });
    return html`<section class="strip strip-${strip.id}" aria-labelledby="strip-${strip.id}"><h2 id="strip-${strip.id}">${glyph(strip.glyph)}${strip.title}</h2>
      ${items.length > 0 ? html`<ul>${items}</ul>` : html`<p>Nothing this quarter</p>`}</section>`;
  });
  return html`<div class="strips">${boxes}</div>`;
}

export function ledger(site: Site, hasPages = true): Html {
  const groups = site.catalog.headlines.map((group) => {
    const theme = site.catalog.themes.find((t) => t.id === group.theme);
    const title = theme?.title ?? group.theme;
    const rows = group.indicators.flatMap((id) => {
      const f = site.figures.get(id);
      return f ? [measure(measureOf(f, hasPages ? href(PATH, `/indicators/${id}`) : null), "h3")] : [];
    });
    return html`<section class="group" aria-labelledby="g-${group.theme}">
      <h2 id="g-${group.theme}"><span>${theme && theme.number > 0 ? theme.number : ""}</span>${hasPages ? html`<a href="${href(PATH, `/themes/${group.theme}`)}">${title}</a>` : title}</h2>
      <div class="rows">${rows}</div></section>`;
  });
  return html`<div class="ledger"><div class="ledger-head" aria-hidden="true"><span>Priority group</span><span>Measure</span>
    <span class="key"><svg width="12" height="12" viewBox="0 0 12 12"><circle class="ring" cx="6" cy="6" r="4.2"/></svg>a year ago
    <svg width="12" height="12" viewBox="0 0 12 12"><circle class="dot" cx="6" cy="6" r="5"/></svg>now</span><span>Verdict</span></div>${groups}</div>`;
}

export function homePage(site: Site): Page {
  return {
    path: PATH,
    title: "How are our children and young people doing?",
    body: html`<div class="home">
      <div class="opening"><div class="opening-words"><h1>How are our children and young people doing?</h1>${standfirst(site)}</div>${identity(site, PATH)}</div>
      ${stripsOf(site.headlines, PATH)}
      ${ledger(site)}
    </div>`,
  };
}
