/** `careboard transform --json`: what was worked out. */
import { z } from "zod";

export const transformShape = z.strictObject({
  /** False when the warehouse was up to date, and under --dry-run. */
  ran: z.boolean(),
  seconds: z.number(),
  /** Councils worked out in this run. */
  councils: z.array(z.string()),
  /** Quarter ends, indicators, figures and findings in the whole warehouse. */
  periods: z.int(),
  indicators: z.int(),
  values: z.int(),
  findings: z.int(),
});
