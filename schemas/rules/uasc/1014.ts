import { defineRule } from "../../define.ts";

export default defineRule({
  code: "1014",
  title: "Unaccompanied row for a care leaver who was not looked after",
  message:
    "The young person is a care leaver with no episode in the year, and the UASC file is for children looked after in the year. Remove the row, or add the missing episodes.",
  severity: "error",
  return: "uasc",
  fields: ["DUC"],
  needs: ["uasc", "oc3", "episodes"],
  fails: {
    uasc: "child_has_oc3_data and not child_has_episode_in_year",
    oc3: "child_has_uasc and child_has_oc3_data and not child_has_episode_in_year",
  },
  elsewhere: "It only looks at children with some episode, and so never finds a care leaver without one.",
  example: {
    why: "A1 left care before the year and A2 was never in this return; A3 was in care on its first day; the care-leaver row of A4 is empty.",
    as_at: "2025-03-31",
    files: {
      uasc: `
        CHILD,DUC
        A1,
        A2,
        A3,
        A4,`,
      oc3: `
        CHILD,IN_TOUCH
        A1,YES
        A2,NO
        A3,YES
        A4,`,
      episodes: `
        CHILD,DECOM,DEC
        A1,01/05/2023,31/03/2024
        A3,01/05/2023,01/04/2024`,
    },
    fails: { uasc: [1, 2], oc3: [1, 2] },
  },
});
