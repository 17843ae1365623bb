/** HTML as a value: what is written in a template is markup, what is put into it is text and is escaped. */

/** Markup that is safe to put into a page as it is. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

export type HtmlPart = Html | string | number | null | undefined | false | readonly HtmlPart[];

/**
 * Text to markup, in one line: a blank line would end the block of HTML, and what follows be read as Markdown. `$` followed by a brace
 * would be a placeholder to the Markdown reader, so it is spelt as an entity.
 */
export function escapeHtml(text: string): string {
  return text
    .replace(/\s*[\r\n\u2028\u2029]\s*/g, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("${", "&#36;{");
}

function render(part: HtmlPart): string {
  if (part === null || part === undefined || part === false) return "";
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(render).join("");
  return escapeHtml(String(part));
}

/** Template tag. Indentation goes, so that a page holds no blank line: Markdown would end its HTML block there. */
export function html(strings: TemplateStringsArray, ...parts: HtmlPart[]): Html {
  const text = strings.reduce(
    (before, string, i) => before + render(parts[i - 1]) + string.replace(/\n\s*/g, "\n"),
    "",
  );
  return new Html(text.replace(/\n{2,}/g, "\n").replace(/^\n|\n$/g, ""));
}

/** Several pieces with something between them. */
export function joined(parts: readonly HtmlPart[], between: string | Html): Html {
  const shown = parts.filter((part) => part !== null && part !== undefined && part !== false);
  return new Html(shown.map(render).join(between instanceof Html ? between.text : escapeHtml(between)));
}
