/** `careboard doctor --json`: is everything in place? */
import { z } from "zod";

export const doctorShape = z.strictObject({
  /** Every check is. */
  ok: z.boolean(),
  checks: z.array(
    z.strictObject({
      name: z.string(),
      ok: z.boolean(),
      /** What was found, and what to do where it is not right. */
      message: z.string(),
    }),
  ),
});
