import { defineRule } from "../../define.ts";

export default defineRule({
  code: "707",
  title: "Order not ended when care ended",
  message:
    "The child left care while the order was open, or it ends on a day when the child was not in care. Give it an end date on or before the day that the child left.",
  severity: "error",
  return: "dolo",
  fields: ["DOLO_END", "DEC"],
  since: "2026-27",
  needs: ["episodes"],
  fails: {
    dolo: `case
      when order_start_date is null or child_last_period_start_date is null or is_unreadable_order_end_date then false
      when order_end_date is not null then not exists (
          select 1
          from staging.episodes as around
          where around.load_id = dolo.load_id and around.child_id = dolo.child_id
            and around.episode_start_date <= dolo.order_end_date
            and (around.episode_end_date is null or around.episode_end_date >= dolo.order_end_date)
        )
      else not child_has_open_episode
        or exists (
          select 1
          from staging.episodes as earlier
          where earlier.load_id = dolo.load_id and earlier.child_id = dolo.child_id
            and earlier.episode_end_date >= dolo.order_start_date
            and earlier.episode_end_date < dolo.child_last_period_start_date
        )
    end`,
  },
  example: {
    why: "A1 left with the order open and A2 before it ended; A3 is in care; A4 ended on the day.",
    as_at: "2027-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,REC
        A1,01/06/2026,01/09/2026,E4A
        A2,01/06/2026,01/09/2026,E4A
        A3,01/06/2026,01/09/2026,X1
        A3,01/09/2026,,
        A4,01/06/2026,01/09/2026,E4A`,
      dolo: `
        CHILD,DOLO_START,DOLO_END
        A1,01/08/2026,
        A2,01/08/2026,02/09/2026
        A3,01/08/2026,
        A4,01/08/2026,01/09/2026`,
    },
    fails: { dolo: [1, 2] },
  },
});
