/** One indicator, one page: headline sentence, facts, trend, neighbours, breakdowns, table, definition, questions, how sure. */
import { crumbs, definitionBox, factsRow, fourLines, listBox } from "../components/boxes.ts";
import { longDate } from "../components/format.ts";
import { type Html, html } from "../components/html.ts";
import { confidenceSentence, confidenceVerdict } from "../model/confidence.ts";
import { facts, lines } from "../model/facts.ts";
import { type Figure, isPublished } from "../model/figure.ts";
import { estimatedWords, remarksExplained } from "../model/remarks.ts";
import { likelyRange } from "../model/trend.ts";
import { headline, lastFigure, missingReason, monthsOld, whenWords } from "../model/words.ts";
import { besideSection } from "./indicator-beside.ts";
import { breakdownSections } from "./indicator-breakdowns.ts";
import { movementSection } from "./indicator-movement.ts";
import { neighbourSection } from "./indicator-neighbours.ts";
import { figuresTable, trendSection } from "./indicator-trend.ts";
import type { Page } from "./page.ts";
import { href, inventedWords, stageWords } from "./shell.ts";
import type { Site } from "./site-model.ts";

function definition(site: Site, f: Figure, path: string): Html {
  const { words, description, sources, see_also } = f.indicator;
  const also = see_also.flatMap((id) => {
    const other = site.figures.get(id);
    return other ? [html`<li><a href="${href(path, `/indicators/${id}`)}">${other.indicator.title}</a></li>`] : [];
  });
  return definitionBox(
    [
      { head: "In short", text: description },
      { head: "Counts", text: words.counts },
      { head: "Who", text: words.people },
      { head: "Not known", text: words.not_known },
      { head: "For example", text: words.for_example },
      { head: "Made from", text: sources.join("; ") },
    ],
    html`${also.length > 0 ? html`<h3>See also</h3><ul class="plain">${also}</ul>` : ""}<p><a href="${href(path, "/methods")}">How we count</a></p>`,
  );
}

/** Of a figure that the department publishes: the edition, and that nothing here was counted. */
function publishedFigure({ catalog }: Site, f: Figure): Html {
  const row = f.comparisons.neighbours ?? f.comparisons.england;
  const release = catalog.releases.find((r) => r.dataset === row?.dataset && r.release === row?.release);
  const months = monthsOld(f, f.date);
  const from = release ? `, in release ${release.release} of ${longDate(release.published_on)}` : "";
  return html`<strong>Not our count:</strong> the figure that the Department for Education publishes of the ${whenWords(f, f.date)}${from}. It was ${months} months old at the end of this quarter. The returns that we load play no part in it, and it is never on one line with what we count.`;
}

function ourFigures(site: Site, f: Figure, path: string): Html {
  const { catalog } = site;
  const { supplied } = f.indicator;
  if (isPublished(f)) return publishedFigure(site, f);
  const known = `as known on ${longDate(catalog.as_known_on)}`;
  if (supplied !== undefined) {
    const own = supplied.is_own ? " The measure is the council's own: no other council counts it." : "";
    if (supplied.from_list !== undefined)
      return html`<strong>Our figures:</strong> counted from the list that inspectors ask for (Annex A, list ${supplied.from_list.list.split("-").at(-1)}) where we hold one of the very day, else supplied by ${supplied.by} in the council's local return, ${known}.`;
    return html`<strong>Our figures:</strong> supplied by ${supplied.by} in the council's local return, ${known}. Nothing in the returns of single children can check them.${own}`;
  }
  return html`<strong>Our figures:</strong> the return as at ${longDate(f.date)}, ${known}, ${stageWords(catalog)}. Late entries can still change it. <a href="${href(path, "/can-we-trust-it")}">Can we trust it?</a>`;
}

/** What stands behind the figure: return, release, edition, estimate. */
function howSure(site: Site, f: Figure, path: string): Html {
  const { catalog } = site;
  const range = likelyRange(f);
  const row = f.comparisons.neighbours ?? f.comparisons.england;
  const release = catalog.releases.find((r) => r.dataset === row?.dataset && r.release === row?.release);
  const reason = missingReason(f) ?? lastFigure(f);
  const confidence = confidenceVerdict(f);
  const estimated = estimatedWords(f);
  const items: (Html | string)[] = [
    ...(confidence
      ? [html`<strong>Data confidence:</strong> ${confidence.words.toLowerCase()}. ${confidenceSentence(f) ?? ""}`]
      : []),
    ...(range
      ? [
          html`<strong>Likely range (chance):</strong> ${range.replace("our likely range (chance) is ", "")}. It shows how far chance alone could move this figure.`,
        ]
      : []),
    ...(f.current?.status !== "value" && reason ? [html`<strong>No figure now:</strong> ${reason}`] : []),
    ourFigures(site, f, path),
    ...remarksExplained(f).map(({ head, text }) => html`<strong>${head}:</strong> ${text}`),
    ...(estimated ? [html`<strong>A new council:</strong> ${estimated}`] : []),
    ...(f.current?.denominator_source ? [html`<strong>Population:</strong> ${f.current.denominator_source}.`] : []),
    ...(release
      ? [
          html`<strong>Published in:</strong> <cite class="official">${release.title}</cite> (${release.publisher}, ${longDate(release.published_on)}, release ${release.release}).`,
        ]
      : row?.release
        ? [html`<strong>Published in:</strong> <cite class="official">${row.dataset}</cite>, release ${row.release}.`]
        : []),
    ...(row
      ? [
          html`<strong>Neighbours:</strong> ${catalog.neighbours.edition_title}, ${catalog.neighbours.method}${catalog.council.borrowed_name ? `; borrowed from ${catalog.council.borrowed_name}` : ""}.`,
        ]
      : []),
    ...(f.indicator.published?.footnotes ?? []).map((note) => html`<strong>The department's note:</strong> ${note}`),
    ...f.indicator.caveats.map((caveat) => html`<span class="caveat">${caveat}</span>`),
  ];
  return listBox("how-sure", "How sure are we?", items, "how-sure");
}

export function indicatorPage(site: Site, f: Figure): Page {
  const { indicator } = f;
  const path = `/indicators/${indicator.id}`;
  const theme = site.catalog.themes.find((t) => t.id === indicator.theme);
  const invented = inventedWords(site.catalog);
  const title = headline(f);
  return {
    path,
    title: `${indicator.title}: ${site.catalog.current_period.label}`,
    body: html`<div class="indicator">${crumbs([
      { words: "Home", href: href(path, "/index") },
      ...(theme
        ? [
            {
              words: `${theme.number > 0 ? `${theme.number} ` : ""}${theme.title}`,
              href: href(path, `/themes/${theme.id}`),
            },
          ]
        : []),
      { words: indicator.title },
    ])}
      <h1 class="headline">${title}</h1>
      ${invented ? html`<p class="invented small"><strong>Invented data:</strong> ${invented}.</p>` : ""}
      ${factsRow(facts(f))}
      <div class="columns"><div class="main-column">
        ${trendSection(f)}${besideSection(f)}${movementSection(f)}${neighbourSection(f)}${breakdownSections(f)}${figuresTable(f)}
      </div><div class="side-column">
        ${indicator.questions.length > 0 ? listBox("questions", "Questions to ask", indicator.questions, "questions") : ""}
        ${definition(site, f, path)}
        ${howSure(site, f, path)}
        <section class="box side" aria-labelledby="why"><h2 id="why">Why it matters</h2><p>${indicator.rationale}</p></section>
      </div></div>
      ${fourLines(lines(f))}
    </div>`,
  };
}
