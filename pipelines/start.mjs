#!/usr/bin/env node
/**
 * The door that needs nothing installed: installs what is missing, bundles the program when a source is newer than the
 * bundle, then runs it. Node's own modules only.
 */
import { spawnSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const build = join(root, ".build");
const bundleFile = join(build, "careboard.cjs");
/** Ending of the files with what Node made of a bundle. */
const COMPILED = ".compiled";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Careboard needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node and run the command again.`,
  );
  process.exit(2);
}

/** Runs `npm ci` when there are no packages yet, or when the lock file is newer than they are; packages of another folder are its own. */
export function installMissing() {
  const lock = join(root, "package-lock.json");
  const packages = join(root, "node_modules");
  if (existsSync(packages) && lstatSync(packages).isSymbolicLink()) return;
  const installed = join(packages, ".package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.error("Installing the packages of package-lock.json (once)...");
  const npm = process.env.npm_execpath;
  const words = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const result = npm?.endsWith(".js")
    ? spawnSync(process.execPath, [npm, ...words], { cwd: root, stdio: ["ignore", 2, 2] })
    : spawnSync("npm", words, { cwd: root, stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  if (result.status !== 0) {
    console.error(
      "The packages could not be installed. Read the lines above, mend the cause and run the command again.",
    );
    process.exit(result.status ?? 1);
  }
}

function newestChange(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) newest = Math.max(newest, newestChange(path), statSync(path).mtimeMs);
    else if (/\.(ts|mjs|sql)$/.test(entry.name)) newest = Math.max(newest, statSync(path).mtimeMs);
  }
  return newest;
}

/** Bundles the program when any source (or a folder's list of files) is newer than the bundle; gives back its path. */
export async function freshBundle() {
  const changed = Math.max(newestChange(join(root, "pipelines")), newestChange(join(root, "schemas")));
  if (!existsSync(bundleFile) || statSync(bundleFile).mtimeMs <= changed) {
    const { bundle } = await import("./bundle.mjs");
    await bundle({ outfile: bundleFile });
    for (const name of readdirSync(build)) if (name.endsWith(COMPILED)) rmSync(join(build, name), { force: true });
  }
  return bundleFile;
}

/**
 * Runs the bundle and gives back its exports, with `keep`: keeps what Node compiled of it for the next start. What another version of
 * Node made is made again; what cannot be read or written is done without.
 */
function programOf(file) {
  const kept = `${file}.${Math.round(statSync(file).mtimeMs)}${COMPILED}`;
  let cachedData;
  try {
    cachedData = readFileSync(kept);
  } catch {}
  const words = ["exports", "require", "module", "__filename", "importModule"].join(", ");
  const script = new Script(`(function (${words}) {${readFileSync(file, "utf8")}\n})`, { filename: file, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, (name) => import(name));
  const keep = () => {
    if (cachedData !== undefined && !script.cachedDataRejected) return;
    const half = `${file}.${process.pid}${COMPILED}`;
    try {
      writeFileSync(half, script.createCachedData());
      renameSync(half, kept);
    } catch {
      rmSync(half, { force: true });
    }
  };
  return { ...module.exports, keep };
}

/** True when this file was started, by its own name or through a link to it (npx makes one). */
const isStarted =
  process.argv[1] !== undefined && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url));

if (isStarted) {
  installMissing();
  const { main, keep } = programOf(await freshBundle());
  process.exitCode = await main(process.argv.slice(2));
  keep();
}
