/** Looks where a workspace lies on this computer and refuses places that a store must not live in. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { StoreError } from "../errors.ts";
import { type Computer, fileSystemOf, localFolder, syncFoldersOf, unsafePlace } from "./place.ts";

/** Why the store must not lie in this folder, or undefined. `thorough` also asks Windows for SharePoint's folders, which takes a moment. */
export function placeTrouble(folder: string, { thorough = false } = {}): string | undefined {
  const real = realFolder(folder);
  return unsafePlace(real, { ...thisComputer(real), syncFolders: thorough ? syncFolders() : [] });
}

/** Throws StoreError when a store must not live in this folder. Called before one is made, and whenever one is opened. */
export function refusePlace(folder: string, laCode: string, { thorough = false } = {}): void {
  const trouble = placeTrouble(folder, { thorough });
  if (trouble === undefined) return;
  throw new StoreError(
    `${folder}: a store of children's records must not live there: it lies ${trouble}. Locks do not hold there, so two runs could write at once, and ` +
      `copies are made that nobody can delete. Use a folder of this computer, for instance --data "${localFolder(thisComputer(folder), laCode)}". Returns may be loaded from where they are.`,
  );
}

/** The folder with links and mapped drives followed, also when its last parts are not there yet. */
function realFolder(folder: string): string {
  let above = folder;
  while (!existsSync(above) && dirname(above) !== above) above = dirname(above);
  try {
    return join(realpathSync.native(above), folder.slice(above.length));
  } catch {
    return folder;
  }
}

function thisComputer(folder: string): Computer {
  const platform = process.platform === "win32" || process.platform === "darwin" ? process.platform : "linux";
  return { platform, home: homedir(), environment: process.env, fileSystem: fileSystemOf(folder, mounts(folder)) };
}

function mounts(folder: string): string {
  try {
    if (process.platform === "linux") return readFileSync("/proc/self/mounts", "utf8");
    if (process.platform === "darwin" && folder.startsWith("/Volumes/")) return output("/sbin/mount", []);
  } catch {
    // A system that does not say leaves the names of the folders to judge by.
  }
  return "";
}

function syncFolders(): string[] {
  if (process.platform !== "win32") return [];
  const key = "HKCU\\Software\\SyncEngines\\Providers\\OneDrive";
  try {
    return syncFoldersOf(output("reg", ["query", key, "/s", "/v", "MountPoint"]));
  } catch {
    return [];
  }
}

const output = (program: string, words: string[]): string =>
  execFileSync(program, words, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], windowsHide: true });
