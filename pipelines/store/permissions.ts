/** Who may read what the workspace holds of children, on systems that say so in a file's mode. */
import { chmodSync, existsSync, readdirSync, type Stats, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const GROUP_AND_OTHERS = 0o077;

/** Every new file and folder of this process, and of those it starts, is the user's alone. What is published is opened again by `makePublic`. */
export function keepPrivate(): void {
  process.umask(GROUP_AND_OTHERS);
}

/** Those of the folders with a file that others can reach and read, as far as the modes from `dir` down say. [] on Windows, which has no modes. */
export function exposedFolders(dir: string, folders: readonly string[]): string[] {
  if (process.platform === "win32") return [];
  return folders.filter((folder) => {
    const open = openClasses(dir, folder);
    return open !== 0 && filesBelow(folder).some((file) => (statSync(file).mode & (open << 2)) !== 0);
  });
}

/** Takes every right of group and others from a folder and what is in it. */
export function makePrivate(folder: string): void {
  each(folder, (path, stats) => chmodSync(path, stats.mode & 0o700));
}

/** Gives everyone the right to read a folder, what is in it, and the folders down to it from `root`. */
export function makePublic(root: string, folder: string): void {
  if (process.platform === "win32") return;
  for (let above = resolve(folder); above.length >= resolve(root).length; above = dirname(above))
    chmodSync(above, 0o755);
  each(folder, (path, stats) => chmodSync(path, stats.isDirectory() ? 0o755 : 0o644));
}

/** The words of a refusal, with the command to run. */
export const exposedWords = (folders: readonly string[]): string =>
  `${folders.join(", ")}: other users of this computer can read children's records there. Run \`chmod -R go-rwx ${folders.map((folder) => `"${folder}"`).join(" ")}\`, ` +
  "then the command again. If that changes nothing, the drive cannot keep files private: use another.";

/** Bits 0o10 and 0o1 of the classes that can pass through every folder from `dir` down to `folder`. */
function openClasses(dir: string, folder: string): number {
  if (!existsSync(folder)) return 0;
  let open = 0o011;
  for (let above = resolve(folder); above.length >= resolve(dir).length; above = dirname(above)) {
    open &= statSync(above).mode;
  }
  return open;
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(folder, entry.name));

function each(folder: string, change: (path: string, stats: Stats) => void): void {
  const below = readdirSync(folder, { withFileTypes: true, recursive: true });
  const paths = below.filter((entry) => entry.isFile() || entry.isDirectory());
  for (const entry of paths) {
    const path = join(entry.parentPath, entry.name);
    change(path, statSync(path));
  }
  change(folder, statSync(folder));
}
