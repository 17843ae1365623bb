/** data/reports/findings.json: the fix list for a program of the council's own. Child-level: it never leaves the data folder. */
import { z } from "zod";

export const SEVERITIES = ["error", "query", "warning"] as const;

/** What a reviewer may answer, as the workbook offers it. A finding without an answer is open. */
export const FINDING_STATUSES = ["open", "with team", "cannot be mended", "mended"] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];

const count = z.int().min(0);

/** How far one row, or all rows of a rule, could move a measure. In the measure's own unit. */
const findingCost = z.strictObject({
  indicator_id: z.string(),
  title: z.string(),
  unit: z.string(),
  /** One of the headlines of the settings. */
  is_headline: z.boolean(),
  /** Change of the newest figure if the doubt is resolved one way, and the other. */
  low: z.number(),
  high: z.number(),
});
export type FindingCost = z.infer<typeof findingCost>;

const fixListRow = z.strictObject({
  /** The same in every load for the same fault of the same record. */
  finding_id: z.string(),
  collection_year: z.string(),
  code: z.string(),
  severity: z.enum(SEVERITIES),
  /** The row has no place in any relation: it counts nowhere until it is mended. */
  is_set_aside: z.boolean(),
  title: z.string(),
  /** What is wrong and what to do. */
  message: z.string(),
  return_id: z.string(),
  /** The file's title. */
  table: z.string(),
  source_file: z.string(),
  source_row: count,
  /** Null where the row has none that can be read. */
  child_id: z.string().nullable(),
  team: z.string().nullable(),
  /** The dates that tell one record of a child from another: "DECOM 01/05/2024". Blank where the child has one record. */
  record: z.string(),
  /** The cells that the rule points at, as submitted; null: blank. */
  cells: z.array(z.strictObject({ heading: z.string(), value: z.string().nullable() })),
  first_seen_on: z.iso.date(),
  age_days: count,
  /** Absent from a load of the year after it was first seen, and here again. */
  came_back: z.boolean(),
  status: z.enum(FINDING_STATUSES),
  /** Who has it, as the reviewer wrote it. */
  who: z.string().nullable(),
  note: z.string().nullable(),
  /** Headlines first, then worst first; empty: no measure moves, or it has not been worked out. */
  costs: z.array(findingCost),
});
export type FixListRow = z.infer<typeof fixListRow>;

export const fixListShape = z.strictObject({
  format: z.literal("careboard fix list 1"),
  marking: z.literal("OFFICIAL-SENSITIVE: internal"),
  is_invented: z.boolean(),
  made_on: z.iso.date(),
  councils: z.array(
    z.strictObject({
      la_code: z.string(),
      name: z.string(),
      loads: z.array(
        z.strictObject({
          load_id: z.string(),
          collection_year: z.string(),
          as_at_date: z.iso.date(),
          known_on: z.iso.date(),
          stage: z.string(),
          files: count,
          rows: count,
        }),
      ),
      findings: z.array(fixListRow),
    }),
  ),
});
export type FixListJson = z.infer<typeof fixListShape>;
export type FixListLoad = FixListJson["councils"][number]["loads"][number];
