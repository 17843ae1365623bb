/** Which files the service has that are not held yet. */
import { UsageError } from "../../errors.ts";
import type { DatasetMap } from "../define-dataset.ts";
import { PUBLICATIONS } from "../publications.ts";
import { type Client, NotFoundError } from "./client.ts";
import type { Fetched } from "./fetched.ts";
import { type DataSet, type DataSetVersion, dataSet, dataSetsOf, versionsOf } from "./service.ts";

/** One version of a data set to fetch. */
export interface Wanted {
  data_set_id: string;
  title: string;
  /** Our family, where its identifier is known; else its headings tell. */
  dataset: string | undefined;
  version: string;
  release: string;
  published_on: string;
  rows: number;
}

export interface Plan {
  wanted: Wanted[];
  /** Versions that are held already. */
  held: number;
  /** Publications and data sets that the service does not have. */
  absent: string[];
}

/** The identifier of a family's data set; of the settings, in place of the map's. */
interface KnownId {
  dataset: string;
  id: string;
  isGiven: boolean;
}

/** Identifiers of data sets: those of the maps, and the settings' in their place. Throws UsageError for a dataset that is none. */
export function knownIds(maps: readonly DatasetMap[], given: Readonly<Record<string, string>>): KnownId[] {
  const names = new Set(maps.map((map) => map.dataset));
  for (const name of Object.keys(given)) {
    if (!names.has(name)) {
      throw new UsageError(
        `careboard.json, fetch.data_sets: ${name} is no dataset. Expected one of ${[...names].join(", ")}.`,
      );
    }
  }
  return maps.flatMap(({ dataset, data_set_id }) => {
    const id = given[dataset] ?? data_set_id;
    return id === undefined ? [] : [{ dataset, id: id.toLowerCase(), isGiven: dataset in given }];
  });
}

/**
 * Asks the service, publication by publication, for the newest version of each release of every data set that we know or that has
 * councils' figures. Throws NetworkError when it cannot be read, UsageError when an identifier of the settings is not there.
 */
export async function planFetch(
  client: Client,
  ids: readonly KnownId[],
  before: readonly Fetched[],
  programVersion: string,
): Promise<Plan> {
  const families = new Map(ids.map(({ dataset, id }) => [id, dataset]));
  const { found, absent } = await listed(client);
  for (const known of ids) {
    if (found.some((one) => one.id.toLowerCase() === known.id)) continue;
    const one = await named(client, known);
    if (one === undefined) absent.push(`${known.dataset}, data set ${known.id}`);
    else found.push(one);
  }
  const plan: Plan = { wanted: [], held: 0, absent };
  for (const one of found) {
    const dataset = families.get(one.id.toLowerCase());
    const isOurs = dataset !== undefined || one.latestVersion.geographicLevels.includes("Local authority");
    if (!isOurs || one.status === "Withdrawn") continue;
    for (const version of newestByRelease(await versionsOf(client, one.id))) {
      const wanted = { data_set_id: one.id, title: one.title, dataset, ...version };
      if (before.some((held) => isHeld(held, wanted, programVersion))) plan.held += 1;
      else plan.wanted.push(wanted);
    }
  }
  return plan;
}

async function listed(client: Client): Promise<{ found: DataSet[]; absent: string[] }> {
  const found: DataSet[] = [];
  const absent: string[] = [];
  for (const publication of Object.values(PUBLICATIONS)) {
    if (!("id" in publication)) continue;
    try {
      found.push(...(await dataSetsOf(client, publication.id)));
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
      absent.push(publication.title);
    }
  }
  return { found, absent };
}

/** Undefined where the service has no longer what a map says: that costs one family, not the fetch. */
async function named(client: Client, { dataset, id, isGiven }: KnownId): Promise<DataSet | undefined> {
  try {
    return await dataSet(client, id);
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    if (!isGiven) return undefined;
    throw new UsageError(
      `careboard.json, fetch.data_sets: the service has no data set ${id}. Give the right identifier for ${dataset}. Nothing was imported.`,
    );
  }
}

const isHeld = (held: Fetched, wanted: Wanted, programVersion: string): boolean =>
  held.data_set_id === wanted.data_set_id &&
  held.release === wanted.release &&
  held.version === wanted.version &&
  (held.is_used || held.program_version === programVersion);

/** Of each release the highest version that is not withdrawn, with the day on which the first came out. */
function newestByRelease(
  versions: readonly DataSetVersion[],
): Pick<Wanted, "version" | "release" | "published_on" | "rows">[] {
  const releases = new Map<string, DataSetVersion[]>();
  for (const one of versions) {
    if (one.status === "Withdrawn" || typeof one.published !== "string") continue;
    const release = /20\d\d/.exec(one.release.title)?.[0] ?? /20\d\d/.exec(one.release.slug)?.[0] ?? "";
    releases.set(release, [...(releases.get(release) ?? []), one]);
  }
  return [...releases].flatMap(([release, all]) => {
    const [newest] = [...all].sort((one, other) => compareVersions(other.version, one.version));
    const first = all.map(({ published }) => String(published).slice(0, 10)).sort()[0];
    if (newest === undefined || first === undefined) return [];
    return [{ version: newest.version, release, published_on: first, rows: newest.totalResults }];
  });
}

/** 1.10 is after 1.9, and 1.0.1 after 1.0. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => text.split(".").map(Number)) as [number[], number[]];
  for (let place = 0; place < Math.max(a.length, b.length); place += 1) {
    const difference = (a[place] ?? 0) - (b[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
