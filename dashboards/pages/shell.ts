/** What surrounds every page: council, product and links above, version line below. */

import type { Catalog } from "../../schemas/published/catalog.ts";
import { longDate } from "../components/format.ts";
import { type Html, html, joined } from "../components/html.ts";
import { councilPath, type Site } from "./site-model.ts";

export const PRODUCT = "Careboard";

export interface Link {
  readonly words: string;
  readonly path: string;
  /** Paths under these count as being there. */
  readonly under?: readonly string[];
}

/** From one page to another, relative, so that the site works in any folder: "/themes/homes" to "/index" is "../index.html". */
export function href(from: string, to: string): string {
  const depth = from.split("/").length - 2;
  return `${depth > 0 ? "../".repeat(depth) : "./"}${to.slice(1)}.html`;
}

/** Only pages that exist. */
export function navigation({ catalog, further }: Site): Link[] {
  const group = catalog.themes.find((theme) => theme.number > 0) ?? catalog.themes[0];
  return [
    { words: "Home", path: "/index" },
    ...(group ? [{ words: "Priority groups", path: `/themes/${group.id}`, under: ["/themes/", "/indicators/"] }] : []),
    { words: "All measures", path: "/measures" },
    { words: "Can we trust it?", path: "/can-we-trust-it" },
    { words: "How we count", path: "/methods" },
    { words: "Glossary", path: "/glossary" },
    ...(further.length > 0 ? [{ words: "Councils", path: "/councils", under: ["/councils/"] }] : []),
  ];
}

/** A return of the year so far is never DfE's final one: its figures are provisional. */
const STAGES = { "dry-run": "provisional", submitted: "submitted", final: "final", amended: "amended" } as const;

export function stageWords(catalog: Catalog): string {
  return STAGES[catalog.stage];
}

/** "no real council, child or young person is shown; neighbours and population are those of ..." */
export function inventedWords(catalog: Catalog): string | null {
  if (!catalog.council.is_invented) return null;
  const borrowed = catalog.council.borrowed_name;
  const from = borrowed ? `; neighbours and population are borrowed from ${borrowed}` : "";
  return `no real council, child or young person is shown${from}`;
}

/** The catalogue of the council that a page shows. */
const shownOn = (site: Site, path: string): Catalog =>
  (site.further.find((one) => councilPath(one) === path) ?? site).catalog;

/** Every council of the build; opens without a script. */
function councilSwitch(site: Site, path: string): Html | "" {
  if (site.further.length === 0) return "";
  const links = [
    { name: site.catalog.council.name, to: "/index" },
    ...site.further.map((one) => ({ name: one.catalog.council.name, to: councilPath(one) })),
  ].map(({ name, to }) => {
    return html`<li><a href="${href(path, to)}"${to === path ? html` aria-current="page"` : ""}>${name}</a></li>`;
  });
  return html`<details class="council-switch"><summary>Another council</summary><ul>${links}</ul></details>`;
}

export function siteHead(site: Site, path: string): Html {
  const catalog = shownOn(site, path);
  const links = navigation(site).map((link) => {
    const isHere = link.path === path || link.under?.some((folder) => path.startsWith(folder));
    return html`<li><a href="${href(path, link.path)}"${isHere ? html` aria-current="${link.path === path ? "page" : "true"}"` : ""}>${link.words}</a></li>`;
  });
  return html`<a class="skip" href="#main">Skip to the figures</a>
    <div class="site-head"><p class="brand"><strong>${catalog.council.name}</strong><span>${PRODUCT}</span>${catalog.council.is_invented ? html`<em class="chip">Invented data</em>` : ""}</p>${councilSwitch(site, path)}
    <nav aria-label="Pages"><ul>${links}</ul></nav></div>`;
}

/** Last line of every page. */
export function versionLine(site: Site, path: string): Html {
  const catalog = shownOn(site, path);
  const invented = inventedWords(catalog);
  const parts = [
    catalog.council.name,
    catalog.current_period.label,
    `as known on ${longDate(catalog.as_known_on)}`,
    catalog.load_ids.length > 0 ? `load ${catalog.load_ids[0]}` : null,
    `definitions ${catalog.definitions_version}`,
    `status: ${stageWords(catalog)}`,
    invented ? html`<strong>invented data</strong>: ${invented}` : null,
    html`<a href="${href(path, "/accessibility")}">Accessibility</a>`,
  ];
  return html`<p class="version">${joined(parts, " \u00b7 ")}</p>`;
}
