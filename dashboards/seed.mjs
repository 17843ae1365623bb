/**
 * Fills Framework's package cache from node_modules, so that a site builds with the network off.
 * Framework bundles a browser client that names some packages which no page of ours loads. For each it asks a registry for
 * the newest version, unless a folder `<root>/.observablehq/cache/_npm/<package>@<version>/` answers first: an empty one
 * does, and a page that used the package would stop the build.
 *
 * node dashboards/seed.mjs ROOT
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));
const CLIENT_FILES = [
  "main.js",
  "stdlib/fileAttachment.js",
  "stdlib/recommendedLibraries.js",
  "stdlib/sampleDatasets.js",
];
/** Bundled with Framework, or pinned by it. */
const ANSWERED_ALREADY = new Set(["@observablehq/inputs", "@observablehq/duckdb", "@duckdb/duckdb-wasm"]);

/** Folder of an installed package, looking upwards from another folder. */
function installed(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, "node_modules", name);
    if (existsSync(join(candidate, "package.json"))) return candidate;
    if (dirname(folder) === folder) return undefined;
  }
}

function packageName(specifier) {
  const [first, second] = specifier.split("/");
  return first.startsWith("@") ? `${first}/${second}` : first;
}

/** Packages that Framework's client may ask for, read from its own files so that an upgrade is picked up. */
function namesInClient(framework) {
  const names = new Set(["isoformat"]);
  for (const file of CLIENT_FILES) {
    const text = readFileSync(join(framework, "dist", "client", file), "utf8");
    for (const [, specifier] of text.matchAll(/"npm:([^"]+)"/g)) names.add(packageName(specifier));
  }
  return [...names].filter((name) => !ANSWERED_ALREADY.has(name)).sort();
}

function seed(root) {
  const cache = join(root, ".observablehq", "cache");
  rmSync(cache, { recursive: true, force: true });
  for (const name of namesInClient(installed("@observablehq/framework", HERE)))
    mkdirSync(join(cache, "_npm", `${name}@0.0.0`), { recursive: true });
}

const root = process.argv[2];
if (!root) {
  process.stderr.write("seed.mjs ROOT - expected the folder of the pages\n");
  process.exit(2);
}
seed(root);
