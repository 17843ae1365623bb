import { defineRule } from "../../define.ts";

export default defineRule({
  code: "1011",
  title: "Care leaver whose care went to another council",
  message:
    "The last episode says that another council took over the care (E3), so no OC3 details are wanted. Remove them, or correct the reason.",
  severity: "error",
  return: "oc3",
  fields: ["REC", "IN_TOUCH", "ACTIV", "ACCOM"],
  needs: ["episodes"],
  fails: {
    oc3: `child_last_reason_episode_ceased_code = 'E3' and coalesce(in_touch_code, activity_code, accommodation_code) is not null`,
  },
  example: {
    why: "A1 went to another council; A2 came back after it; A3 has blanks.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,REC
        A1,01/02/2024,01/06/2024,E3
        A2,01/02/2024,01/06/2024,E3
        A2,10/09/2024,10/11/2024,E8
        A3,01/02/2024,01/06/2024,E3`,
      oc3: `
        CHILD,IN_TOUCH
        A1,YES
        A2,YES
        A3,`,
    },
    fails: { oc3: [1] },
  },
});
