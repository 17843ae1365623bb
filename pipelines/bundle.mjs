/**
 * One file of the whole program: `bundle({ outfile })`. Packages stay outside it. The folder scan of definition-files.ts is
 * replaced by static imports of the files that are there now, so the bundle starts fast and a new file needs a new bundle.
 */
import { readdirSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const FOLDERS = ["returns", "code-sets", "rules", "indicators"];

const scan = (from, folder, ending) =>
  readdirSync(join(from, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(from, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();

function staticDefinitionFiles() {
  const definitions = FOLDERS.flatMap((folder) => scan(join(root, "schemas"), folder, ".ts"));
  const texts = scan(join(root, "pipelines", "transform"), ".", ".sql");
  return [
    ...definitions.map((path, n) => `import d${n} from ${JSON.stringify(join(root, "schemas", path))};`),
    ...texts.map((path, n) => `import s${n} from ${JSON.stringify(join(root, "pipelines", "transform", path))};`),
    `export const DEFINITION_FOLDERS = ${JSON.stringify(FOLDERS)};`,
    `export const definitionModules = async () => [${definitions.map((path, n) => `{ path: ${JSON.stringify(path)}, definition: d${n} }`).join(", ")}];`,
    `export const sqlTexts = async () => [${texts.map((path, n) => `{ path: ${JSON.stringify(path)}, text: s${n} }`).join(", ")}];`,
  ].join("\n");
}

const definitionFiles = {
  name: "definition-files",
  setup(plugin) {
    plugin.onLoad({ filter: /[\\/]pipelines[\\/]definition-files\.ts$/ }, () => ({
      contents: staticDefinitionFiles(),
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

/** Writes the bundle of `entry` (from the root) to `outfile`. Throws what esbuild found wrong. */
export async function bundle({ outfile, entry = "pipelines/cli.ts" }) {
  await build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    loader: { ".sql": "text" },
    sourcemap: "linked",
    plugins: [aliases, definitionFiles],
    logLevel: "warning",
  });
}
