import { defineRule } from "../../define.ts";

export default defineRule({
  code: "INT49",
  title: "Care after a short break, not coded as a start",
  message:
    "A short break is no part of a period of care, so the first episode after one starts a period, and it is counted as a start. Give it the reason S, or correct the legal status of the episode before.",
  severity: "query",
  return: "episodes",
  fields: ["RNE", "LS"],
  fails: {
    episodes: `previous_legal_status_code in ('V3', 'V4') and legal_status_code not in ('V3', 'V4')
      and reason_new_episode_code <> 'S'`,
  },
  example: {
    why: "A1's order follows a short break as a change of legal status; A2's is coded as a start; A3 goes on with short breaks; A4 was in care before.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,RNE,LS,DEC,REC
        A1,01/06/2024,S,V3,08/06/2024,X1
        A1,08/06/2024,L,C1,,
        A2,01/06/2024,S,V4,08/06/2024,E8
        A2,10/06/2024,S,C2,,
        A3,01/06/2024,S,V3,08/06/2024,E8
        A3,01/07/2024,P,V3,08/07/2024,E8
        A4,01/06/2024,S,C1,08/06/2024,X1
        A4,08/06/2024,L,C2,,`,
    },
    fails: { episodes: [2] },
  },
});
