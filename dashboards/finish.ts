/**
 * After Framework: every page becomes a document of our own, with its language, our style and a strict policy; Framework's
 * client and styles go, pages with something to add to get our one script, and the bytes of each first visit are recorded.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";
import { putBack } from "./drawings.ts";

/** Framework makes every heading with an id a link to itself. */
const HEADING_LINK = /<(h[1-4])([^>]*)><a class="observablehq-header-anchor"[^>]*>([\s\S]*?)<\/a><\/\1>/g;
const ICON = '<link rel="icon" href="data:,">';
/** What it adds to carries one of these: a chart with slots, a list that can be searched. */
const SCRIPTED = /<[^>]* data-(?:slots|finder)=/;
/** A cell of Framework's, or a script in the body: it would be dead without the client. */
const CELL = /import \{[^}]*\bdefine\b|<main[\s\S]*<script/;
/** Our script, hand-written in src/. */
export const SCRIPT = "careboard.js";

function policy(hasScript: boolean): string {
  const rules = [
    "default-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  if (hasScript) rules.push("script-src 'self'");
  return rules.join("; ");
}

const between = (text: string, from: RegExp, to: string): string => {
  const match = from.exec(text);
  if (!match) return "";
  const start = match.index + match[0].length;
  return text.slice(start, text.indexOf(to, start));
};

/** True where our script has something to add to. */
export function usesScript(page: string): boolean {
  return SCRIPTED.test(page);
}

/** What surrounds a page. */
export interface Shell {
  readonly header: string;
  readonly footer: string;
  /** A style sheet of its own after the common one, from the root: the print margins of a page about other councils. */
  readonly style?: string;
}

/** A page's own words in a document of ours. `up` leads to the root ("../", "./"). */
export function ownDocument(page: string, up: string, shell: Shell): string {
  const hasScript = usesScript(page);
  const title = between(page, /<title>/, "</title>");
  const main = between(page, /<main id="observablehq-main"[^>]*>/, "</main>").replace(HEADING_LINK, "<$1$2>$3</$1>");
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(hasScript)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="preload" href="${up}fonts/cb-serif.woff2" as="font" type="font/woff2" crossorigin>
<link rel="preload" href="${up}fonts/cb-sans.woff2" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="${up}careboard.css">
${shell.style === undefined ? "" : `<link rel="stylesheet" href="${up}${shell.style}">\n`}${ICON}${hasScript ? `\n<script type="module" src="${up}${SCRIPT}"></script>` : ""}
</head>
<body>
<header>${shell.header}</header>
<main id="main">
${main.trim()}
</main>
<footer>${shell.footer}</footer>
</body>
</html>
`;
}

function htmlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html"))
    .sort();
}

export interface PageBytes {
  readonly page: string;
  /** Bytes of a first visit as sent with gzip: the page, its style, both fonts, its script. */
  readonly bytes: number;
  readonly requests: number;
}

/** Finishes every page under `out`, into which style, fonts and script have been copied; `drawings` go back into their places. */
export function finish(out: string, drawings: readonly string[], shells: Readonly<Record<string, Shell>>): PageBytes[] {
  const files = htmlFiles(out);
  const shared = ["careboard.css", "fonts/cb-sans.woff2", "fonts/cb-serif.woff2"].map((file) => {
    const bytes = readFileSync(join(out, file));
    return file.endsWith(".woff2") ? bytes.length : gzipSync(bytes).length;
  });
  const script = gzipSync(readFileSync(join(out, SCRIPT))).length;
  const sizes = files.map((file) => {
    const path = join(out, file);
    const page = putBack(readFileSync(path, "utf8"), drawings);
    const depth = relative(out, dirname(path)).split(sep).filter(Boolean).length;
    const up = depth === 0 ? "./" : "../".repeat(depth);
    const shell =
      shells[
        `/${file
          .split(sep)
          .join("/")
          .replace(/\.html$/, "")}`
      ];
    if (!shell) throw new Error(`${file} - expected a head and a foot for this page`);
    if (CELL.test(page))
      throw new Error(`${file} - expected words and markup without code cells: Framework's client is not kept`);
    const text = ownDocument(page, up, shell);
    writeFileSync(path, text);
    const style = shell.style === undefined ? [] : [gzipSync(readFileSync(join(out, shell.style))).length];
    const own = [gzipSync(text).length, ...shared, ...style, ...(usesScript(page) ? [script] : [])];
    const bytes = own.reduce((sum, size) => sum + size, 0);
    return { page: file.split(sep).join("/"), bytes, requests: own.length };
  });
  for (const folder of ["_observablehq", "_npm", "_node", "_import", "_file", "_jsr"])
    rmSync(join(out, folder), { recursive: true, force: true });
  return sizes;
}
