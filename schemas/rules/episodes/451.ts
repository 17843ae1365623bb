import { defineRule } from "../../define.ts";

export default defineRule({
  code: "451",
  title: "Freeing order still live",
  message:
    "An open episode is under a freeing order, which no child can have today. End the episode or correct the legal status.",
  severity: "error",
  return: "episodes",
  fields: ["LS", "DEC", "REC"],
  until: "2023-24",
  fails: {
    episodes:
      "legal_status_code = 'D1' and episode_end_date is null and not is_unreadable_episode_end_date and reason_episode_ceased_code is null",
  },
  example: {
    why: "A1 is open, A2 has ended.",
    as_at: "2024-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,REC,LS
        A1,01/01/2005,,,D1
        A2,01/01/2005,01/06/2023,E11,D1
        A3,01/01/2023,,,C2`,
    },
    fails: { episodes: [1] },
  },
});
