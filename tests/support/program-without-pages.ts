/** The program with a builder of pages that writes one line in place of two hundred pages: for tests of when pages are built. */
import { cpSync, mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { projectRoot } from "./program.ts";

const COPIED = ["nx.json", "package.json", "package-lock.json", "pipelines/start.mjs", ".build/careboard.cjs"];
const LINKED = ["node_modules", "data/reference"];

/** Says which publication it was started with: built-from.txt. */
const BUILDER = `import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
const { values } = parseArgs({ options: { published: { type: "string" }, out: { type: "string" } } });
mkdirSync(values.out, { recursive: true });
writeFileSync(join(values.out, "built-from.txt"), values.published);
console.log(JSON.stringify({ pages: 1, bytes: { largest: { page: "", bytes: 0 }, home: 0 } }));
`;

/** A project folder of its own, to be given to `careboard`. Whoever asks deletes it. The program must have been started before. */
export function programWithoutPages(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "careboard-program-")));
  for (const folder of ["schemas", "dashboards", "pipelines", "data"]) mkdirSync(join(root, folder));
  for (const path of COPIED) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    cpSync(join(projectRoot, path), join(root, path), { preserveTimestamps: true });
  }
  for (const path of LINKED) symlinkSync(realpathSync(join(projectRoot, path)), join(root, path), "junction");
  writeFileSync(join(root, "dashboards", "site.ts"), BUILDER);
  return root;
}
