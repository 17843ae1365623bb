/** "Can we trust it?": the answer first, then what was supplied, what the checks found, and how old the published figures are. */
import { crumbs, factsRow, fourLines } from "../components/boxes.ts";
import { breakdownBar } from "../components/breakdown-bar.ts";
import { dataTable } from "../components/data-table.ts";
import { capital, inWords, list, longDate, lower, number, opening, percent } from "../components/format.ts";
import { type Html, html } from "../components/html.ts";
import { verdict } from "../components/verdict.ts";
import { lastFigure, missingPhrase, missingReason } from "../model/words.ts";
import { checksSection, hasFound } from "./data-checks.ts";
import { confidenceSection } from "./data-confidence.ts";
import { reconciliationSection } from "./data-reconciliation.ts";
import { measuresByReason } from "./measures-by-reason.ts";
import type { Page } from "./page.ts";
import { href, inventedWords, stageWords } from "./shell.ts";
import { publishedBeside, type Site } from "./site-model.ts";
import { changedSentence, whatChangedSection } from "./what-changed.ts";

const PATH = "/can-we-trust-it";

function filesSection(site: Site): Html | "" {
  const files = site.tables.files.filter((file) => file.la_code === site.catalog.council.la_code);
  if (files.length === 0) return "";
  const newest = files[0];
  const rows = files.map((file) => ({
    cells: [
      file.title,
      file.supplied
        ? verdict({ glyph: "tick", words: "Supplied", tone: "good" })
        : verdict({ glyph: "none", words: "Not supplied", tone: "quiet" }),
      file.row_count_status === "suppressed" ? "Hidden" : file.row_count === null ? "No file" : number(file.row_count),
      file.quality === null ? "" : percent(file.quality),
      file.quality === null ? "" : breakdownBar(file.quality, 100),
    ],
  }));
  return html`<section class="box" aria-labelledby="files"><h2 id="files">Is everything here?</h2>
    <p class="subtitle">Files of the return${newest ? ` as at ${longDate(newest.as_at_date)}` : ""}. Quality: rows without an error, of all rows.</p>
    ${dataTable({
      caption: "Files of the newest return",
      columns: [
        { head: "File" },
        { head: "Supplied" },
        { head: "Rows, about", isNumber: true },
        { head: "Quality", isNumber: true },
        { head: "0 to 100%" },
      ],
      rows,
    })}</section>`;
}

/** Measures without a figure, those of one reason together: a council that begins has dozens. */
function missingSection(site: Site): Html {
  const without = [...site.figures.values()]
    .filter((f) => f.current?.status !== "value")
    .map((f) => {
      const more = missingReason(f);
      const reason = html`${missingPhrase(f)}${more ? html`<br><span class="quiet">${more}</span>` : ""}`;
      return { ...f.indicator, reason, note: more ? null : lastFigure(f) };
    });
  return html`<section class="box" aria-labelledby="missing"><h2 id="missing">What can we not show?</h2>
    ${
      without.length === 0
        ? html`<p>Every measure has a figure this quarter.</p>`
        : measuresByReason({
            caption: "Measures without a figure this quarter",
            head: "Why",
            measures: without,
            from: PATH,
          })
    }</section>`;
}

/** "18 to 30", or "30" where all are of one age. */
const monthsOld = ({ oldest, newest }: NonNullable<ReturnType<typeof publishedBeside>>): string =>
  oldest.monthsOld === newest.monthsOld ? `${newest.monthsOld}` : `${newest.monthsOld} to ${oldest.monthsOld}`;

export function dataQualityPage(site: Site): Page {
  const { catalog } = site;
  const all = site.headlines.length;
  const complete = site.headlines.filter((f) => f.current?.status === "value").length;
  const without = site.headlines.filter((f) => f.current?.status !== "value").map((f) => lower(f.indicator.title));
  const files = site.tables.files.filter((file) => file.la_code === catalog.council.la_code);
  const supplied = files.filter((file) => file.supplied).length;
  const rules = site.tables.rules.filter((rule) => rule.la_code === catalog.council.la_code);
  const failed = rules.filter(hasFound).length;
  const notRun = rules.filter((rule) => rule.outcome === "not_run" || rule.outcome === "partly_run").length;
  const published = publishedBeside(site);
  const answer = complete === all ? "Yes, mostly." : complete * 2 > all ? "Mostly, yes." : "Not yet.";
  const invented = inventedWords(catalog);
  const changed = changedSentence(site);
  const twelve = all === 12 ? "twelve" : inWords(all);
  const have = `${complete === all ? "All" : `${opening(complete)} of the`} ${twelve} headline measures have`;
  return {
    path: PATH,
    title: "Can we trust these numbers?",
    body: html`<div class="quality">${crumbs([{ words: "Home", href: href(PATH, "/index") }, { words: "Can we trust it?" }])}
      <h1>Can we trust these numbers?</h1>
      <p class="lead"><strong>${answer}</strong> ${have} a figure this quarter.${without.length > 0 ? ` Without one: ${list(without)}.` : ""} The figures are ${stageWords(catalog)}, as known on ${longDate(catalog.as_known_on)}.${changed ? html` <a href="#what-changed">${changed}</a>` : ""}</p>
      ${invented ? html`<p class="invented small"><strong>Invented data:</strong> ${invented}.</p>` : ""}
      ${factsRow([
        {
          head: `${complete} of ${all} have a figure`,
          glyph: complete === all ? "tick" : "none",
          tone: complete === all ? "good" : "quiet",
          text: "of the headline measures.",
        },
        { head: `${supplied} of ${files.length} files supplied`, text: "in the newest return." },
        {
          head: `${capital(inWords(failed))} of ${rules.length} checks found ${failed === 0 ? "anything" : "something"}`,
          text: notRun > 0 ? `${capital(inWords(notRun))} could not be run in full.` : "All of them were run.",
        },
        {
          head: published ? `${monthsOld(published)} months old` : "No published figures",
          text: published ? "Age of the figures for neighbours and England." : "No neighbours or England beside ours.",
        },
      ])}
      ${filesSection(site)}${confidenceSection(site)}${checksSection(site)}${reconciliationSection(site)}${missingSection(site)}${whatChangedSection(site)}
      ${fourLines([
        { head: "What we know", text: `${have} a figure that can be read and used.` },
        {
          head: "How sure we are",
          text: "Every figure comes from the return itself. Each measure's page gives the range that chance alone allows.",
        },
        {
          head: "What we do not know",
          text: without.length > 0 ? `This quarter: ${list(without)}.` : "What late entries will still change.",
        },
        {
          head: "What to ask",
          text:
            failed > 0
              ? "Which records need mending before the next return, and who will do it?"
              : "What would we do if a file came late?",
        },
      ])}
    </div>`,
  };
}
