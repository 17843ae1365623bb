/** One style sheet from the parts of style/, with the words of the print margins at its end. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Catalog } from "../schemas/published/catalog.ts";
import { longDate } from "./components/format.ts";
import { inventedWords, stageWords } from "./pages/shell.ts";

const PARTS = ["tokens.css", "base.css", "shell.css", "ledger.css", "boxes.css", "charts.css", "print.css"];

const quoted = (text: string) => `"${text.replaceAll("\\", "").replaceAll('"', "'").replaceAll("\n", " ")}"`;

/** Page boxes of the printed page: marking, version, page of pages. */
function printMargins(catalog: Catalog): string {
  const status = stageWords(catalog);
  const version = `${catalog.council.name} \u00b7 ${catalog.current_period.label} \u00b7 as known on ${longDate(catalog.as_known_on)} \u00b7 load ${catalog.load_ids[0] ?? "none"} \u00b7 ${status}`;
  const mark = [
    catalog.stage === "dry-run" ? "Provisional figures" : "",
    inventedWords(catalog) ? "Invented data: no real council or child is shown" : "",
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

export function stylesheet(dashboards: string, catalog: Catalog): string {
  const parts = PARTS.map((part) => tight(readFileSync(join(dashboards, "style", part), "utf8")));
  return `${parts.join("\n")}\n${printMargins(catalog)}\n`;
}
