import { defineRule } from "../../define.ts";

export default defineRule({
  code: "359",
  title: "Still looked after past the 18th birthday",
  message:
    "The young person turned 18 and the episode is still open. End it on the birthday, unless it is accommodation (V2) in a children's home (K2).",
  severity: "error",
  return: "episodes",
  fields: ["LS", "PLACE", "DEC"],
  needs: ["header"],
  fails: {
    episodes: `birthday_18_date < year_end_date and episode_end_date is null and not is_unreadable_episode_end_date
        and not (coalesce(legal_status_code = 'V2', false) and coalesce(placement_type_code = 'K2', false))`,
  },
  example: {
    why: "A2 is the exception, A3 turns 18 on the last day, A4 has ended; A1 and A5 are open and 18.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,01/02/2007
        A2,01/02/2007
        A3,31/03/2007
        A4,01/02/2007
        A5,01/02/2007`,
      episodes: `
        CHILD,DECOM,DEC,LS,PLACE
        A1,01/06/2024,,C2,U4
        A2,01/06/2024,,V2,K2
        A3,01/06/2024,,C2,U4
        A4,01/06/2024,01/02/2025,C2,U4
        A5,01/06/2024,,C2,K2`,
    },
    fails: { episodes: [1, 5] },
  },
});
