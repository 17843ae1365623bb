/** The words we use. One file, src/glossary.json, drives this page and the words that no page may use. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crumbs } from "../components/boxes.ts";
import { html } from "../components/html.ts";
import type { Page } from "./page.ts";
import { href } from "./shell.ts";

const PATH = "/glossary";

export interface Banned {
  readonly word: string;
  readonly pattern: string;
  readonly flags?: string;
  readonly say: string;
  /** Definitions (class definition) and names in law or of publications (class official) may hold the word. */
  readonly allowedIn?: "definition";
}

export interface Glossary {
  readonly terms: readonly { readonly term: string; readonly meaning: string }[];
  readonly banned: readonly Banned[];
}

export function readGlossary(dashboards: string): Glossary {
  return JSON.parse(readFileSync(join(dashboards, "src", "glossary.json"), "utf8")) as Glossary;
}

export function glossaryPage(glossary: Glossary): Page {
  const terms = glossary.terms.toSorted((a, b) => a.term.localeCompare(b.term));
  return {
    path: PATH,
    title: "Glossary",
    body: html`<div class="glossary">${crumbs([{ words: "Home", href: href(PATH, "/index") }, { words: "Glossary" }])}
      <h1>What do our words mean?</h1>
      <p class="lead">The words these pages use, said plainly.</p>
      <section class="box" aria-label="Terms"><dl class="terms definition">${terms.map((t) => html`<div><dt>${t.term}</dt><dd>${t.meaning}</dd></div>`)}</dl></section></div>`,
  };
}
