import { defineRule } from "../../define.ts";

export default defineRule({
  code: "INT41",
  title: "Child in SWEpisodes is not in Header",
  message:
    "The child has a row in the SWEpisodes file and none in the Header file. Add the child to Header, or correct the id.",
  severity: "error",
  return: "sw-episodes",
  fields: ["CHILD"],
  needs: ["header"],
  since: "2023-24",
  fails: {
    sw_episodes: "not child_has_header",
  },
  example: {
    why: "B2 is in this file alone; A1 is in both.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,15/06/2010`,
      "sw-episodes": `
        CHILD,SW_DECOM
        A1,01/06/2024
        B2,01/06/2024`,
    },
    fails: { "sw-episodes": [2] },
  },
});
