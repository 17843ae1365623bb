/**
 * The Explore Education Statistics API, as its OpenAPI document of version 1 describes it (https://api.education.gov.uk/statistics/docs):
 * publications have data sets, and data sets have versions, each of them one CSV file.
 */
import { z } from "zod";
import { NetworkError } from "../../errors.ts";
import type { Client } from "./client.ts";

/** The most that a page may have. */
const PAGE_SIZE = 20;

const paged = <T extends z.ZodType>(result: T) =>
  z.object({ paging: z.object({ page: z.int(), totalPages: z.int() }), results: z.array(result) });

const dataSetSchema = z.object({
  id: z.guid(),
  title: z.string(),
  status: z.enum(["Published", "Deprecated", "Withdrawn"]),
  latestVersion: z.object({ geographicLevels: z.array(z.string()) }),
});
export type DataSet = z.infer<typeof dataSetSchema>;

const versionSchema = z.object({
  version: z.string().regex(/^\d+(\.\d+)*$/),
  status: z.enum(["Published", "Deprecated", "Withdrawn"]),
  published: z.iso.datetime({ offset: true }).nullish(),
  totalResults: z.int(),
  release: z.object({ title: z.string(), slug: z.string() }),
});
export type DataSetVersion = z.infer<typeof versionSchema>;

/** All data sets of a publication. */
export const dataSetsOf = (client: Client, publication: string): Promise<DataSet[]> =>
  allPages(client, `/publications/${publication}/data-sets`, dataSetSchema);

export const dataSet = async (client: Client, id: string): Promise<DataSet> =>
  parse(dataSetSchema, await client.json(`/data-sets/${id}`), `/data-sets/${id}`);

/** All versions of a data set, in no order that is promised. */
export const versionsOf = (client: Client, id: string): Promise<DataSetVersion[]> =>
  allPages(client, `/data-sets/${id}/versions`, versionSchema);

/** Where the file of one version is. */
export const csvPath = (id: string, version: string): string => `/data-sets/${id}/csv?dataSetVersion=${version}`;

async function allPages<T extends z.ZodType>(client: Client, path: string, result: T): Promise<z.infer<T>[]> {
  const found: z.infer<T>[] = [];
  for (let page = 1; ; page += 1) {
    const { paging, results } = parse(
      paged(result),
      await client.json(`${path}?page=${page}&pageSize=${PAGE_SIZE}`),
      path,
    );
    found.push(...results);
    if (page >= paging.totalPages || results.length === 0) return found;
  }
}

function parse<T extends z.ZodType>(schema: T, json: unknown, path: string): z.infer<T> {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.join(".") || "the whole";
  throw new NetworkError(
    `${path}: the service answered in a form that is not known here, at ${where}. Download the files from its pages and import ` +
      "them by hand, or take a newer program. Nothing was imported.",
  );
}
