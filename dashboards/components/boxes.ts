/** Small boxes that most pages share: facts row, four lines, definition box, version line. */
import { type Html, type HtmlPart, html, joined } from "./html.ts";
import { glyph, type Verdict } from "./verdict.ts";

/** Up to four short cells under a headline. */
export function factsRow(
  facts: readonly { head: HtmlPart; tone?: string; glyph?: Verdict["glyph"]; text: HtmlPart }[],
): Html {
  const cells = facts.map(
    (f) =>
      html`<li><p class="fact ${f.tone ?? "us"}">${f.glyph ? glyph(f.glyph) : ""}<span>${f.head}</span></p><p class="small">${f.text}</p></li>`,
  );
  return html`<ul class="facts facts-${facts.length}">${cells}</ul>`;
}

/** The foot of every page but Home. */
export function fourLines(lines: readonly { head: string; text: HtmlPart }[]): Html {
  const cells = lines.map((line) => html`<li><h3>${line.head}</h3><p>${line.text}</p></li>`);
  return html`<section class="four-lines" aria-labelledby="in-short"><h2 id="in-short" class="visually-hidden">In short</h2><ul>${cells}</ul></section>`;
}

/** What a figure counts, in the words of its definition. Technical words are allowed here and in no other box. */
export function definitionBox(parts: readonly { head: string; text: HtmlPart }[], more: HtmlPart): Html {
  const terms = parts.map((part) => html`<div><dt>${part.head}</dt><dd>${part.text}</dd></div>`);
  return html`<section class="box side definition" aria-labelledby="definition"><h2 id="definition">What this means</h2><dl>${terms}</dl>${more}</section>`;
}

/** A titled box of short items. */
export function listBox(id: string, title: string, items: readonly HtmlPart[], className: string): Html {
  return html`<section class="box side ${className}" aria-labelledby="${id}"><h2 id="${id}">${title}</h2><ul>${items.map((item) => html`<li>${item}</li>`)}</ul></section>`;
}

/** Steps from Home to here. */
export function crumbs(steps: readonly { words: string; href?: string }[]): Html {
  const links = steps.map((step) =>
    step.href ? html`<a href="${step.href}">${step.words}</a>` : html`<span aria-current="page">${step.words}</span>`,
  );
  return html`<nav class="crumbs" aria-label="Where you are">${joined(links, html` <span aria-hidden="true">/</span> `)}</nav>`;
}
