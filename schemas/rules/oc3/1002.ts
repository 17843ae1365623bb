import { defineRule } from "../../define.ts";

export default defineRule({
  code: "1002",
  title: "Care leaver with no episode this year or last",
  message:
    "The OC3 file has a row for a young person who has no episode this year or last. That is right for one who left care before last year; otherwise check the id.",
  severity: "query",
  return: "oc3",
  fields: ["CHILD"],
  needs: ["episodes", "last-year"],
  fails: {
    oc3: "not child_has_episodes and not last_year_child_has_episodes",
  },
  example: {
    why: "A1 has an episode this year and A2 last year; A3 has none.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM
        A1,01/05/2024`,
      oc3: `
        CHILD,IN_TOUCH
        A1,YES
        A2,YES
        A3,YES`,
    },
    files_last_year: {
      episodes: `
        CHILD,DECOM,DEC
        A2,01/05/2023,10/09/2023`,
    },
    fails: { oc3: [3] },
  },
});
