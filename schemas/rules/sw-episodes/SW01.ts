import { defineRule } from "../../define.ts";

export default defineRule({
  code: "SW01",
  title: "Allocation of a child in care is incomplete",
  message: "Number, start date and reason are wanted for each social worker of a child in care. Fill in what is blank.",
  severity: "error",
  return: "sw-episodes",
  fields: ["SW_ID", "SW_DECOM", "SW_REASON"],
  asks_for_blanks: true,
  needs: ["episodes"],
  since: "2023-24",
  until: "2023-24",
  fails: {
    sw_episodes: `(social_worker_id is null or allocation_reason_code is null
      or allocation_start_date is null and not is_unreadable_allocation_start_date)
      and (not child_has_episodes or child_has_open_ordinary_episode)`,
  },
  example: {
    why: "A1 lacks the number and A2 the reason; A3 is complete; A4 has left care and A5 has short breaks; nothing is known of the care of A6.",
    as_at: "2024-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,LS
        A1,01/05/2023,,C2
        A2,01/05/2023,,C2
        A3,01/05/2023,,C2
        A4,01/05/2023,10/09/2023,C2
        A5,01/05/2023,,V4`,
      "sw-episodes": `
        CHILD,SW_ID,SW_DECOM,SW_REASON
        A1,,01/06/2023,MANAGE
        A2,SW1,01/06/2023,
        A3,SW1,01/06/2023,MANAGE
        A4,SW1,01/06/2023,
        A5,SW1,01/06/2023,
        A6,SW1,01/06/2023,`,
    },
    fails: { "sw-episodes": [1, 2, 6] },
  },
});
