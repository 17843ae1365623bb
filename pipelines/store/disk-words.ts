/** What the engine and the system say about a disk, a file or memory, in words for the person who can mend it. */
import { StoreError } from "../errors.ts";

/** The file cannot be read as a database: the store is to be restored, everything else is made again. */
export class DamagedError extends StoreError {}

/** There is no room to write. What the run had kept before that is for whoever knows the store to say. */
export class FullError extends StoreError {}

/** What was to be worked out does not fit into the memory that the engine may use, and could not be written beside it. */
export class MemoryError extends StoreError {}

const FULL =
  /ENOSPC|EDQUOT|EFBIG|No space left|Disk quota exceeded|File too large|not enough space|max_temp_directory_size/i;
const NOT_WRITABLE = /EROFS|EACCES|EPERM|Read-only file system|Permission denied|Access is denied/i;
const GONE = /ENOENT|No such file or directory|cannot find the (file|path)/i;
const NEWER_ENGINE = /version number \d+, but (we can only|can only)|newer version of DuckDB|storage version/i;
const DAMAGED =
  /Corrupt database|not a valid DuckDB database|Could not read enough bytes|Serialization Error|Failed to deserialize|database has been invalidated|while replaying WAL|bitpacking|RLE segment/i;
const NO_MEMORY = /Out of Memory Error|failed to allocate|could not allocate/i;
const HELD = /Could not set lock|being used by another process/i;

/** True when another process has the database file open. */
export const isHeldElsewhere = (error: unknown): boolean => HELD.test(words(error));

/** The error in words when it is about a disk, a right, a damaged file or memory; else undefined. `file`: where, when the error itself does not say. */
export function diskError(error: unknown, file?: string): StoreError | undefined {
  const said = words(error);
  const { path } = error as { path?: string };
  const where = path ?? /file "([^"]+)"/i.exec(said)?.[1] ?? file ?? "the data folder";
  if (FULL.test(said)) {
    return new FullError(
      `${where}: the disk is full. Make room (\`careboard doctor\` says how much), then run the command again.`,
    );
  }
  if (NO_MEMORY.test(said)) {
    return new MemoryError(
      'This needs more memory than the engine may use. Set `memory_limit` in careboard.json higher (without it: 500MB), for instance to "1GB", then run the command again.',
    );
  }
  if (NEWER_ENGINE.test(said)) {
    return new StoreError(
      `${where}: a newer version of Careboard has written it. Use that version. Nothing was changed.`,
    );
  }
  if (DAMAGED.test(said)) return new DamagedError(damagedWords(where));
  if (NOT_WRITABLE.test(said)) {
    return new StoreError(
      `${where}: it may not be read or written. Look whether the folder is yours and the drive is not read-only, then run the command again.`,
    );
  }
  if (GONE.test(said)) {
    return new StoreError(
      `${where}: it was there and is gone. Look whether the data folder was moved or a drive was taken off, then run the command again.`,
    );
  }
  return undefined;
}

function damagedWords(file: string): string {
  return /warehouse\.duckdb|known-on-[^/\\]*\.duckdb/.test(file)
    ? `${file}: the file is damaged. It is made from the store: delete it, then run \`careboard refresh\`.`
    : `${file}: the file is damaged. Restore the newest backup into a new folder with \`careboard restore BACKUP --to FOLDER\`; without one, move the file away and load the returns again.`;
}

const words = (error: unknown): string => {
  const { code = "", message = String(error) } = error as { code?: string; message?: string };
  return `${code} ${message}`;
};
