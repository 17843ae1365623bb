/** Files of an import, written aside and put in place together: a run that is stopped at any moment leaves all the old ones or all the new. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { StoreError } from "../errors.ts";

const asideOf = (folder: string) => join(folder, "import.tmp");
const planOf = (folder: string) => join(asideOf(folder), "plan.json");

/** Written last: from then on the import is made, whatever happens. Paths are relative to the folder. */
interface Plan {
  place: string[];
  remove: string[];
}

export class PendingFiles {
  readonly #folder: string;
  readonly #files: string[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Where to write a file that is to be at `file` in the folder. */
  path(file: string): string {
    const path = join(asideOf(this.#folder), file);
    mkdirSync(dirname(path), { recursive: true });
    this.#files.push(file);
    return path;
  }

  write(file: string, text: string): void {
    writeFileSync(this.path(file), text);
  }

  /** Puts every file in place, then removes the files named. Throws StoreError when one may not be replaced: the next run goes on. */
  commit(remove: readonly string[]): void {
    if (this.#files.length === 0) return;
    for (const file of this.#files) settle(join(asideOf(this.#folder), file));
    const plan: Plan = { place: this.#files, remove: [...remove] };
    const path = `${planOf(this.#folder)}.tmp`;
    writeFileSync(path, JSON.stringify(plan));
    settle(path);
    renameSync(path, planOf(this.#folder));
    finishImport(this.#folder);
  }

  /** Nothing of it is kept, unless it has been committed. */
  discard(): void {
    if (!existsSync(planOf(this.#folder))) rmSync(asideOf(this.#folder), { recursive: true, force: true });
  }
}

/** What became of an import that was stopped, in words, after finishing it or clearing it away; undefined: there was none. */
export function finishImport(folder: string): string | undefined {
  if (!existsSync(asideOf(folder))) return undefined;
  const isWhole = existsSync(planOf(folder));
  if (isWhole) {
    const { place, remove } = JSON.parse(readFileSync(planOf(folder), "utf8")) as Plan;
    for (const file of place) putInPlace(join(asideOf(folder), file), join(folder, file));
    for (const file of remove) rmSync(join(folder, file), { force: true });
  }
  rmSync(asideOf(folder), { recursive: true, force: true });
  return isWhole ? "Its import was whole and is in place now." : "Nothing of its import was kept.";
}

function putInPlace(from: string, to: string): void {
  if (!existsSync(from)) return;
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if (!/^(EPERM|EACCES|EBUSY)$/.test((error as { code?: string }).code ?? "")) throw error;
    throw new StoreError(
      `${to}: it may not be replaced; another program may have it open. The import is whole and waits beside it: close the file there, then run the command again.`,
    );
  }
}

/** On the disk before anything depends on it. */
function settle(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
