import { expect, test } from "vitest";
import { escapeHtml, html, joined } from "../../../dashboards/components/html.ts";
import { Drawings, putBack } from "../../../dashboards/drawings.ts";
import { needsScript, plainDocument, scriptedDocument } from "../../../dashboards/finish.ts";

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

test("a page without cells becomes a document of its own: no script, a strict policy, no anchor in a heading", () => {
  const source = page('import "./_observablehq/client.js";');
  expect(needsScript(source)).toBe(false);
  const text = plainDocument(source, "../", shell);
  expect(text).toContain('<html lang="en-GB">');
  expect(text).toContain("<title>One &amp; two</title>");
  expect(text).toContain('<h2 id="a">Words</h2>');
  expect(text).toContain('href="../careboard.css"');
  expect(text).toContain("default-src 'none'");
  expect(text).not.toMatch(/<script|observablehq|maximum-scale|unsafe/);
  expect(text).toMatch(/HEAD \$& costs \$1[\s\S]*FOOT/);
});

test("a page with cells keeps its client, and its inline script moves to a file", () => {
  const source = page('import {define} from "./_observablehq/client.js"; define({id: "x"});');
  expect(needsScript(source)).toBe(true);
  const done = scriptedDocument(source, "./", "explore", shell);
  const [file, code] = Object.entries(done.scripts)[0] as [string, string];
  expect(file).toMatch(/^explore\.[0-9a-f]{8}\.js$/);
  expect(code).toContain("define(");
  expect(done.text).toContain(`src="./${file}"`);
  expect(done.text).not.toContain("define(");
  expect(done.text).not.toContain("maximum-scale");
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
