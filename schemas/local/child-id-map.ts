/** child-id-map.csv: ids that a child had before, one line each (settled reading 59). */
import { z } from "zod";
import { childIdColumn, dayColumn, type RegisterDefinition } from "./register.ts";

export const MAP_REASONS = ["migration", "merge", "split"] as const;

export const childIdMap: RegisterDefinition = {
  id: "children",
  title: "Child-id map",
  usual_file_name: "child-id-map.csv",
  columns: [
    childIdColumn("old"),
    childIdColumn("new"),
    // The first day on which the new id holds: returns as at an earlier day still write the old one.
    dayColumn("from"),
    {
      heading: "reason",
      zod: z
        .string()
        .transform((text) => text.toLowerCase())
        .pipe(z.enum(MAP_REASONS)),
      words: `one of ${MAP_REASONS.join(", ")}`,
    },
  ],
};
