/**
 * One file of the whole program: `bundle({ outfile })`, with the packages that every start reads: one file is found and read many
 * times faster than a thousand. The folder scan of definition-files.ts is replaced by the data of the files that are there now, so a
 * new file needs a new bundle.
 */
import { mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const FOLDERS = ["returns", "code-sets", "rules", "indicators"];

/** Packages that the program finds at run time: one with native code, and those that few commands want. */
const OUTSIDE = [
  "@duckdb/node-bindings",
  "esbuild",
  "exceljs",
  "jsdom",
  "read-excel-file",
  "age-encryption",
  "subset-font",
  "undici",
  "@observablehq/*",
];

/** What either kind of bundle lacks: packages of the older kind ask for Node's own modules with require, ours for where they are. */
const FORMATS = {
  mjs: {
    format: "esm",
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
  },
  cjs: {
    format: "cjs",
    banner: { js: 'const bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
    define: { "import.meta.url": "bundleUrl" },
  },
};

const scan = (from, folder, ending) =>
  readdirSync(join(from, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(from, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();

/** The definitions as plain data: they are checked when the bundle is made, so that no start pays for it. Throws what is wrong. */
async function definitionData() {
  const paths = FOLDERS.flatMap((folder) => scan(join(root, "schemas"), folder, ".ts"));
  const contents = [
    ...paths.map((path, n) => `import d${n} from ${JSON.stringify(join(root, "schemas", path))};`),
    `export default [${paths.map((path, n) => `{ path: ${JSON.stringify(path)}, definition: d${n} }`).join(", ")}];`,
  ].join("\n");
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    target: "node20",
    plugins: [aliases],
    logLevel: "warning",
  });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  return JSON.stringify((await import(`data:text/javascript;base64,${code}`)).default);
}

async function staticDefinitionFiles() {
  const texts = scan(join(root, "pipelines", "transform"), ".", ".sql");
  return [
    ...texts.map((path, n) => `import s${n} from ${JSON.stringify(join(root, "pipelines", "transform", path))};`),
    `const DATA = ${JSON.stringify(await definitionData())};`,
    "export const ARE_CHECKED = true;",
    `export const DEFINITION_FOLDERS = ${JSON.stringify(FOLDERS)};`,
    "export const definitionModules = async () => JSON.parse(DATA);",
    `export const sqlTexts = async () => [${texts.map((path, n) => `{ path: ${JSON.stringify(path)}, text: s${n} }`).join(", ")}];`,
  ].join("\n");
}

const definitionFiles = {
  name: "definition-files",
  setup(plugin) {
    plugin.onLoad({ filter: /[\\/]pipelines[\\/]definition-files\.ts$/ }, async () => ({
      contents: await staticDefinitionFiles(),
      loader: "js",
      resolveDir: root,
    }));
  },
};

const aliases = {
  name: "aliases",
  setup(plugin) {
    plugin.onResolve({ filter: /^@(schemas|pipelines)\// }, ({ path }) => ({ path: join(root, path.slice(1)) }));
  },
};

/**
 * Writes the bundle of `entry` (from the root) to `outfile`, a .mjs or .cjs. A .cjs gets from whoever runs it how to import a package
 * (`importModule`): Node cannot yet do it for compiled code that it kept. Throws what esbuild found wrong.
 */
export async function bundle({ outfile, entry = "pipelines/cli.ts" }) {
  const { outputFiles } = await build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    platform: "node",
    ...FORMATS[outfile.slice(-3)],
    target: "node20",
    external: OUTSIDE,
    absWorkingDir: root,
    // Its other file finds its parts in a way that cannot be followed.
    alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
    loader: { ".sql": "text" },
    minifyWhitespace: true,
    minifySyntax: true,
    sourcemap: "linked",
    plugins: [aliases, definitionFiles],
    logLevel: "warning",
    write: false,
  });
  mkdirSync(dirname(outfile), { recursive: true });
  for (const { path, text } of outputFiles)
    putWhole(path, path.endsWith(".cjs") ? text.replaceAll(/\bimport\("/g, 'importModule("') : text);
}

/** A start that is stopped here, or another one that reads here, finds the old file or the new one. */
function putWhole(path, text) {
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
}
