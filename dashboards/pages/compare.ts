/** Compare: every measure that has a published figure of other councils beside it, the largest gap in children first. */
import { crumbs, fourLines } from "../components/boxes.ts";
import { dataTable } from "../components/data-table.ts";
import { capital, figure, monthYear, number } from "../components/format.ts";
import { Html, type HtmlPart, html } from "../components/html.ts";
import { councilsMark, diamond, englandMark, rangeMark, spine } from "../components/spine.ts";
import { dot } from "../components/svg.ts";
import { comparisonVerdict, verdict } from "../components/verdict.ts";
import {
  biggestGap,
  type Compared,
  choiceWords,
  comparedOf,
  gapWords,
  leadWords,
  publishedWords,
  spineOf,
} from "../model/compare.ts";
import { confidenceVerdict, isFlagged } from "../model/confidence.ts";
import { noComparison } from "../model/facts.ts";
import type { Figure } from "../model/figure.ts";
import { comparatorVerdict, isCompared } from "../model/measure.ts";
import { remarkNow } from "../model/remarks.ts";
import { countedAsPublished } from "../model/trend.ts";
import { cardNumber, countWords, missingPhrase, missingReason } from "../model/words.ts";
import type { Page } from "./page.ts";
import { href } from "./shell.ts";
import type { Site } from "./site-model.ts";

const PATH = "/compare";

const link = (f: Figure): Html =>
  html`<a href="${href(PATH, `/indicators/${f.indicator.id}`)}">${f.indicator.title}</a>`;

/** The number of ours with the count under it; an en dash where there is none. `compared`: set beside others in its unit, it does not lead with the count. */
function ourNumber(f: Figure, compared?: Compared): Html {
  const value = compared?.figure.current?.value ?? null;
  const shown = value === null ? cardNumber(f) : { big: figure(value, f.indicator.unit), small: "" };
  const small = [countWords(f), remarkNow(f)].filter(Boolean).join(", ");
  return shown
    ? html`<p class="ours"><strong>${shown.big}${shown.small}</strong>${small ? html` <span>${small}</span>` : ""}</p>`
    : html`<p class="ours" aria-hidden="true"><span>\u2013</span></p>`;
}

function theirs(f: Figure, who: "neighbours" | "england", name: string): Html {
  const value = f.comparisons[who]?.value ?? null;
  return html`<p class="theirs"><span class="of">${name} </span>${value === null ? html`<span class="quiet">not published</span>` : figure(value, f.indicator.unit)}</p>`;
}

/** The leading verdict, England's where it says something else, and much doubt about the records. */
function verdicts({ figure: f, who, row }: Compared): HtmlPart {
  const doubt = isFlagged(f) ? confidenceVerdict(f) : null;
  const england = f.comparisons.england;
  const isOther = who !== "england" && isCompared(f, "england") && england?.verdict !== row.verdict;
  const said = [row.verdict, ...(isOther && england ? [england.verdict] : [])];
  return [
    verdict(comparatorVerdict(f)),
    isOther && england ? verdict(comparisonVerdict(england.verdict, "england")) : "",
    said.some((word) => word === "higher" || word === "lower") ? html`<p class="neither">Not good or bad.</p>` : "",
    doubt ? verdict(doubt) : "",
  ];
}

function spineRow(one: Compared): Html {
  const { figure: f, row } = one;
  const isLowGood = f.indicator.polarity_against_others === "lower-is-better";
  const notes = [isLowGood ? "low is good" : "", countedAsPublished(f) ?? ""].filter(Boolean).map(capital);
  const id = `s-${f.indicator.id}`;
  return html`<article class="spine-row" aria-labelledby="${id}"><h3 id="${id}">${link(f)}${notes.map((note) => html` <span>${note}</span>`)}</h3>
    ${ourNumber(f, one)}${theirs(f, "neighbours", "Neighbours")}${theirs(f, "england", "England")}
    <div class="spine-box">${spine(spineOf(one))}</div>
    <p class="gap${row.verdict === "similar" ? " quiet" : ""}">${gapWords(one)}</p><div class="verdicts">${verdicts(one)}</div></article>`;
}

const mark = (width: number, body: string): Html =>
  new Html(`<svg width="${width}" height="18" viewBox="0 0 ${width} 18" aria-hidden="true">${body}</svg>`);

const key = (council: string): Html => html`<ul class="spine-key">
  <li>${mark(14, dot(7, 9, 6))}${council}</li>
  <li>${mark(34, rangeMark(1, 33, 9))}likely range (chance)</li>
  <li>${mark(18, diamond(9, 9))}neighbours</li>
  <li>${mark(6, englandMark(3, 0, 18))}England</li>
  <li>${mark(38, councilsMark([2, 36], [11, 27], 9))}all councils; box: the middle half</li></ul>`;

const heads = (council: string, left: string, right: string): Html =>
  html`<div class="spine-head" aria-hidden="true"><span>Measure</span><span>${council}</span><span>Neighbours</span><span>England</span><span class="ends"><span>\u2190 ${left}</span><span>${right} \u2192</span></span><span>Gap</span><span>Verdict</span></div>`;

