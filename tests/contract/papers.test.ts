/** The papers' links lead somewhere, and the manifest pins exactly. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const PAPERS = [
  "README.md",
  "CONTRIBUTING.md",
  "DECISIONS.md",
  "GLOSSARY.md",
  "SECURITY.md",
  ...readdirSync(join(root, "docs")).map((name) => `docs/${name}`),
];
const ROOMS = ["schemas", "pipelines", "data", "dashboards", "tests"].map((room) => `${room}/README.md`);

test.each([...PAPERS, ...ROOMS])("every link and picture of %s is there", (paper) => {
  const links = [...readFileSync(join(root, paper), "utf8").matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(
    (match) => match[1] ?? "",
  );
  const local = links.filter((link) => !/^[a-z]+:/.test(link));
  expect(local.filter((link) => !existsSync(join(root, dirname(paper), link)))).toEqual([]);
});

test("dependencies are pinned exactly", () => {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<
    string,
    Record<string, string>
  >;
  const versions = ["dependencies", "devDependencies", "optionalDependencies"].flatMap((kind) =>
    Object.entries(manifest[kind] ?? {}),
  );
  expect(versions.length).toBeGreaterThan(20);
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+/.test(version))).toEqual([]);
});
