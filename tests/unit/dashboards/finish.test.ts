import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { escapeHtml, html, joined } from "../../../dashboards/components/html.ts";
import { Drawings, putBack } from "../../../dashboards/drawings.ts";
import { finish, ownDocument, SCRIPT, usesScript } from "../../../dashboards/finish.ts";

const shell = { header: "HEAD $& costs $1", footer: "FOOT" };
const page = (script: string) => `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<title>One &amp; two</title>
<link rel="stylesheet" href="./_observablehq/theme.css">
<script type="module">${script}</script>
</head>
<body>
<div id="observablehq-center">
<main id="observablehq-main" class="observablehq">
<h2 id="a"><a class="observablehq-header-anchor" href="#a">Words</a></h2></main>
</div>
</body>
</html>`;

const client = 'import "./_observablehq/client.js";';

test("a page becomes a document of its own: no script, a strict policy, no anchor in a heading", () => {
  const source = page(client);
  expect(usesScript(source)).toBe(false);
  const text = ownDocument(source, "../", shell);
  expect(text).toContain('<html lang="en-GB">');
  expect(text).toContain("<title>One &amp; two</title>");
  expect(text).toContain('<h2 id="a">Words</h2>');
  expect(text).toContain('href="../careboard.css"');
  expect(text).toContain("default-src 'none'");
  expect(text).not.toMatch(/<script|script-src|observablehq|maximum-scale|unsafe/);
  expect(text).toMatch(/HEAD \$& costs \$1[\s\S]*FOOT/);
});

test("a page with something to add to gets our script and the right to run it, and no other", () => {
  const source = page(client).replace("</h2>", '</h2><svg class="chart" data-slots="1 2"></svg>');
  const text = ownDocument(source, "../", shell);
  expect(text.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="../careboard.js">']);
  expect(text).toContain("; script-src 'self'\"");
});

test("a code cell stops the build and names its page; what is finished has no file of Framework's", () => {
  const out = mkdtempSync(join(tmpdir(), "careboard-finish-"));
  for (const folder of ["fonts", "_observablehq"]) mkdirSync(join(out, folder));
  for (const file of ["careboard.css", SCRIPT, "fonts/cb-sans.woff2", "fonts/cb-serif.woff2"])
    writeFileSync(join(out, file), "x");
  writeFileSync(join(out, "one.html"), page(client));
  expect(finish(out, [], { "/one": shell })).toMatchObject([{ page: "one.html", requests: 4 }]);
  expect(readdirSync(out)).not.toContain("_observablehq");
  writeFileSync(join(out, "one.html"), page('import {define} from "./_observablehq/client.js"; define({id: "x"});'));
  expect(() => finish(out, [], { "/one": shell })).toThrow(/^one\.html - expected words/);
  rmSync(out, { recursive: true });
});

test("what is put into a template is text", () => {
  expect(html`<p>${"<b>&"}</p>`.text).toBe("<p>&lt;b&gt;&amp;</p>");
  expect(html`<p>${html`<b>x</b>`}${null}${["a", html`<i>b</i>`]}</p>`.text).toBe("<p><b>x</b>a<i>b</i></p>");
  expect(joined(["a", null, "b"], " & ").text).toBe("a &amp; b");
  expect(escapeHtml("${x}")).not.toContain("${");
});

test("drawings go out and come back byte for byte, and a lost one stops the build", () => {
  const drawings = new Drawings();
  const before = '<p><svg a="1"><path d="M0 0"/></svg> and <svg b="2"></svg> and <svg a="1"><path d="M0 0"/></svg></p>';
  const out = drawings.takeOut(before);
  expect(out).not.toContain("path");
  expect(drawings.list()).toHaveLength(2);
  expect(putBack(out, drawings.list())).toBe(before);
  expect(() => putBack(out, [])).toThrow(/drawing 0/);
});
