/** Measures by what they have in common: each reason once, with a link to each of its measures. */
import { dataTable } from "../components/data-table.ts";
import { type Html, html } from "../components/html.ts";
import { href } from "./shell.ts";

interface Reasoned {
  readonly id: string;
  readonly title: string;
  readonly reason: Html;
  /** Stands behind the name, which then has a line of its own. */
  readonly note?: string | null;
}

/** `from`: path of the page that the table stands on. */
export function measuresByReason(options: {
  caption: string;
  head: string;
  measures: readonly Reasoned[];
  from: string;
}): Html {
  const { caption, head, measures, from } = options;
  const reasons = new Map(measures.map(({ reason }) => [reason.text, reason]));
  const rows = [...reasons].map(([text, reason]) => ({
    cells: [
      reason,
      measureLinks(
        measures.filter((one) => one.reason.text === text),
        from,
      ),
    ],
  }));
  return dataTable({ caption, columns: [{ head }, { head: "Measures" }], rows, isWide: true });
}

function measureLinks(measures: readonly Reasoned[], from: string): Html {
  const between = measures.some(({ note }) => note) ? html`<br>` : ", ";
  return html`${measures.map(
    ({ id, title, note }, at) =>
      html`${at === 0 ? "" : between}<a href="${href(from, `/indicators/${id}`)}">${title}</a>${note ? html` <span class="quiet">${note}</span>` : ""}`,
  )}`;
}
