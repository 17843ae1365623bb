/** One page of the site. */
import type { Html } from "../components/html.ts";

export interface Page {
  /** Path without extension, from the root: "/index", "/indicators/cic-rate". */
  readonly path: string;
  readonly title: string;
  readonly body: Html;
}

/** The page as Markdown for Framework: front matter and one block of HTML. */
export function toMarkdown(page: Page): string {
  return `---\ntitle: ${JSON.stringify(page.title)}\n---\n\n${page.body.text}\n`;
}
