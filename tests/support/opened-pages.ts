/** The pages of the fixture's publication, opened as a browser would see them. */
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { readGlossary } from "../../dashboards/pages/glossary.ts";
import type { Page } from "../../dashboards/pages/page.ts";
import { siteHead, versionLine } from "../../dashboards/pages/shell.ts";
import { siteOf } from "../../dashboards/pages/site-model.ts";
import { sitePages } from "../../dashboards/pages/site-pages.ts";
import { fixtureCatalog, fixtureTables } from "./published-fixture.ts";

const DASHBOARDS = join(import.meta.dirname, "../../dashboards");
export const glossary = readGlossary(DASHBOARDS);
export const publication = { catalog: fixtureCatalog(), tables: fixtureTables() };
export const site = siteOf(publication);
export const pages = sitePages(site, glossary);

/** A page as a browser would see it, shell and all. Opened anew each time: some tests take parts out. */
export function opened(page: Page, of = site): Document {
  const shell = siteHead(of, page.path).text;
  const foot = versionLine(of, page.path).text;
  return new JSDOM(`<header>${shell}</header><main id="main">${page.body.text}</main><footer>${foot}</footer>`).window
    .document;
}

const documents = new Map<Page, Document>();
export function seen(page: Page): Document {
  const document = documents.get(page) ?? opened(page);
  documents.set(page, document);
  return document;
}

/** One line of text for each block, so that words of two blocks never run together. */
export function textOf(element: Element): string {
  return element.innerHTML
    .replace(/<[^>]+>/g, " ")
    .replace(/&\w+;/g, " ")
    .replace(/\s+/g, " ");
}
