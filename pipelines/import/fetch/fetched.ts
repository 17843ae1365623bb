/** Which versions of which data sets were fetched: one file beside the reference tables, put in place together with them. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { StoreError } from "../../errors.ts";

export const FETCHED_FILE = "fetched.json";

const fetchedSchema = z.strictObject({
  data_set_id: z.guid(),
  title: z.string(),
  version: z.string(),
  /** Release that the version is of: its year. Blank: it has none. */
  release: z.string(),
  /** The day on which the release's first version came out. */
  published_on: z.iso.date(),
  rows: z.int(),
  bytes: z.int(),
  /** Of the CSV as the service issues it, unpacked. */
  sha256: z.string().length(64),
  fetched_on: z.iso.date(),
  /** Whether something was made of it; what another version of the program could not use is fetched again. */
  is_used: z.boolean(),
  program_version: z.string(),
});
export type Fetched = z.infer<typeof fetchedSchema>;

const fileSchema = z.strictObject({ data_sets: z.array(fetchedSchema) });

/** What was fetched before. Throws StoreError when the file is damaged. */
export function readFetched(folder: string): Fetched[] {
  const file = join(folder, FETCHED_FILE);
  if (!existsSync(file)) return [];
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, "utf8"))).data_sets;
  } catch {
    throw new StoreError(
      `${file}: expected the list that \`import --fetch\` keeps. Remove it, and everything is fetched again.`,
    );
  }
}

/** The file's text: of each data set and release the newest fetched version. */
export function fetchedText(before: readonly Fetched[], fresh: readonly Fetched[]): string {
  const key = (one: Fetched) => `${one.data_set_id} ${one.release}`;
  const kept = new Map([...before, ...fresh].map((one) => [key(one), one]));
  const data_sets = [...kept].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, one]) => one);
  return `${JSON.stringify({ data_sets }, null, 2)}\n`;
}
