import { defineRule } from "../../define.ts";

export default defineRule({
  code: "SW02",
  title: "Social worker number has the wrong form",
  message: "The social worker's number must begin with SW, or XX where there is none. Correct it.",
  severity: "error",
  return: "sw-episodes",
  fields: ["SW_ID"],
  since: "2023-24",
  fails: {
    sw_episodes: "not starts_with(social_worker_id, 'SW') and not starts_with(social_worker_id, 'XX')",
  },
  elsewhere: "It also reports a blank; that is rules SW01 and SW01a here.",
  example: {
    why: "AA00 begins with neither; small letters are read as capitals.",
    as_at: "2025-03-31",
    files: {
      "sw-episodes": `
        CHILD,SW_ID,SW_DECOM
        A1,SW000,01/05/2024
        A2,XX000,01/05/2024
        A3,AA00,01/05/2024
        A4,sw001,01/05/2024`,
    },
    fails: { "sw-episodes": [3] },
  },
});
