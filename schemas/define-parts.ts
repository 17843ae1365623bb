/** What several kinds of definition are made of. */
import { z } from "zod";
import { COLLECTION_YEARS } from "./collection-years.ts";

export const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is kebab-case");
export const words = z.string().min(3);
/** An expression over a mart, never a statement. */
export const expression = z.string().min(1);

const year = z.enum(COLLECTION_YEARS);
export const dated = { since: year.optional(), until: year.optional() };

/** A few rows of return files as an analyst would see them: file id to CSV text, with the result worked by hand. */
export const exampleReturns = z.strictObject({
  why: words,
  /** Last day that the files describe, ISO. */
  as_at: z.iso.date(),
  /** Return id to CSV text. Columns not given are blank; files not given are not supplied. */
  files: z.record(z.string(), z.string()),
  /** The files hold every year, not theirs alone. */
  coverage: z.enum(["ytd", "full_history"]).optional(),
  /** Files of the collection year before. */
  files_last_year: z.record(z.string(), z.string()).optional(),
});
