import { defineRule } from "../../define.ts";

export default defineRule({
  code: "628",
  title: "Mother details for a care leaver who was not looked after",
  message:
    "The mother flag is filled for a care leaver who has no episode this year, and it is only collected for children looked after. Clear it, or add the missing episodes.",
  severity: "error",
  return: "header",
  fields: ["MOTHER"],
  needs: ["episodes", "oc3"],
  fails: {
    header: "not child_has_episodes and child_has_oc3_data and (mother_flag is not null or is_unreadable_mother_flag)",
  },
  example: {
    why: "A1 is a care leaver without an episode; A2 has one; A3 has no flag; the care-leaver row of A4 is empty.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,MOTHER
        A1,0
        A2,1
        A3,
        A4,1`,
      episodes: `
        CHILD,DECOM
        A2,01/05/2024`,
      oc3: `
        CHILD,IN_TOUCH
        A1,YES
        A2,YES
        A3,YES
        A4,`,
    },
    fails: { header: [1] },
  },
});
