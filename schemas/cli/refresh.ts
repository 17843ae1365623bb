/** `careboard refresh --json`: which steps ran, for how long, and what came out. Under --dry-run: the steps alone. */
import { z } from "zod";

const stepShape = z.strictObject({
  name: z.enum(["load", "local", "transform", "publish", "site", "reports"]),
  /** False when there was nothing to do. */
  ran: z.boolean(),
  seconds: z.number(),
});

/** What came out of a run. Counts of this run's new returns; findings, indicators and periods of the whole warehouse. */
const outcome = {
  loads: z.int(),
  rows: z.int(),
  findings: z.int(),
  indicators: z.int(),
  periods: z.int(),
  files: z.int(),
  pages: z.int(),
  /** Folder of the publication. */
  published: z.string().nullable(),
  /** Folder of the built pages. */
  site: z.string().nullable(),
};

export const runShape = z.strictObject({ steps: z.array(stepShape), ...outcome });

export const refreshShape = z.strictObject({
  ...z.strictObject(outcome).partial().shape,
  steps: z.array(stepShape),
  dry_run: z.boolean(),
});
export type RefreshJson = z.infer<typeof refreshShape>;
