/** `careboard import --fetch`: new releases and their versions, from the Explore Education Statistics API into the reference tables. */
import { createReadStream, existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { NetworkError } from "../../errors.ts";
import { type ImportOptions, type ImportReport, type Issued, importReleases } from "../import-releases.ts";
import { DATASET_MAPS } from "../maps/index.ts";
import type { Client } from "./client.ts";
import { download, sha256 } from "./download.ts";
import { FETCHED_FILE, type Fetched, fetchedText, readFetched } from "./fetched.ts";
import { csvPath } from "./service.ts";
import { knownIds, type Plan, planFetch, type Wanted } from "./wanted.ts";

export interface FetchOptions {
  client: Client;
  /** Where files wait until they are imported; what a stopped run left there is gone on with. */
  downloads: string;
  /** Identifiers of data sets that no map has, by dataset. */
  dataSets: Readonly<Record<string, string>>;
  programVersion: string;
  /** ISO date. */
  today: string;
  importing: ImportOptions;
}

export interface FetchReport {
  plan: Plan;
  /** Arrived whole; under a dry run nothing is fetched. */
  fetched: Fetched[];
  report: ImportReport;
}

/**
 * Fetches every version that is not held yet, one after the other, and imports them together into `outDir`: all or nothing. Only one
 * import at a time may write to `outDir`: the caller holds it. Throws NetworkError, and what importReleases throws.
 */
export async function fetchReleases(outDir: string, options: FetchOptions): Promise<FetchReport> {
  const { client, downloads, importing } = options;
  const before = readFetched(outDir);
  const plan = await planFetch(client, knownIds(DATASET_MAPS, options.dataSets), before, options.programVersion);
  mkdirSync(downloads, { recursive: true });
  clear(downloads, importing.dryRun === true ? [] : plan.wanted);
  const fetched = importing.dryRun === true ? [] : await fetchAll(plan.wanted, options);
  const issued = new Map<string, Issued>(
    fetched.map(({ file, published_on, release }) => [file, { published_on, release: release || undefined }]),
  );
  const kept = (report: ImportReport): Fetched[] =>
    fetched.map(({ file, ...one }) => ({
      ...one,
      is_used: report.files.some((used) => used.dataset !== null && file === join(downloads, used.file)),
    }));
  const report = await importReleases(downloads, outDir, {
    ...importing,
    issued,
    beside: (made) => (fetched.length === 0 ? [] : [{ file: FETCHED_FILE, text: fetchedText(before, kept(made)) }]),
  });
  if (!report.is_held_back && importing.dryRun !== true) rmSync(downloads, { recursive: true, force: true });
  return { plan, fetched: kept(report), report };
}

type Arrived = Fetched & { file: string };

async function fetchAll(wanted: readonly Wanted[], options: FetchOptions): Promise<Arrived[]> {
  const arrived: Arrived[] = [];
  for (const [index, one] of wanted.entries()) {
    options.importing.log?.progress(`Fetching ${index + 1} of ${wanted.length}: ${one.title}`);
    arrived.push(await fetchOne(one, options));
  }
  return arrived;
}

async function fetchOne(one: Wanted, { client, downloads, today, programVersion }: FetchOptions): Promise<Arrived> {
  const file = fileOf(downloads, one);
  const path = csvPath(one.data_set_id, one.version);
  if (!existsSync(file)) await download(client, path, file);
  const rows = await countRows(file);
  if (rows < one.rows) {
    rmSync(file, { force: true });
    throw new NetworkError(
      `${path}: the file has ${rows} rows, and the service says ${one.rows}. Run it again later. Nothing was imported.`,
    );
  }
  const { dataset, ...rest } = one;
  return {
    ...rest,
    rows,
    bytes: statSync(file).size,
    sha256: await sha256(file),
    fetched_on: today,
    is_used: false,
    program_version: programVersion,
    file,
  };
}

/** Named by the family where it is known, so that it goes by name; a folder for each version, so that no other is gone on with. */
const fileOf = (downloads: string, { data_set_id, version, dataset }: Wanted): string =>
  join(downloads, data_set_id, version, `${dataset ?? "data-set"}.csv`);

/** Removes what waits of versions that are no longer wanted. */
function clear(downloads: string, wanted: readonly Wanted[]): void {
  for (const id of readdirSync(downloads)) {
    for (const version of readdirSync(join(downloads, id))) {
      if (wanted.some((one) => one.data_set_id === id && one.version === version)) continue;
      rmSync(join(downloads, id, version), { recursive: true, force: true });
    }
  }
}

/** Rows under the headings: lines, where a line break inside quotes is none. */
async function countRows(file: string): Promise<number> {
  let lines = 0;
  let isQuoted = false;
  let isOpen = false;
  for await (const part of createReadStream(file, "utf8")) {
    for (const letter of part as string) {
      if (letter === '"') isQuoted = !isQuoted;
      if (letter === "\n" && !isQuoted) {
        lines += 1;
        isOpen = false;
      } else if (letter !== "\r") isOpen = true;
    }
  }
  return Math.max(0, lines + (isOpen ? 1 : 0) - 1);
}
