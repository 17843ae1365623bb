/** A file that is made from the store may be damaged: it is thrown away and made again. */
import { rmSync } from "node:fs";
import type { Log } from "../log.ts";
import { DamagedError } from "./disk-words.ts";

/** Runs `make`; when the engine finds a damaged file, removes `file`, says so and runs it once more. A second failure is the store's own. */
export async function orMadeAgain<T>(file: string, log: Log, make: () => Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof DamagedError)) throw error;
    for (const path of [file, `${file}.wal`]) rmSync(path, { force: true });
    log.warn(`${file}: the file was damaged. It is made from the store, so it was deleted and is made again.`);
    return make();
  }
}
