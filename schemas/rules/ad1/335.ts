import { defineRule } from "../../define.ts";

export default defineRule({
  code: "335",
  title: "Foster carer flag and placement disagree",
  message:
    "A child adopted from A3 or A5 is adopted by the current foster carer (1), and from A4 or A6 is not (0). Correct the flag or the placement.",
  severity: "error",
  return: "ad1",
  fields: ["FOSTER_CARE", "PLACE", "REC"],
  needs: ["episodes", "ad1"],
  fails: {
    ad1: `foster_carer_flag = '0' and child_adopted_placement_type_code in ('A3', 'A5')
      or foster_carer_flag = '1' and child_adopted_placement_type_code in ('A4', 'A6')`,
    episodes: `reason_episode_ceased_code in ('E11', 'E12')
      and (ad1_foster_carer_flag = '0' and placement_type_code in ('A3', 'A5')
        or ad1_foster_carer_flag = '1' and placement_type_code in ('A4', 'A6'))`,
  },
  example: {
    why: "A1 and A2 contradict their flag; A3 agrees; A4 was not adopted.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,PLACE,REC
        A1,01/06/2024,A3,E11
        A2,01/06/2024,A6,E12
        A3,01/06/2024,A5,E11
        A4,01/06/2024,A3,X1`,
      ad1: `
        CHILD,FOSTER_CARE
        A1,0
        A2,1
        A3,1
        A4,0`,
    },
    fails: { episodes: [1, 2], ad1: [1, 2] },
  },
});
