import { defineRule } from "../../define.ts";

export default defineRule({
  code: "625",
  title: "Her child was born after the year ended or after she left care",
  message:
    "The first child was born after the last day of this return, or after the mother left care, and is not wanted here. Correct the date, or clear it and the mother flag.",
  severity: "error",
  return: "header",
  fields: ["MC_DOB"],
  needs: ["header", "episodes"],
  fails: {
    header: "mothers_child_date_of_birth > year_end_date or mothers_child_date_of_birth > child_left_care_date",
    episodes: `episode_end_date = child_left_care_date
      and (header_mothers_child_date_of_birth > year_end_date or header_mothers_child_date_of_birth > child_left_care_date)`,
  },
  elsewhere:
    "It only looks at children with an ended episode, and takes the last of these although the child is still in care.",
  example: {
    why: "A1: after the year ended; A2: after she left, and her last episode is marked; A3 is still in care; A4: on the day she left.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,MC_DOB
        A1,01/04/2025
        A2,02/12/2024
        A3,02/12/2024
        A4,01/12/2024`,
      episodes: `
        CHILD,DECOM,DEC
        A1,01/05/2024,
        A2,01/05/2024,01/06/2024
        A2,01/06/2024,01/12/2024
        A3,01/05/2024,01/06/2024
        A3,01/06/2024,
        A4,01/05/2024,01/12/2024`,
    },
    fails: { header: [1, 2], episodes: [3] },
  },
});
