import { defineRule } from "../../define.ts";

export default defineRule({
  code: "EPI",
  title: "Child without episodes",
  message:
    "The child is in the Header file and has neither an episode nor a care-leaver row. Add the missing rows, or remove this one.",
  severity: "warning",
  return: "header",
  fields: ["CHILD"],
  needs: ["episodes"],
  uses: ["oc3"],
  fails: {
    header: "not child_has_episodes and not child_has_oc3",
  },
  example: {
    why: "A1 has an episode and A2 is a care leaver; A3 is neither.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD
        A1
        A2
        A3`,
      episodes: `
        CHILD,DECOM
        A1,01/05/2024`,
      oc3: `
        CHILD,IN_TOUCH
        A2,YES`,
    },
    fails: { header: [3] },
  },
});
