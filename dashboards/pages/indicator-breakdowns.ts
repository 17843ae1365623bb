/** Who the figure is about: one table a dimension, with a bar in each row. The table is the chart's twin. */
import { breakdownBar } from "../components/breakdown-bar.ts";
import { dataTable, type Row } from "../components/data-table.ts";
import { figure, number } from "../components/format.ts";
import { type Html, type HtmlPart, html } from "../components/html.ts";
import type { Figure, ValueRow } from "../model/figure.ts";
import { basisWords } from "../model/words.ts";

const HIDDEN = "Hidden to protect young people";

function row(f: Figure, label: HtmlPart, value: ValueRow, top: number): Row {
  const isShare = f.indicator.kind === "share";
  if (value.status !== "value" || value.value === null) {
    const words = value.status === "suppressed" ? HIDDEN : "No figure";
    return { cells: [label, words, ...(isShare ? [""] : []), ""] };
  }
  const small = value.is_small_group ? html` <span class="quiet">small group</span>` : "";
  const count = `${number(value.numerator ?? 0)} of ${number(value.denominator ?? 0)}`;
  const bar = breakdownBar(value.value, top);
  return { cells: [label, figure(value.value, f.indicator.unit), ...(isShare ? [html`${count}${small}`] : []), bar] };
}

/** Categories nobody is in are left out; hidden ones are not. */
function dimension(f: Figure, id: string): Html | null {
  const definition = f.catalog.breakdowns.find((b) => b.id === id);
  const rows = f.breakdowns.filter((r) => r.breakdown_dimension === id);
  if (!definition || rows.length === 0) return null;
  const known = rows.flatMap((r) => (r.status === "value" && r.value !== null ? [r.value] : []));
  const top = f.indicator.unit === "percent" ? 100 : Math.max(1, ...known);
  const lines = definition.categories.flatMap((category) => {
    const value = rows.find((r) => r.breakdown_category === category.id);
    return value && value.status !== "not_supplied"
      ? [
          row(
            f,
            id === "legal-group" ? html`<span class="official">${category.label}</span>` : category.label,
            value,
            top,
          ),
        ]
      : [];
  });
  if (lines.length === 0) return null;
  const isShare = f.indicator.kind === "share";
  return dataTable({
    caption: definition.label,
    columns: [
      { head: "Group" },
      { head: isShare ? "Per cent" : "Number", isNumber: true },
      ...(isShare ? [{ head: "Children or young people", isNumber: true }] : []),
      { head: isShare ? "0 to 100%" : "From 0" },
    ],
    rows: lines,
  });
}

export function breakdownSections(f: Figure): Html | "" {
  const tables = f.indicator.breakdowns.flatMap((id) => dimension(f, id) ?? []);
  if (tables.length === 0) return "";
  return html`<section class="box breakdowns" aria-labelledby="breakdowns"><h2 id="breakdowns">Who this is about</h2>
    <p class="subtitle">${basisWords(f)}. Groups differ by chance, and small groups most of all.</p>
    <div class="breakdown-tables">${tables}</div></section>`;
}
