import { defineRule } from "../../define.ts";

export default defineRule({
  code: "575",
  title: "Placement ended, incident still open",
  message:
    "The child went missing from a placement that has ended, and the incident is open. End it with the placement; a child who is still missing gets a new incident in the new placement.",
  severity: "error",
  return: "missing",
  fields: ["MIS_END", "DEC"],
  needs: ["episodes"],
  fails: {
    missing: `missing_end_date is null and not is_unreadable_missing_end_date and is_start_before_episode_end`,
  },
  elsewhere: "It also reports an incident that began on the day on which the episode ended.",
  example: {
    why: "A1's placement has ended under an open incident; A2's incident was closed and A3's placement is open; A4 went missing on the day of the move, from the new placement.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC
        A1,01/06/2024,01/09/2024
        A1,01/09/2024,
        A2,01/06/2024,01/09/2024
        A3,01/06/2024,
        A4,01/06/2024,01/09/2024
        A4,01/09/2024,`,
      missing: `
        CHILD,MISSING,MIS_START,MIS_END
        A1,M,01/07/2024,
        A2,M,01/07/2024,02/07/2024
        A3,M,01/07/2024,
        A4,M,01/09/2024,`,
    },
    fails: { missing: [1] },
  },
});
