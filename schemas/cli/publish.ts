/** `careboard publish --json`: the publication written, or found to be there already. */
import { z } from "zod";

export const publishShape = z.strictObject({
  /** False when the same publication was there already, and under --dry-run. */
  ran: z.boolean(),
  edition: z.enum(["panel"]),
  publication_id: z.string(),
  path: z.string(),
  period_end_date: z.iso.date(),
  as_known_on: z.iso.date(),
  files: z.array(z.strictObject({ file: z.string(), bytes: z.int(), rows: z.int().nullable() })),
  published_cells: z.int(),
  /** Cells of the publication that are hidden; the analyst's list with the reasons is in the reports folder. */
  hidden_cells: z.int(),
  hidden_cells_report: z.string(),
});
export type PublishJson = z.infer<typeof publishShape>;
