/** `careboard publish --json`: the publication written, or found to be there already. */
import { z } from "zod";

export const publishShape = z.strictObject({
  /** False when the same publication was there already, and under --dry-run. */
  ran: z.boolean(),
  /** Null under --dry-run. */
  publication_id: z.string().nullable(),
  /** Folder of the publication; null under --dry-run. */
  path: z.string().nullable(),
  files: z.array(z.strictObject({ file: z.string(), bytes: z.int(), rows: z.int().nullable() })),
  /** Cells of the publication that are hidden; hidden-cells.csv in the reports folder says which and why. */
  hidden_cells: z.int(),
  /** Headline figures of the newest quarter, by indicator, that come back when what they need is filled in. */
  waiting: z.array(z.string()),
  /** Earlier figures that read otherwise since the last publication; its table `restatements` lists them. */
  restatements: z.int(),
  /** Publications of the further councils that the settings name. */
  further: z.array(z.strictObject({ la_code: z.string(), publication_id: z.string(), path: z.string() })),
});
export type PublishJson = z.infer<typeof publishShape>;
