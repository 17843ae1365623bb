/** `careboard list [returns|code-sets|rules|indicators] --json`: what the definitions hold. */
import { z } from "zod";

export const listShape = z.strictObject({
  kind: z.enum(["returns", "code-sets", "rules", "indicators"]),
  items: z.array(z.strictObject({ id: z.string(), title: z.string(), note: z.string() })),
});
