/** Who may read what the workspace holds of children, on systems that say so in a file's mode. */
import { chmodSync, existsSync, readdirSync, type Stats, statSync } from "node:fs";
import { dirname, join, parse, resolve } from "node:path";

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

/** Folders at or below `folder` with a file that others can reach from the top of the disk down, and read. [] on Windows. */
export function readableByOthers(folder: string): string[] {
  if (process.platform === "win32" || !existsSync(folder)) return [];
  const below = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isDirectory());
  const folders = [folder, ...below.map((entry) => join(entry.parentPath, entry.name))];
  return exposedFolders(parse(resolve(folder)).root, folders);
}

/** Takes every right of group and others from a folder and what is in it. */
export function makePrivate(folder: string): void {
  each(folder, (path, stats) => chmodSync(path, stats.mode & 0o700));
}

/**
 * Gives everyone the right to read a folder, what is in it, and the folders down to it from `root`; and the file that points to it.
 * The other files of `root` stay the user's own: what the program remembers of a publication says how much it hid.
 */
export function makePublic(root: string, folder: string, pointer?: string): void {
  if (process.platform === "win32") return;
  if (pointer !== undefined && existsSync(pointer)) chmodSync(pointer, 0o644);
  for (let above = resolve(folder); above.length >= resolve(root).length; above = dirname(above))
    chmodSync(above, 0o755);
  each(folder, (path, stats) => chmodSync(path, stats.isDirectory() ? 0o755 : 0o644));
}

/** The words of a refusal, with the command to run. */
export const exposedWords = (folders: readonly string[]): string =>
  `${folders.join(", ")}: other users of this computer can read children's records there. Run \`chmod -R go-rwx ${folders.map((folder) => `"${folder}"`).join(" ")}\`, ` +
  "then the command again. If that changes nothing, the drive cannot keep files private: use another.";

/** What to say of returns or registers that others can read; undefined: nothing. The program only reads there, so it changes nothing. */
export function exposedReturns(folder: string, what: "returns" | "registers" = "returns"): string | undefined {
  if (readableByOthers(folder).length === 0) return undefined;
  return (
    `${folder}: other users of this computer can read the ${what} there. Run \`chmod -R go-rwx "${folder}"\`; ` +
    "where that changes nothing, as on some shares, ask who may enter the folder."
  );
}

/** Bits 0o10 and 0o1 of the classes that can pass through every folder from `dir` down to `folder`. */
function openClasses(dir: string, folder: string): number {
  if (!existsSync(folder)) return 0;
  let open = 0o011;
  for (let above = resolve(folder); above.length >= resolve(dir).length; above = dirname(above)) {
    open &= statSync(above).mode;
    if (above === dirname(above)) break;
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
