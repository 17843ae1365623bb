import { defineRule } from "../../define.ts";

export default defineRule({
  code: "558",
  title: "Adopted, but the decision was ended",
  message:
    "The child was adopted, and the latest decision to place for adoption has an end date. Remove the end, or correct the reason that the episode ceased.",
  severity: "error",
  return: "placed-adoption",
  fields: ["REC", "DATE_PLACED_CEASED"],
  needs: ["episodes", "placed-adoption"],
  fails: {
    episodes: "reason_episode_ceased_code in ('E11', 'E12') and child_has_ended_last_decision",
  },
  elsewhere: "It only looks where two or more decisions of the child have ended.",
  example: {
    why: "A1 was adopted after its only decision ended; A2 under a second decision that stands; A3 was not adopted; A4's decision has a reason alone, which is rule 119.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,REC
        A1,01/06/2024,01/09/2024,E11
        A2,01/06/2024,01/09/2024,E12
        A3,01/06/2024,01/09/2024,E4A
        A4,01/06/2024,01/09/2024,E11`,
      "placed-adoption": `
        CHILD,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED
        A1,01/05/2024,01/08/2024,RD1
        A2,01/05/2023,01/08/2023,RD3
        A2,01/05/2024,,
        A3,01/05/2024,01/08/2024,RD1
        A4,01/05/2024,,RD1`,
    },
    fails: { episodes: [1] },
  },
});
