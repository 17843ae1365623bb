import { defineRule } from "../../define.ts";

export default defineRule({
  code: "336",
  title: "Placed for adoption with the current carer, not fostered before",
  message:
    "The child is placed for adoption with the current foster carer (A3, A5), and the placement before was neither foster care nor for adoption. Check both placements.",
  severity: "query",
  return: "episodes",
  fields: ["PLACE"],
  fails: {
    episodes: `placement_type_code in ('A3', 'A5') and not is_first_in_sequence
        and coalesce(previous_placement_type_code, '') not in ('A3', 'A4', 'A5', 'A6', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6')`,
  },
  elsewhere: "It looks at A3 and A4; the text at A3 and A5.",
  example: {
    why: "A1 came from a home; A2 and A5 were with the carer; A3 has no earlier episode; A4 went to new carers.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,PLACE
        A1,01/05/2024,K2
        A1,01/06/2024,A3
        A2,01/05/2024,U5
        A2,01/06/2024,A5
        A3,01/05/2024,A5
        A4,01/05/2024,K2
        A4,01/06/2024,A4
        A5,01/05/2024,A5
        A5,01/06/2024,A3`,
    },
    fails: { episodes: [2] },
  },
});
