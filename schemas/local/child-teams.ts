/**
 * registers/child-teams.csv in the workspace: which team has a child, from when to when. Optional, kept by the council, child-level:
 * it stays in the data folder. One line per child and spell; on a day that two lines cover, the later `from` counts.
 */
import { z } from "zod";

const day = z
  .string()
  .regex(/^(\d{1,2}\/\d{1,2}\/\d{4}|\d{4}-\d{2}-\d{2})$/, "a date as DD/MM/YYYY or YYYY-MM-DD")
  .or(z.literal(""));

export const childTeamRow = z.strictObject({
  /** The id that the return uses, in any case. */
  child: z.string().min(1, "the child's id"),
  /** The team's name as its manager knows it. */
  team: z.string().min(1, "the team's name"),
  /** First day with the team; blank: always. */
  from: day,
  /** Last day with the team; blank: still. */
  to: day,
});
export type ChildTeamRow = z.infer<typeof childTeamRow>;

/** The team of a child that the register does not know, or of a day that it does not cover. */
export const NO_TEAM = "No team given";
