import { defineRule } from "../../define.ts";

export default defineRule({
  code: "525",
  title: "Decision ended, yet there are adoption details",
  message:
    "The latest decision to place for adoption has ended, and the child has adoption details. Remove the end of the decision or the adoption details.",
  severity: "error",
  return: "placed-adoption",
  fields: ["DATE_PLACED_CEASED", "DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"],
  needs: ["ad1", "placed-adoption"],
  fails: {
    placed_for_adoption:
      "child_ad1_item_count > 0 and child_has_ended_last_decision and is_last_in_sequence is not false",
    ad1: "child_ad1_item_count > 0 and child_has_ended_last_decision",
  },
  elsewhere: "It reports any ended decision, although a later one stands.",
  example: {
    why: "A1's only decision ended; A2's second stands; A3's adoption row is blank; A4's decision has a reason alone, which is rule 119.",
    as_at: "2025-03-31",
    files: {
      "placed-adoption": `
        CHILD,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED
        A1,01/05/2024,01/08/2024,RD1
        A2,01/05/2023,01/08/2023,RD3
        A2,01/05/2024,,
        A3,01/05/2024,01/08/2024,RD1
        A4,01/05/2024,,RD1`,
      ad1: `
        CHILD,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR
        A1,01/02/2024,01/05/2024,0,2,MF,L11
        A2,01/02/2024,01/05/2024,0,2,MF,L11
        A3,,,,,,
        A4,01/02/2024,01/05/2024,0,2,MF,L11`,
    },
    fails: { "placed-adoption": [1], ad1: [1] },
  },
});
