/**
 * After Framework: pages that need no script lose its client and styles, every page gets its language, our style and a
 * strict policy, inline scripts become files, and the bytes of each page's first visit are recorded.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";
import { putBack } from "./drawings.ts";

/** Framework makes every heading with an id a link to itself. */
const HEADING_LINK = /<(h[1-4])([^>]*)><a class="observablehq-header-anchor"[^>]*>([\s\S]*?)<\/a><\/\1>/g;
const ICON = '<link rel="icon" href="data:,">';

function policy(hasScript: boolean): string {
  const rules = [
    "default-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  if (hasScript) rules.push("script-src 'self'", "connect-src 'self'");
  return rules.join("; ");
}

const between = (text: string, from: RegExp, to: string): string => {
  const match = from.exec(text);
  if (!match) return "";
  const start = match.index + match[0].length;
  return text.slice(start, text.indexOf(to, start));
};

/** True where the page holds a cell of its own: Framework then imports `define`, or the page has scripts in its body. */
export function needsScript(page: string): boolean {
  return /import \{[^}]*\bdefine\b/.test(page) || /<main[\s\S]*<script/.test(page);
}

/** What surrounds a page. */
export interface Shell {
  readonly header: string;
  readonly footer: string;
}

/** A page without script: its own words in a document of ours. `up` leads to the root ("../", "./"). */
export function plainDocument(page: string, up: string, shell: Shell): string {
  const title = between(page, /<title>/, "</title>");
  const main = between(page, /<main id="observablehq-main"[^>]*>/, "</main>").replace(HEADING_LINK, "<$1$2>$3</$1>");
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(false)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="preload" href="${up}fonts/cb-serif.woff2" as="font" type="font/woff2" crossorigin>
<link rel="preload" href="${up}fonts/cb-sans.woff2" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="${up}careboard.css">
${ICON}
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

/** A page with cells keeps Framework's client; its inline scripts move to files beside it. */
export function scriptedDocument(
  page: string,
  up: string,
  name: string,
  shell: Shell,
): { text: string; scripts: Record<string, string> } {
  const scripts: Record<string, string> = {};
  const text = page
    .replace(/<html>/, '<html lang="en-GB">')
    .replace(", maximum-scale=1", "")
    .replace(/<meta charset="utf-8">/, `$&\n<meta http-equiv="Content-Security-Policy" content="${policy(true)}">`)
    .replace("</head>", `<link rel="stylesheet" href="${up}careboard.css">\n</head>`)
    .replace(/<main id="observablehq-main"/, () => `<header>${shell.header}</header>\n<main id="main"`)
    .replace("</main>", () => `</main>\n<footer>${shell.footer}</footer>`)
    .replace(/<script type="module">([\s\S]*?)<\/script>/g, (_, code: string) => {
      const file = `${name}.${createHash("sha256").update(code).digest("hex").slice(0, 8)}.js`;
      scripts[file] = code;
      return `<script type="module" src="./${file}"></script>`;
    });
  return { text, scripts };
}

function htmlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html"))
    .sort();
}

export interface PageBytes {
  readonly page: string;
  /** Bytes of a first visit as sent with gzip: the page, its style and both fonts. */
  readonly bytes: number;
  readonly requests: number;
}

/** Finishes every page under `out`, into which style and fonts have been copied; `drawings` go back into their places. */
export function finish(out: string, drawings: readonly string[], shells: Readonly<Record<string, Shell>>): PageBytes[] {
  const files = htmlFiles(out);
  const shared = ["careboard.css", "fonts/cb-sans.woff2", "fonts/cb-serif.woff2"].map((file) => {
    const bytes = readFileSync(join(out, file));
    return file.endsWith(".woff2") ? bytes.length : gzipSync(bytes).length;
  });
  let scripted = 0;
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
    let text: string;
    if (needsScript(page)) {
      scripted += 1;
      const done = scriptedDocument(page, up, basename(file, ".html"), shell);
      for (const [name, code] of Object.entries(done.scripts)) writeFileSync(join(dirname(path), name), code);
      text = done.text;
    } else text = plainDocument(page, up, shell);
    writeFileSync(path, text);
    const bytes = gzipSync(text).length + shared.reduce((sum, size) => sum + size, 0);
    return { page: file.split(sep).join("/"), bytes, requests: 1 + shared.length };
  });
  if (scripted === 0)
    for (const folder of ["_observablehq", "_npm", "_node", "_import", "_file", "_jsr"])
      if (existsSync(join(out, folder))) rmSync(join(out, folder), { recursive: true });
  return sizes;
}
