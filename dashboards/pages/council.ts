/** A further council of a build: what home shows, on one page. */
import { crumbs } from "../components/boxes.ts";
import { html } from "../components/html.ts";
import { identity, ledger, standfirst, stripsOf } from "./home.ts";
import type { Page } from "./page.ts";
import { href } from "./shell.ts";
import { COUNCILS, councilPath, type Site } from "./site-model.ts";

export function councilPage(site: Site): Page {
  const path = councilPath(site);
  const { name } = site.catalog.council;
  return {
    path,
    title: `${name}: how are its children and young people doing?`,
    body: html`<div class="home">${crumbs([
      { words: "Home", href: href(path, "/index") },
      { words: "Councils", href: href(path, COUNCILS) },
      { words: name },
    ])}
      <div class="opening"><div class="opening-words"><h1>${name}</h1>${standfirst(site)}</div>${identity(site, path, false)}</div>
      ${stripsOf(site.headlines, path, false)}
      ${ledger(site, false)}
    </div>`,
  };
}
