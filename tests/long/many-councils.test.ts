/** Several councils in one workspace: one build of those chosen, whole pages of each by itself, and the analyst's questions of each. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ExplainJson } from "@schemas/cli/explain.ts";
import type { PublishJson } from "@schemas/cli/publish.ts";
import type { RefreshJson } from "@schemas/cli/refresh.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generate } from "../bench/generate.ts";
import type { Size } from "../bench/sizes.ts";
import { careboard, careboardJson, projectRoot } from "../support/program.ts";

const SIZE: Size = {
  name: "M",
  words: "four small councils",
  councils: 4,
  years: ["2025-26"],
  arrivals: 0.1,
  bar: { times: 1, of: "read" },
};

let folder: string;
let codes: string[];
const settings = () => join(folder, "careboard.json");
const show = (also_shows: "all" | string[]) =>
  writeFileSync(settings(), JSON.stringify({ ...JSON.parse(readFileSync(settings(), "utf8")), also_shows }));
const run = <T>(...words: string[]) => careboardJson<T>([...words, "--data", folder]);
const pagesOf = (site: string) =>
  readdirSync(site, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "careboard-many-"));
  codes = await generate(projectRoot, SIZE, folder);
  show("all");
  await run("load");
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a build shows the councils that the settings choose, and choosing others works nothing out anew", {
  timeout: 600_000,
}, async () => {
  const [own, second, ...others] = codes as [string, string, ...string[]];
  const all = await run<RefreshJson>("refresh");
  const site = all.site as string;
  const further = () =>
    readdirSync(join(site, "councils"))
      .filter((file) => file.endsWith(".html"))
      .sort();
  expect(further()).toEqual([second, ...others].map((code) => `${code}.html`));
  expect(readFileSync(join(site, "councils", `${second}.css`), "utf8")).toContain(`load ${second}-`);
  expect(readFileSync(join(site, "careboard.css"), "utf8")).toContain(`load ${own}-`);

  show([second]);
  const chosen = await run<RefreshJson>("refresh");
  expect(chosen.steps.filter(({ ran }) => ran).map(({ name }) => name)).toEqual(["site"]);
  expect(further()).toEqual([`${second}.html`]);
});

test("a council's whole pages are built by themselves, and lead to no other council", {
  timeout: 600_000,
}, async () => {
  const [own, second] = codes as [string, string];
  const alone = await run<RefreshJson>("refresh", "--council", second);
  expect(alone.site).toBe(join(folder, "published", "councils", second, "site"));
  const pages = pagesOf(alone.site as string);
  expect(pages).toContain(join("indicators", "cic-rate.html"));
  expect(pages.filter((page) => page.startsWith("councils"))).toEqual([]);
  expect(readFileSync(join(alone.site as string, "index.html"), "utf8")).not.toContain("Another council");
  const again = await run<RefreshJson>("refresh", "--council", second);
  expect(again.steps.filter(({ ran }) => ran)).toEqual([]);

  const published = await run<PublishJson>("publish", "--council", "all");
  expect(published.further.map(({ la_code }) => la_code)).toEqual(codes.slice(1));
  const whole = join(folder, "published", "site");
  const before = pagesOf(whole);
  await run("refresh", "--council", own);
  expect(pagesOf(whole)).toEqual(before);
  expect((await careboard(["publish", "--council", "2", "--data", folder])).stderr).toMatch(/--council: expected/);
});

test("the analyst asks after each council, and nothing is worked out anew for it", { timeout: 300_000 }, async () => {
  const [own, second] = codes as [string, string];
  const told = await run<ExplainJson>("explain", "cic-number", "--children", "--council", second);
  const first = await run<ExplainJson>("explain", "cic-number");
  expect(told.rows).not.toEqual(first.rows);
  expect(told.children?.report.startsWith(join(folder, "reports", "councils", second))).toBe(true);
  expect(told.children?.counted).toBe(told.rows.find(({ period_kind }) => period_kind === "snapshot")?.numerator);
  expect(existsSync(join(folder, "reports", "councils", own))).toBe(false);
  expect((await run<{ ran: boolean }>("transform")).ran).toBe(false);
});
