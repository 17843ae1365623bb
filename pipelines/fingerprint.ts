/** What the derived files were made from: loads, definitions, program, settings and reference data, as short hashes. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Database } from "./database.ts";
import { standing } from "./load/in-force.ts";
import { localLoadsByCouncil } from "./load/local/local-tables.ts";
import { ledgerLoads, type MapsInForce, NO_MAPS, versionsOf } from "./load/maps/maps-in-force.ts";
import { projectRoot, type Workspace } from "./workspace.ts";

export interface Fingerprint {
  all: string;
  ofCouncil: Map<string, string>;
}

export const shortHash = (...parts: string[]): string =>
  createHash("sha256").update(parts.join("\u0000")).digest("hex").slice(0, 16);

/** Hash of the running program: its bundle, or "source" when it runs from source (tests always start from nothing). */
export function programHash(): string {
  const file = fileURLToPath(import.meta.url);
  return file.endsWith(".cjs") ? shortHash(readFileSync(file, "utf8")) : "source";
}

/** Version in package.json. */
export function programVersion(): string {
  const manifest = JSON.parse(readFileSync(join(projectRoot(), "package.json"), "utf8")) as { version: string };
  return manifest.version;
}

/** Names, sizes and times of the reference files: cheap, and any new import changes it. The same wherever the folders lie. */
function referenceFingerprint(folders: readonly string[]): string {
  const parts: string[] = [];
  const walk = (folder: string, top: string) => {
    if (!existsSync(folder)) return;
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path, top);
      else if (/\.csv$/i.test(entry.name)) {
        const { size, mtimeMs } = statSync(path);
        parts.push(`${relative(top, path)} ${size} ${Math.round(mtimeMs)}`);
      }
    }
  };
  for (const [place, folder] of folders.entries()) {
    parts.push(`folder ${place}`);
    walk(folder, folder);
  }
  return shortHash(...parts);
}

/** The settings that figures, findings and publications are made from: whom a build shows is none of them. */
export const settingsOfFigures = ({ settings }: Pick<Workspace, "settings">): string =>
  JSON.stringify({ ...settings, also_shows: undefined });

/** The fingerprint of a workspace as known on a date; needs `store` attached and the reference tables loaded. */
export async function fingerprintOf(
  db: Database,
  workspace: Workspace,
  asKnownOn: string,
  maps: MapsInForce = NO_MAPS,
): Promise<Fingerprint> {
  const common = [
    programHash(),
    settingsOfFigures(workspace),
    referenceFingerprint(workspace.reference),
    await releasesKnown(db),
    ...(await versionsOf(db, maps)),
  ];
  const loads = await db.query<{ la_code: string; loads: string }>(
    `select la_code, string_agg(load_id || ' ' || content_hash, ',' order by load_id) as loads
     from ${ledgerLoads(maps)} where ${standing("$date::date", "store.")} group by la_code order by la_code`,
    { date: asKnownOn },
  );
  const local = await localLoadsByCouncil(db, asKnownOn);
  const ofCouncil = new Map(
    loads.map((row) => [row.la_code, shortHash(...common, row.loads, ...[local.get(row.la_code) ?? []].flat())]),
  );
  return { all: shortHash(...common, ...ofCouncil.values()), ofCouncil };
}

/** A later date of knowledge changes nothing until a release or a load falls between the two. */
async function releasesKnown(db: Database): Promise<string> {
  const row = await db.one<{ releases: string | null }>(
    "select string_agg(dataset || ' ' || release, ',' order by dataset, release) as releases from reference.releases",
  );
  return row?.releases ?? "";
}
