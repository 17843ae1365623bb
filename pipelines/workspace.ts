/** A workspace: the data folder with its settings, store, reports and published output. */
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Settings, settingsSchema } from "@schemas/settings.ts";
import type { z } from "zod";
import { UsageError } from "./errors.ts";
import { refusePlace } from "./store/refuse-place.ts";
import { parseWritten, writtenFaults, writtenText } from "./written-json.ts";

export interface Workspace {
  /** The data folder. */
  dir: string;
  settings: Settings;
  /** Where this is one council's view of a workspace: the settings that the figures of all its councils are worked out by. */
  shared?: Settings;
  returns: string;
  store: string;
  warehouse: string;
  reports: string;
  published: string;
  /** Reference folders, lowest priority first: the program's own, then the workspace's. */
  reference: string[];
  /** Where `import` writes. */
  ownReference: string;
}

export const SETTINGS_FILE = "careboard.json";

/** The project's root: the folder that holds data/reference, from source and from the bundle alike. */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "nx.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("the program's own files are not where they were installed");
    folder = parent;
  }
  return folder;
}

/** The data folder: --data, else CAREBOARD_DATA, else data/ when it has settings, else the invented council's data/demo. */
export function dataFolder(option?: string): string {
  const given = option ?? process.env.CAREBOARD_DATA;
  if (given !== undefined && given !== "") return resolve(given);
  const own = join(projectRoot(), "data");
  return existsSync(join(own, SETTINGS_FILE)) ? own : join(own, "demo");
}

/** Where the reference tables of a data folder are. */
export const referenceFolder = (dir: string): string => join(dir, "reference");

/** The program's own data folder, when it is the one meant and is no workspace: it has reference tables and nothing else. */
export function programData(option?: string): string | undefined {
  const dir = dataFolder(option);
  const isProgram = dir === join(projectRoot(), "data");
  return isProgram && !existsSync(join(dir, SETTINGS_FILE)) ? dir : undefined;
}

/** Reads the settings. Throws UsageError when the folder has none or they are not right. */
export function openWorkspace(option?: string): Workspace {
  const dir = dataFolder(option);
  const file = join(dir, SETTINGS_FILE);
  return workspaceOf(dir, parseSettings(settingsText(file), file));
}

function settingsText(file: string): string {
  if (!isMissing(file)) return writtenText(file);
  const dir = dirname(file);
  throw new UsageError(
    `${dir}: expected ${SETTINGS_FILE} there. Run \`careboard init --data ${dir} --council CODE --name NAME\` first.`,
  );
}

/** False also of a file in a folder that may not be entered: it may be there. */
function isMissing(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false }) === undefined;
  } catch {
    return false;
  }
}

/** Writes the settings of a new workspace. Throws UsageError when there are some already. */
export function createWorkspace(option: string | undefined, settings: z.input<typeof settingsSchema>): Workspace {
  const dir = option === undefined ? join(projectRoot(), "data") : resolve(option);
  const file = join(dir, SETTINGS_FILE);
  if (existsSync(file)) throw new UsageError(`${file} is there already. Edit it, or name another folder with --data.`);
  const text = `${JSON.stringify(settings, null, 2)}\n`;
  const parsed = parseSettings(text, file);
  if (!parsed.allow_synced_store) refusePlace(dir, parsed.council.la_code, { thorough: true });
  mkdirSync(dir, { recursive: true });
  writeFileSync(file, text);
  keepFromGit(dir);
  return workspaceOf(dir, parsed);
}

/** A workspace inside some repository stays out of it, the child-to-team list and an inbox too. */
function keepFromGit(dir: string): void {
  const file = join(dir, ".gitignore");
  if (dir !== join(projectRoot(), "data") && !existsSync(file)) writeFileSync(file, "*\n");
}

/** The workspace of the invented council: a folder that is new or empty gets its settings (none are written under `isDry`). */
export function openInvented(option: string | undefined, isDry: boolean): Workspace {
  const dir = dataFolder(option);
  if (existsSync(dir) && (!statSync(dir).isDirectory() || readdirSync(dir).length > 0)) return openWorkspace(option);
  const file = join(projectRoot(), "data", "demo", SETTINGS_FILE);
  const text = settingsText(file);
  return isDry ? workspaceOf(dir, parseSettings(text, file)) : createWorkspace(dir, JSON.parse(text));
}

function parseSettings(text: string, file: string): Settings {
  const written = parseWritten(text);
  if ("fault" in written)
    throw new UsageError(`${file}: ${written.fault}. Mend the file, or write a new one with \`careboard init\`.`);
  const parsed = settingsSchema.safeParse(written.value);
  if (!parsed.success)
    throw new UsageError(`${file}: ${writtenFaults(parsed.error, "setting").join("; ")}. Mend the file.`);
  return parsed.data;
}

function workspaceOf(dir: string, settings: Settings): Workspace {
  const program = referenceFolder(join(projectRoot(), "data"));
  const own = referenceFolder(dir);
  return {
    dir,
    settings,
    returns: join(dir, "returns"),
    store: join(dir, "warehouse", "store.duckdb"),
    warehouse: join(dir, "warehouse", "warehouse.duckdb"),
    reports: join(dir, "reports"),
    published: join(dir, "published"),
    reference: resolve(program) === resolve(own) ? [program] : [program, own],
    ownReference: own,
  };
}
