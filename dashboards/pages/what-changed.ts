/** "What changed since the last publication": earlier figures that read otherwise now, part of "Can we trust it?". */
import type { PublishedRow } from "../../schemas/published/tables.ts";
import { dataTable } from "../components/data-table.ts";
import { figureInWords, list, longDate, lower, number, opening } from "../components/format.ts";
import { type Html, html } from "../components/html.ts";
import type { Figure } from "../model/figure.ts";
import { periodWords, statePhrase } from "../model/words.ts";
import { href } from "./shell.ts";
import type { Site } from "./site-model.ts";

type Restatement = PublishedRow<"restatements">;

const PATH = "/can-we-trust-it";
const WHY: Record<Restatement["reason"], string> = {
  definition: "Definition or population",
  correction: "Correction",
  late_entry: "Late entry",
  correction_and_late_entry: "Correction and late entry",
  status: "Other records decide whether it is shown",
};
/** Quarters named one by one; more are named by the first and the last. */
const MOST_NAMED = 2;

/** Figures of the council that read otherwise since the last publication. */
const changedSinceLast = (site: Site): Restatement[] => restatementsOf(site).filter((row) => row.is_since_last);

const restatementsOf = ({ tables, catalog }: Site) =>
  tables.restatements.filter((row) => row.la_code === catalog.council.la_code);

/** "Ten earlier figures have changed since the last publication."; empty where none has. */
export function changedSentence(site: Site): string {
  const n = changedSinceLast(site).length;
  return n === 0
    ? ""
    : `${opening(n)} earlier ${n === 1 ? "figure has" : "figures have"} changed since the last publication.`;
}

export function whatChangedSection(site: Site): Html {
  const newest = changedSinceLast(site);
  const before = restatementsOf(site).filter((row) => !row.is_since_last);
  const small = site.catalog.thresholds.suppress_up_to;
  return html`<section class="box" aria-labelledby="what-changed"><h2 id="what-changed">What changed since the last publication</h2>
    ${
      newest.length === 0
        ? html`<p>No earlier figure has changed.</p>`
        : html`<p class="subtitle">Figures that were published before, as known on ${longDate(newest[0]?.before_known_on ?? "")}, and read otherwise now. Where 1 to ${small} children make the difference, or may do so, we do not say how far it moved.</p>
          ${changesTable(site, newest, "Earlier figures that have changed since the last publication")}`
    }
    ${
      before.length === 0
        ? ""
        : html`<h3>Changed before that</h3><p class="subtitle">Said in the publications of that time.</p>
          ${changesTable(site, before, "Figures that earlier publications changed", true)}`
    }</section>`;
}

/** One line for each measure and kind of change, home's measures first, with the quarters that it is about. */
function changesTable(site: Site, rows: readonly Restatement[], caption: string, isDated = false): Html {
  const groups = new Map<string, { f: Figure; row: Restatement; days: string[] }>();
  const order = [...new Set([...site.headlines.map((f) => f.indicator.id), ...site.figures.keys()])];
  for (const row of rows.toSorted((a, b) => order.indexOf(a.indicator_id) - order.indexOf(b.indicator_id))) {
    const f = site.figures.get(row.indicator_id);
    if (f === undefined) continue;
    const key = [row.indicator_id, thenAndNow(f, row), row.reason, returnWords(row), row.now_known_on].join("|");
    const group = groups.get(key) ?? { f, row, days: [] };
    group.days.push(row.period_end_date);
    groups.set(key, group);
  }
  return dataTable({
    caption,
    columns: [
      { head: "Measure" },
      { head: "Of" },
      { head: "Then and now" },
      { head: "Why" },
      ...(isDated ? [{ head: "Known on" }] : []),
    ],
    rows: [...groups.values()].map(({ f, row, days }) => ({
      cells: [
        html`<a href="${href(PATH, `/indicators/${f.indicator.id}`)}">${f.indicator.title}</a>`,
        quarterWords(f, days.toSorted()),
        thenAndNow(f, row),
        html`${WHY[row.reason]}${row.load_id === null ? "" : html`<br /><span class="quiet">${returnWords(row)}</span>`}`,
        ...(isDated ? [longDate(row.now_known_on)] : []),
      ],
    })),
  });
}

function quarterWords(f: Figure, days: readonly string[]): string {
  const names = days.map((day) => periodWords(f, day).replaceAll(" ", "\u00a0"));
  const [first, last] = [names[0], names.at(-1)];
  return names.length <= MOST_NAMED ? list(names) : `${number(names.length)} figures, ${first} to ${last}`;
}

function thenAndNow(f: Figure, row: Restatement): string {
  if (row.change === "small_number") return "Changed by a small number";
  if (row.change === "figure" && !row.is_since_last) return "Changed";
  const then = said(f, row.before_status, row.before_value, row.before_numerator, row.before_denominator);
  const now = said(f, row.now_status, row.now_value, row.now_numerator, row.now_denominator);
  return `Then: ${then}. Now: ${now}.`;
}

/** "48% (46 of 96)", "213", "hidden to protect young people". */
function said(
  f: Figure,
  status: Restatement["now_status"],
  value: number | null,
  counted: number | null,
  of: number | null,
): string {
  if (status !== "value") return lower(statePhrase(f, status));
  if (value === null) return "shown";
  const words = figureInWords(value, f.indicator.unit);
  return f.indicator.kind === "share" && counted !== null && of !== null
    ? `${words} (${number(counted)} of ${number(of)})`
    : words;
}

/** "return for 2025/26, load 990-2026-03-31-002"; empty where no load brought it. */
function returnWords({ load_id, collection_year, is_withdrawal }: Restatement): string {
  if (load_id === null || collection_year === null) return "";
  return `return for ${collection_year.replace("-", "/")}${is_withdrawal ? " withdrawn" : ""}, load ${load_id}`;
}
