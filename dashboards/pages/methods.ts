/** How we count: rules shared by all measures, from the settings in the catalogue, then one definition for each. */
import { crumbs } from "../components/boxes.ts";
import { longDate } from "../components/format.ts";
import { type Html, html } from "../components/html.ts";
import type { Page } from "./page.ts";
import { href, inventedWords } from "./shell.ts";
import type { Site } from "./site-model.ts";

const PATH = "/methods";

function hiding(site: Site): Html {
  const t = site.catalog.thresholds;
  return html`<section class="box" aria-labelledby="hiding"><h2 id="hiding">How we protect children and young people</h2><ul>
    <li>A count of 1 to ${t.suppress_up_to}, or a group of fewer than ${t.small_denominator}, is hidden, and a second figure with it where it could be worked out.</li>
    <li>In a group of fewer than ${t.full_house_denominator}, none and all are hidden too, in every measure that would tell it.</li>
    <li>We reckon with a careful reader, who puts all our figures together and knows how the return is filled in.</li>
    <li>Fewer than ${t.no_comparison_under}: no comparison and no verdict. Fewer than ${t.small_group_under}: the words small group.</li>
    <li>Nothing hidden is anywhere in these pages: not in a picture, not in a table, not in the file behind them.</li></ul></section>`;
}

function comparing(site: Site): Html {
  const { neighbours, council } = site.catalog;
  return html`<section class="box" aria-labelledby="comparing"><h2 id="comparing">How we compare</h2><ul>
    <li>Councils like us: ${neighbours.names.join(", ")} (${neighbours.edition_title}). We show their ${neighbours.method}${council.borrowed_name ? `. They are the neighbours of ${council.borrowed_name}, borrowed for an invented council` : ""}.</li>
    <li>Published figures keep the release they came from, and each page names it. They are older than ours, and each page says how old.</li>
    <li>Some measures are known from the department's releases alone, as results at school are. Their figure is the published one, of its own year, never counted by us and never on one line with what we count. What the department hides or does not publish is said to be so, and is never 0.</li>
    <li>Provisional: its supplier may still change it. Revised: changed once, and not final. Approximate: not exact. These words stand beside the figure wherever it is; a figure that is final has none.</li>
    <li>A measure that our council alone keeps is marked local, not comparable.</li>
    <li>We say better or worse when the other figure lies outside our likely range (chance), 95 times in 100. Otherwise we say similar.</li>
    <li>A target is our council's own. Target met or not met is arithmetic, and we say where chance alone could make the difference.</li>
    <li>At least six neighbours must have a published figure, or we do not compare with them.</li>
    <li>With this many measures, about one quarter in two will show a difference by chance alone. So one sign is not enough for Going well or Needs attention: it goes under Watch.</li></ul></section>`;
}

function overTime(): Html {
  return html`<section class="box" aria-labelledby="time"><h2 id="time">How we judge change</h2><ul>
    <li>The ring on a chart is the same quarter a year ago. We compare with that quarter, and allow for children who are in both.</li>
    <li>Getting better or getting worse means that chance alone would do this less than 5 times in 100. Otherwise: no clear change.</li>
    <li>Beside last quarter, figures of two single days are judged in the same way. Figures of twelve or 36 months share most of their months, and quarters of one year have their seasons: of those we say how far apart they are, and no verdict.</li>
    <li>A difference in people is the smallest number that would make the two level, at the size of our group now.</li>
    <li>With fewer than two figures that can be set side by side, we cannot say yet.</li>
    <li>Percentages are rounded to whole numbers, half away from zero. Ranges and verdicts use the full figures.</li></ul></section>`;
}

function definitions(site: Site): Html {
  const items = site.catalog.themes.flatMap((theme) =>
    theme.indicators.flatMap((id) => {
      const f = site.figures.get(id);
      if (!f) return [];
      const { indicator } = f;
      return [
        html`<section id="${id}" class="definition" aria-labelledby="d-${id}"><h3 id="d-${id}"><a href="${href(PATH, `/indicators/${id}`)}">${indicator.title}</a></h3>
        <p>${indicator.description}</p><dl><div><dt>Counts</dt><dd>${indicator.words.counts}</dd></div><div><dt>Who</dt><dd>${indicator.words.people}</dd></div>
        <div><dt>Compared with</dt><dd>${"none" in indicator.comparator ? indicator.comparator.none : indicator.comparator.label}</dd></div>
        <div><dt>Made from</dt><dd>${indicator.sources.join("; ")}</dd></div></dl></section>`,
      ];
    }),
  );
  return html`<section class="box" aria-labelledby="definitions"><h2 id="definitions">Every measure, defined</h2><div class="definitions">${items}</div></section>`;
}

function sources(site: Site): Html | "" {
  const { releases } = site.catalog;
  if (releases.length === 0) return "";
  return html`<section class="box" aria-labelledby="sources"><h2 id="sources">Published figures used</h2><ul>${releases.map(
    (r) =>
      html`<li><cite class="official">${r.title}</cite>. ${r.publisher}, ${longDate(r.published_on)} (release ${r.release}). ${r.licence}.</li>`,
  )}</ul></section>`;
}

export function methodsPage(site: Site): Page {
  const { catalog } = site;
  const invented = inventedWords(catalog);
  return {
    path: PATH,
    title: "How we count",
    body: html`<div class="methods">${crumbs([{ words: "Home", href: href(PATH, "/index") }, { words: "How we count" }])}
      <h1>How do we count, compare and judge?</h1>
      <p class="lead">Our own figures come from the quarterly return that every council keeps for the Department for Education. One file defines each measure, with a worked example that is tested.</p>
      ${invented ? html`<p class="invented small"><strong>Invented data:</strong> ${invented}.</p>` : ""}
      <div class="pair">${comparing(site)}${overTime()}${hiding(site)}${sources(site)}</div>
      ${definitions(site)}</div>`,
  };
}