/** The table twin: every number that is drawn. */
function numbers(rows: readonly Compared[], council: string): Html {
  const span = (from: number | null | undefined, to: number | null | undefined, say: (value: number) => string) =>
    from == null || to == null ? "\u2013" : `${say(from)} to ${say(to)}`;
  return html`<details><summary>Every number that is drawn</summary>${dataTable({
    caption: `${council}, neighbours, England and all councils`,
    columns: [
      { head: "Measure" },
      { head: council, isNumber: true },
      { head: "Likely range", isNumber: true },
      { head: "Neighbours", isNumber: true },
      { head: "England", isNumber: true },
      { head: "All councils", isNumber: true },
      { head: "Middle half", isNumber: true },
      { head: "Published to" },
    ],
    rows: rows.map((one) => {
      const { us, neighbours, england, councils } = spineOf(one);
      const say = (value: number) => figure(value, one.figure.indicator.unit);
      const only = (value: number | null) => (value === null ? "\u2013" : say(value));
      const day = one.row.comparator_period_end_date;
      return {
        cells: [
          one.figure.indicator.title,
          ...[say(us.value), span(us.lower, us.upper, say), only(neighbours), only(england)],
          ...[span(councils?.lowest, councils?.highest, say), span(councils?.quarter, councils?.three_quarters, say)],
          day === null ? "\u2013" : monthYear(day),
        ],
      };
    }),
  })}</details>`;
}

function notCompared(site: Site, compared: ReadonlySet<Figure>): Html {
  const headlines = site.headlines.filter((f) => !compared.has(f));
  const others = [...site.figures.values()].filter(
    (f) => f.current?.status === "value" && !compared.has(f) && !headlines.includes(f),
  ).length;
  const rows = headlines.map((f) => {
    const target = f.comparisons.target?.value;
    const plan = target == null ? "" : ` Our target is ${figure(target, f.indicator.unit)}.`;
    const reason =
      f.current?.status === "value" ? noComparison(f) : `${missingPhrase(f)}. ${missingReason(f) ?? ""}`.trimEnd();
    const id = `s-${f.indicator.id}`;
    return html`<article class="spine-row not-compared" aria-labelledby="${id}"><h3 id="${id}">${link(f)}</h3>${ourNumber(f)}<p class="reason">${reason}${plan}</p></article>`;
  });
  return html`<section aria-labelledby="not-compared"><h2 id="not-compared">Not compared this quarter</h2>
    <p class="small note">Of the measures on Home. ${others === 0 ? "" : html`${number(others)} more ${others === 1 ? "has" : "have"} a figure without one of the same kind beside it: <a href="${href(PATH, "/measures")}">all measures</a>.`}</p>${rows}</section>`;
}

export function comparePage(site: Site): Page {
  const { catalog } = site;
  const { council, neighbours } = catalog;
  const { better, neither } = comparedOf(site.figures.values());
  const all = [...better, ...neither];
  const hasNeighbours = all.some(({ who }) => who === "neighbours");
  const gap = biggestGap(better);
  const published = publishedWords(all);
  const compared = new Set(all.map(({ figure }) => figure));
  const [question] = better.flatMap(({ figure }) => figure.indicator.questions);
  const title = hasNeighbours ? "How do we compare with councils like us?" : "How do we compare with England?";
  const choices = choiceWords(all);
  return {
    path: PATH,
    title,
    body: html`<div class="compare">${crumbs([{ words: "Home", href: href(PATH, "/index") }, { words: "Compare" }])}
      <h1>${title}</h1>
      <p class="lead">${leadWords(better)}${gap ? html` <strong>${gap}</strong>` : ""}</p>
      <div class="compared-by">
        <p><strong>Neighbours:</strong> ${hasNeighbours ? `${number(neighbours.names.length)} councils like us (${neighbours.edition_title}), ${neighbours.method}.` : "none that can be set beside us; England stands alone."}${choices ? ` ${choices}` : ""}</p>
        ${published ? html`<p><strong>Published figures:</strong> ${published}. <strong>Sorted by</strong> gap. <a href="${href(PATH, "/measures")}">By priority group</a></p>` : ""}
      </div>
      <div class="box">${key(council.short_name)}
        <section aria-labelledby="can-be-better"><h2 id="can-be-better" class="visually-hidden">What can be better or worse</h2>${heads(council.short_name, "less good", "better")}${better.map(spineRow)}</section>
        ${neither.length > 0 ? html`<section aria-labelledby="neither"><h2 id="neither">Neither good nor bad in itself</h2>${heads(council.short_name, "lower", "higher")}${neither.map(spineRow)}</section>` : ""}
        ${notCompared(site, compared)}
        ${all.length > 0 ? numbers(all, council.short_name) : ""}
      </div>
      <p class="note">The gap is how many children or young people would have to be counted otherwise for our figure to equal theirs. It is arithmetic, not a target.
      Each row has its own scale with England in the middle, so read along a row, never from one row to another. \u201cSimilar\u201d means that the other figure lies in our likely range (chance).</p>
      ${fourLines([
        { head: "What we know", text: leadWords(better) },
        {
          head: "How sure we are",
          text: `${published ? `Published figures are of ${published}. ` : ""}Of every 20 measures about one differs by chance alone; here are ${number(all.length)}.`,
        },
        {
          head: "What we do not know",
          text: "Why we differ: who comes into care, what others count, and what they have tried.",
        },
        ...(question ? [{ head: "What to ask", text: question }] : []),
      ])}</div>`,
  };
}
