import { defineRule } from "../../define.ts";

export default defineRule({
  code: "134",
  title: "Adoption details for a care leaver",
  message:
    "The child has both adoption details and a care leaver record. A child who was adopted is not a care leaver: remove one of them.",
  severity: "error",
  return: "ad1",
  fields: ["DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"],
  needs: ["oc3"],
  fails: {
    ad1: "child_ad1_item_count > 0 and child_has_oc3_data",
  },
  example: {
    why: "A1 has both; the care leaver row of A2 and the adoption row of A3 are blank.",
    as_at: "2025-03-31",
    files: {
      oc3: `
        CHILD,IN_TOUCH,ACTIV,ACCOM
        A1,YES,F1,U1
        A2,,,
        A3,YES,F1,U1`,
      ad1: `
        CHILD,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR
        A1,01/02/2024,01/05/2024,0,2,MF,L11
        A2,01/02/2024,01/05/2024,0,2,MF,L11
        A3,,,,,,`,
    },
    fails: { ad1: [1] },
  },
});
