import { defineRule } from "../../define.ts";

export default defineRule({
  code: "1008",
  title: "Ofsted number not on the list",
  message: "The number is not on the list of providers. Correct it, or import a newer list.",
  severity: "error",
  return: "episodes",
  fields: ["URN"],
  needs: ["provider-list"],
  fails: {
    episodes: "not is_known_placement_urn and placement_urn <> 'XXXXXXX'",
  },
  example: {
    why: "A2's number is on no list and A6 is an X short.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,URN
        A1,01/06/2024,1000001
        A2,01/06/2024,9999999
        A3,01/06/2024,XXXXXXX
        A4,01/06/2024,
        A5,01/06/2024,SC000003
        A6,01/06/2024,XXXXXX`,
    },
    fails: { episodes: [2, 6] },
  },
});
