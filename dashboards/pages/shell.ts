/** What surrounds every page: council, product and links above, version line below. */

import type { Catalog } from "../../schemas/published/catalog.ts";
import { longDate } from "../components/format.ts";
import { type Html, html, joined } from "../components/html.ts";
import { COUNCILS, councilPath, type Site } from "./site-model.ts";

const PRODUCT = "Careboard";

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
function navigation({ catalog, further }: Site): Link[] {
  const group = catalog.themes.find((theme) => theme.number > 0) ?? catalog.themes[0];
  return [
    { words: "Home", path: "/index" },
    { words: "Compare", path: "/compare" },
    ...(group ? [{ words: "Priority groups", path: `/themes/${group.id}`, under: ["/themes/", "/indicators/"] }] : []),
    { words: "All measures", path: "/measures" },
    { words: "Can we trust it?", path: "/can-we-trust-it" },
    { words: "How we count", path: "/methods" },
    { words: "Glossary", path: "/glossary" },
    ...(further.length > 0 ? [{ words: "Councils", path: COUNCILS, under: [`${COUNCILS}/`] }] : []),
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

/** The catalogues of the councils that a page shows: its own council's, a further one's, or all of the build. */
export function shownOn(site: Site, path: string): Catalog[] {
  if (path === COUNCILS) return [site, ...site.further].map(({ catalog }) => catalog);
  return [(site.further.find((one) => councilPath(one) === path) ?? site).catalog];
}

/** "Bristol", or "20 councils". */
const named = (shown: readonly Catalog[]): string =>
  shown.length === 1 ? (shown[0] as Catalog).council.name : `${shown.length} councils`;

/** What a page was made from: council, quarter, knowledge, load and standing; of a page that shows several councils what holds for all. */
export function versionWords(site: Site, path: string): string[] {
  const shown = shownOn(site, path);
  const [catalog] = shown as [Catalog];
  const day = shown.map(({ as_known_on }) => as_known_on).reduce((one, other) => (one > other ? one : other));
  const common = [named(shown), catalog.current_period.label, `as known on ${longDate(day)}`];
  if (shown.length > 1) return common;
  const load = catalog.load_ids[0];
  return [...common, ...(load === undefined ? [] : [`load ${load}`]), `status: ${stageWords(catalog)}`];
}

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
  const shown = shownOn(site, path);
  const links = navigation(site).map((link) => {
    const isHere = link.path === path || link.under?.some((folder) => path.startsWith(folder));
    return html`<li><a href="${href(path, link.path)}"${isHere ? html` aria-current="${link.path === path ? "page" : "true"}"` : ""}>${link.words}</a></li>`;
  });
  return html`<a class="skip" href="#main">Skip to the figures</a>
    <div class="site-head"><p class="brand"><strong>${named(shown)}</strong><span>${PRODUCT}</span>${shown.some(({ council }) => council.is_invented) ? html`<em class="chip">Invented data</em>` : ""}</p>${councilSwitch(site, path)}
    <nav aria-label="Pages"><ul>${links}</ul></nav></div>`;
}

/** Last line of every page. */
export function versionLine(site: Site, path: string): Html {
  const invented = shownOn(site, path)
    .map(inventedWords)
    .find((words) => words !== null);
  const parts = [
    ...versionWords(site, path),
    `definitions ${site.catalog.definitions_version}`,
    invented ? html`<strong>invented data</strong>: ${invented}` : null,
    html`<a href="${href(path, "/accessibility")}">Accessibility</a>`,
  ];
  return html`<p class="version">${joined(parts, " \u00b7 ")}</p>`;
}
