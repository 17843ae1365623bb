import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("../../../dashboards/style/tokens.css", import.meta.url), "utf8");

function token(name: string): [number, number, number] {
  const hex = new RegExp(`--${name}: #([0-9a-f]{6});`).exec(css)?.[1];
  if (!hex) throw new Error(`no token --${name}`);
  return [0, 2, 4].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)) as [number, number, number];
}

/** WCAG 2 relative luminance. */
function luminance(name: string): number {
  const [r, g, b] = token(name).map((v) => {
    const c = v / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const TEXT = ["ink", "ink-2", "us", "good", "bad", "link"];

test.each(TEXT)("text in --%s reads on white, paper, wash, band and rows", (name) => {
  for (const under of ["card", "paper", "wash", "band", "row"])
    expect(contrast(name, under)).toBeGreaterThanOrEqual(4.5);
});

test("marks stand out from white, where charts sit", () => {
  for (const mark of ["us", "nbr", "eng", "region", "good", "bad", "line", "step"])
    expect(contrast(mark, "card")).toBeGreaterThanOrEqual(3);
});

test("orange is never text, and charts never sit on paper", () => {
  const all = ["base", "shell", "ledger", "boxes", "charts"]
    .map((part) => readFileSync(new URL(`../../../dashboards/style/${part}.css`, import.meta.url), "utf8"))
    .join("\n");
  expect(all).not.toMatch(/[^-]color: var\(--nbr\)/);
  expect(contrast("nbr", "paper")).toBeLessThan(3);
  expect(all).toMatch(/\.rows \{\s*background: var\(--card\)/);
});

test("us and neighbours, neighbours and England differ by lightness", () => {
  expect(contrast("us", "nbr")).toBeGreaterThanOrEqual(3);
  expect(contrast("nbr", "eng")).toBeGreaterThanOrEqual(3);
});

test("focus is seen", () => {
  expect(contrast("focus", "ink")).toBeGreaterThan(14);
});
