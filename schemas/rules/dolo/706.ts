import { defineRule } from "../../define.ts";

export default defineRule({
  code: "706",
  title: "Order open last year is not carried over",
  message:
    "Last year's return had an open order, and none of this year's starts on its date. Carry it over with its end.",
  severity: "error",
  return: "dolo",
  fields: ["DOLO_START"],
  since: "2026-27",
  needs: ["last-year", "dolo"],
  fails: {
    dolo: `is_last_in_sequence and last_year_child_last_open_order_start_date is not null
      and not exists (
        select 1
        from staging.dolo as same
        where same.load_id = dolo.load_id and same.child_id = dolo.child_id
          and same.order_start_date = dolo.last_year_child_last_open_order_start_date
      )`,
    header: "last_year_child_last_open_order_start_date is not null and not child_has_dolo",
  },
  example: {
    why: "A1 has another order and A2 none; A3 carries it over; A4 had no open order.",
    as_at: "2027-03-31",
    files: {
      header: `
        CHILD
        A1
        A2
        A3
        A4`,
      dolo: `
        CHILD,DOLO_START,DOLO_END
        A1,01/06/2026,
        A3,01/03/2026,01/05/2026
        A3,01/06/2026,
        A4,01/06/2026,`,
    },
    files_last_year: {
      dolo: `
        CHILD,DOLO_START,DOLO_END
        A1,01/03/2026,
        A2,01/03/2026,
        A3,01/03/2026,
        A4,01/03/2026,20/03/2026`,
    },
    fails: { header: [2], dolo: [1] },
  },
});
