/** A list of official codes, one per file. */
import { z } from "zod";
import { dated, kebab, words } from "./define-parts.ts";

export const codeSetSchema = z.strictObject({
  id: kebab,
  title: words,
  source: words,
  codes: z
    .array(
      z.strictObject({
        code: z.string().min(1),
        label: words,
        /** The publication's group that this code counts in, where it has one (an id of breakdowns.ts or of the set itself). */
        group: z.string().optional(),
        /** Text that some systems put in place of the code, in capitals. */
        aliases: z.array(z.string()).optional(),
        ...dated,
      }),
    )
    .min(1),
});
export type CodeSet = z.infer<typeof codeSetSchema>;
/** A list of official codes. Rows carry since/until (collection years), so "the 2024-25 list" is a filter. */
export const defineCodeSet = (definition: z.input<typeof codeSetSchema>): CodeSet => codeSetSchema.parse(definition);
