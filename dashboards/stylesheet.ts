/** One style sheet from the parts of style/, with the words of the print margins at its end; pages of other councils have words of their own. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inventedWords, shownOn, versionWords } from "./pages/shell.ts";
import type { Site } from "./pages/site-model.ts";

const PARTS = [
  "tokens.css",
  "base.css",
  "shell.css",
  "ledger.css",
  "boxes.css",
  "charts.css",
  "compare.css",
  "print.css",
];

const quoted = (text: string) => `"${text.replaceAll("\\", "").replaceAll('"', "'").replaceAll("\n", " ")}"`;

/** Page boxes of a printed page: marking, version, page of pages. */
export function printMargins(site: Site, path: string): string {
  const shown = shownOn(site, path);
  const version = versionWords(site, path).join(" \u00b7 ");
  const mark = [
    shown.some(({ stage }) => stage === "dry-run") ? "Provisional figures" : "",
    shown.some(inventedWords) ? "Invented data: no real council or child is shown" : "",
  ];
  const marking = mark.filter(Boolean).join(" \u00b7 ");
  return `@page{@top-center{content:${quoted(marking)};font:600 9pt var(--sans,sans-serif);color:#0b0c0c}@bottom-left{content:${quoted(version)};font:9pt sans-serif;color:#484f54;width:140mm;line-height:11pt;text-align:left}@bottom-right{content:"Page " counter(page) " of " counter(pages);font:9pt sans-serif;color:#484f54}}`;
}

/** Comments and line ends go: readers of the style read its sources. */
function tight(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s*\n\s*/g, "")
    .replace(/\s*([{};,>])\s*/g, "$1")
    .replace(/: /g, ":");
}

export function stylesheet(dashboards: string, site: Site): string {
  const parts = PARTS.map((part) => tight(readFileSync(join(dashboards, "style", part), "utf8")));
  return `${parts.join("\n")}\n${printMargins(site, "/index")}\n`;
}
