/** Who may import what (architecture.md, "How a line of code knows its room"). Each failure is the sentence of the rule broken. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const ROOMS = ["schemas", "pipelines", "dashboards", "tests"] as const;

interface Import {
  file: string;
  specifier: string;
  isType: boolean;
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (["node_modules", "dist", "root", ".observablehq"].includes(entry.name)) return [];
    if (entry.isDirectory()) return sources(path);
    return /\.(ts|mjs)$/.test(entry.name) ? [path] : [];
  });
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g;

const imports: Import[] = ROOMS.flatMap(sources).flatMap((file) =>
  [...readFileSync(join(root, file), "utf8").matchAll(IMPORT)].map((match) => ({
    file: file.split(sep).join("/"),
    specifier: match[2] ?? match[3] ?? "",
    isType: match[1] !== undefined,
  })),
);

/** The room that an import reaches, or the name of the package or node module. */
function target({ file, specifier }: Import): string {
  if (specifier.startsWith("@schemas/")) return "schemas";
  if (specifier.startsWith("@pipelines/")) return "pipelines";
  if (specifier.startsWith(".")) {
    return relative(root, resolve(root, file, "..", specifier)).split(sep)[0] ?? "";
  }
  if (specifier.startsWith("node:")) return "node";
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

const room = (one: Import) => one.file.split("/")[0];
const name = (one: Import) => `${one.file} imports ${one.specifier}`;

const RULES: { sentence: string; breaks: (one: Import, to: string) => boolean }[] = [
  {
    sentence: "schemas imports zod and its own files, nothing else",
    breaks: (one, to) => room(one) === "schemas" && !["schemas", "zod"].includes(to),
  },
  {
    sentence: "pipelines imports neither dashboards nor tests",
    breaks: (one, to) => room(one) === "pipelines" && ["dashboards", "tests"].includes(to),
  },
  {
    sentence: "dashboards imports of the other rooms only the types of schemas/published",
    breaks: (one, to) =>
      room(one) === "dashboards" &&
      ["schemas", "pipelines", "tests"].includes(to) &&
      !(one.isType && /schemas\/published\//.test(one.specifier)),
  },
  {
    sentence: "dashboards uses no alias",
    breaks: (one) => room(one) === "dashboards" && /^@(schemas|pipelines)\//.test(one.specifier),
  },
  {
    sentence: "only pipelines/database.ts imports DuckDB",
    breaks: (one, to) => room(one) !== "tests" && to.startsWith("@duckdb/") && one.file !== "pipelines/database.ts",
  },
  {
    sentence: "only pipelines/load/small-csv.ts imports csv-parse",
    breaks: (one, to) => room(one) !== "tests" && to === "csv-parse" && one.file !== "pipelines/load/small-csv.ts",
  },
  {
    sentence: "only pipelines/store/secret.ts imports age-encryption",
    breaks: (one, to) => room(one) !== "tests" && to === "age-encryption" && one.file !== "pipelines/store/secret.ts",
  },
  {
    sentence:
      "read-excel-file: returns in pipelines/load/workbook-return.ts, answers in pipelines/reports/read-answers.ts",
    breaks: (one, to) =>
      room(one) !== "tests" &&
      to === "read-excel-file" &&
      !["pipelines/load/workbook-return.ts", "pipelines/reports/read-answers.ts"].includes(one.file),
  },
  {
    sentence: "only pipelines/reports/workbook.ts imports exceljs",
    breaks: (one, to) => room(one) !== "tests" && to === "exceljs" && one.file !== "pipelines/reports/workbook.ts",
  },
  {
    sentence: "only pipelines/load/xml-events.ts imports saxes",
    breaks: (one, to) => room(one) !== "tests" && to === "saxes" && one.file !== "pipelines/load/xml-events.ts",
  },
  {
    sentence: "of the load only workbook-return.ts imports read-excel-file",
    breaks: (one, to) =>
      one.file.startsWith("pipelines/load/") &&
      to === "read-excel-file" &&
      one.file !== "pipelines/load/workbook-return.ts",
  },
  {
    sentence: "only pipelines/publish/arrow.ts and dashboards/published.ts import apache-arrow",
    breaks: (one, to) =>
      room(one) !== "tests" &&
      to === "apache-arrow" &&
      !["pipelines/publish/arrow.ts", "dashboards/published.ts"].includes(one.file),
  },
];

describe("rooms", () => {
  test("imports were found in every room", () => {
    for (const one of ROOMS) expect(imports.some((found) => room(found) === one)).toBe(true);
  });
  test("only pipelines/log.ts writes to stdout or stderr", () => {
    const writers = sources("pipelines").filter(
      (file) =>
        file.endsWith(".ts") &&
        /console\.\w+\(|process\.std(out|err)\.write/.test(readFileSync(join(root, file), "utf8")),
    );
    expect(writers).toEqual([join("pipelines", "log.ts")]);
  });
  test("no module is longer than 300 lines", () => {
    const lines = (file: string) => readFileSync(join(root, file), "utf8").split("\n").length - 1;
    const modules = ["schemas", "pipelines", "dashboards"].flatMap(sources);
    expect(modules.length).toBeGreaterThan(500);
    expect(modules.filter((file) => lines(file) > 300)).toEqual([]);
  });
  test("the top level is the one that was fixed", () => {
    const entries = readdirSync(root, { withFileTypes: true }).filter(
      ({ name }) => !name.startsWith(".") && !["node_modules", "coverage"].includes(name),
    );
    const names = (isFolder: boolean) =>
      entries
        .filter((entry) => entry.isDirectory() === isFolder)
        .map((entry) => entry.name)
        .sort();
    expect(names(true)).toEqual(["dashboards", "data", "docs", "pipelines", "schemas", "tests"]);
    expect(names(false)).toEqual([
      ...["CONTRIBUTING.md", "DECISIONS.md", "GLOSSARY.md", "LICENCE", "README.md", "SECURITY.md"],
      ...["biome.json", "nx.json", "package-lock.json", "package.json"],
      ...["tsconfig.base.json", "tsconfig.json", "vitest.config.ts"],
    ]);
  });
  for (const { sentence, breaks } of RULES) {
    test(sentence, () => {
      expect(imports.filter((one) => breaks(one, target(one))).map(name)).toEqual([]);
    });
  }
});
