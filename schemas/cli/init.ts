/** `careboard init --json`: the settings written, or that would be. */
import { z } from "zod";
import { settingsSchema } from "../settings.ts";

export const initShape = z.strictObject({
  /** The workspace's data folder. */
  data: z.string(),
  /** False under --dry-run. */
  written: z.boolean(),
  settings: settingsSchema,
});
