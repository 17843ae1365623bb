/** Measures by name, each a link to its page. */
import { type Html, html } from "../components/html.ts";
import { href } from "./shell.ts";

interface Named {
  readonly id: string;
  readonly title: string;
  /** Stands behind the name, which then has a line of its own. */
  readonly note?: string | null;
}

/** `from`: path of the page that the links stand on. */
export function measureLinks(measures: readonly Named[], from: string): Html {
  const between = measures.some(({ note }) => note) ? html`<br>` : ", ";
  return html`${measures.map(
    ({ id, title, note }, at) =>
      html`${at === 0 ? "" : between}<a href="${href(from, `/indicators/${id}`)}">${title}</a>${note ? html` <span class="quiet">${note}</span>` : ""}`,
  )}`;
}
