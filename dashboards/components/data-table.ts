/** A table: caption, column heads, row heads, numbers to the right, hidden cells as words. */
import { type Html, type HtmlPart, html } from "./html.ts";

export interface Column {
  readonly head: string;
  readonly isNumber?: boolean;
}

export interface Row {
  /** First cell is the row's head. */
  readonly cells: readonly HtmlPart[];
  /** Rows for now and a year ago. */
  readonly isTinted?: boolean;
}

/** The table in its own labelled scroll box, so that a narrow screen scrolls the table and not the page. */
export function dataTable(options: {
  caption: string;
  columns: readonly Column[];
  rows: readonly Row[];
  /** Two columns over the whole width: the second is a list. */
  isWide?: boolean;
}): Html {
  const { caption, columns, rows, isWide } = options;
  const head = columns.map((c) => html`<th scope="col"${c.isNumber ? html` class="num"` : ""}>${c.head}</th>`);
  const body = rows.map((row) => {
    const [first, ...rest] = row.cells;
    const cells = rest.map((cell, i) => html`<td${columns[i + 1]?.isNumber ? html` class="num"` : ""}>${cell}</td>`);
    return html`<tr${row.isTinted ? html` class="tint"` : ""}><th scope="row">${first}</th>${cells}</tr>`;
  });
  return html`<div class="table-box${isWide ? " wide" : ""}" role="region" tabindex="0" aria-label="${caption}">
    <table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}
