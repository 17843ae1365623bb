/** How one indicator compares with each neighbour: the strip on a wide page, the table on every page. */
import { dataTable } from "../components/data-table.ts";
import { capital, figure, longDate } from "../components/format.ts";
import { type Html, html } from "../components/html.ts";
import { type NeighbourStrip, neighbourStrip } from "../components/neighbour-strip.ts";
import { noComparison } from "../model/facts.ts";
import { type Figure, isPublished, leadsWithCount } from "../model/figure.ts";
import { unsettled } from "../model/remarks.ts";
import { countedAsPublished } from "../model/trend.ts";
import { whenWords } from "../model/words.ts";
import { stressPart } from "./indicator-stress.ts";

const LEAST = 6;

/** "lower than 6 of the 9 neighbours with data". */
export function position(f: Figure): string | null {
  const row = f.comparisons.neighbours;
  if (!row || row.with_data_count === null || row.neighbours_above_count === null) return null;
  return `lower than ${row.neighbours_above_count} of the ${row.with_data_count} neighbours with data`;
}

/** What is drawn; null where fewer than six neighbours have a published figure or our own may not be set beside them. */
export function stripOfNeighbours(f: Figure): NeighbourStrip | null {
  const row = f.comparisons.neighbours;
  const known = f.neighbours.flatMap((n) => (n.value === null ? [] : [{ name: n.neighbour_name, value: n.value }]));
  if (known.length < LEAST || f.state === "very_small" || leadsWithCount(f) || f.indicator.kind === "count")
    return null;
  const { unit } = f.indicator;
  const middle =
    row?.value !== null && row?.value !== undefined
      ? { words: `${row.method ?? "mean"} of ${row.with_data_count}: ${figure(row.value, unit)}`, value: row.value }
      : null;
  const ours = f.asPublished ?? f.current;
  const us =
    ours?.status === "value" && ours.value !== null
      ? { value: ours.value, lower: ours.lower, upper: ours.upper }
      : null;
  const where = position(f);
  const council = f.catalog.council.short_name;
  const name = `${f.indicator.title}, each neighbour: ${us ? `${council} ${figure(us.value, unit)}${where ? `, ${where}` : ""}` : "no figure of ours"}${middle ? `; ${middle.words}` : ""}.`;
  return { name, unit, council, neighbours: known, middle, us };
}

export function neighbourSection(f: Figure): Html {
  const strip = stripOfNeighbours(f);
  const first = f.neighbours[0];
  const title = html`<h2 id="neighbours">How we compare with each neighbour</h2>`;
  if (!strip || !first)
    return html`<section class="box" aria-labelledby="neighbours">${title}<p>${f.comparisons.neighbours?.verdict === "not_enough_neighbours" ? "Not enough published neighbours. " : ""}${noComparison(f)}</p></section>`;
  const { unit } = f.indicator;
  const where = position(f);
  const row = f.comparisons.neighbours;
  const settled = unsettled(row?.release === first.release ? row.standing : null).map((word) => `, ${word}`);
  const hidden = f.neighbours.filter((n) => n.value === null).map((n) => n.neighbour_name);
  const byValue = strip.neighbours.toSorted((a, b) => b.value - a.value);
  const rows = [
    ...(strip.us ? [{ cells: [f.catalog.council.short_name, figure(strip.us.value, unit)], isTinted: true }] : []),
    ...byValue.map((n) => ({ cells: [n.name, figure(n.value, unit)] })),
    ...hidden.map((name) => ({ cells: [name, "Not published"] })),
  ];
  const published = { suppressed: "hidden by its publisher because the number is small" } as Record<string, string>;
  const notes = f.neighbours
    .filter((n) => n.value === null)
    .map((n) => `${n.neighbour_name}: ${published[n.status] ?? "no figure published"}.`);
  return html`<section class="box" aria-labelledby="neighbours">${title}
    <p class="subtitle">Published figures, ${whenWords(f, first.period_end_date)}, release ${first.release}${settled.join("")}.${where ? ` We are ${where}.` : ""}${f.asPublished ? ` ${capital(countedAsPublished(f) ?? "")}.` : ""}</p>
    ${neighbourStrip(strip)}
    ${notes.length > 0 ? html`<p class="small note">${notes.join(" ")}</p>` : ""}
    ${dataTable({
      caption: `${f.indicator.title}: ${strip.us ? `us, ${isPublished(f) ? whenWords(f, f.date) : longDate(f.date)}, then ` : ""}each neighbour, ${whenWords(f, first.period_end_date)}, highest first`,
      columns: [{ head: "Council" }, { head: unit === "percent" ? "Per cent" : "Figure", isNumber: true }],
      rows,
    })}
    ${stressPart(f)}</section>`;
}
