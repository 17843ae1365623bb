/** `careboard start --json`: a run from returns to pages, and where the pages are served. */
import { z } from "zod";
import { runShape } from "./refresh.ts";

export const startShape = z.strictObject({
  ...runShape.shape,
  /** Null with --no-serve. */
  address: z.url().nullable(),
});
