import { defineRule } from "../../define.ts";

export default defineRule({
  code: "1012",
  title: "Details of a child who has no episode",
  message: "This file has a row for a child who has no episode this year. Add the missing episodes, or remove the row.",
  severity: "error",
  return: "episodes",
  fields: ["CHILD"],
  needs: ["episodes"],
  uses: ["oc2", "ad1", "placed-adoption", "previous-permanence", "missing", "reviews"],
  fails: {
    oc2: "not child_has_episodes",
    ad1: "not child_has_episodes",
    placed_for_adoption: "not child_has_episodes",
    previous_permanence: "not child_has_episodes",
    missing: "not child_has_episodes",
    reviews: "not child_has_episodes",
  },
  example: {
    why: "B2 to B7 each have a row in one file and no episode; A1 has an episode.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM
        A1,01/05/2024`,
      missing: `
        CHILD,MIS_START
        A1,01/06/2024
        B2,01/06/2024`,
      reviews: `
        CHILD,REVIEW
        B3,01/06/2024
        A1,01/06/2024`,
      oc2: `
        CHILD,TEETH_CHECK
        A1,1
        B4,1`,
      ad1: `
        CHILD,DATE_INT
        B5,01/06/2024`,
      "placed-adoption": `
        CHILD,DATE_PLACED
        B6,01/06/2024`,
      "previous-permanence": `
        CHILD,PREV_PERM
        A1,Z1
        B7,Z1`,
    },
    fails: { missing: [2], reviews: [1], oc2: [2], ad1: [1], "placed-adoption": [1], "previous-permanence": [2] },
  },
});
