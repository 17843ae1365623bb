import { defineRule } from "../../define.ts";

export default defineRule({
  code: "709",
  title: "Placement not expected under a deprivation of liberty order",
  message:
    "The child is on a deprivation of liberty order, and the placement is not K2, Z12 or Z13. Check the placement and the dates of the order.",
  severity: "query",
  return: "dolo",
  fields: ["PLACE", "DOLO_START", "DOLO_END"],
  since: "2026-27",
  needs: ["episodes", "dolo"],
  fails: {
    dolo: `exists (
      select 1
      from staging.episodes as placed
      where placed.load_id = dolo.load_id and placed.child_id = dolo.child_id
        and placed.placement_type_code not in ('K2', 'Z12', 'Z13')
        and placed.episode_start_date < coalesce(dolo.order_end_date, date 'infinity')
        and coalesce(placed.episode_end_date, date 'infinity') > dolo.order_start_date
        and not (dolo.is_unreadable_order_end_date or placed.is_unreadable_episode_end_date)
    )`,
    episodes: `placement_type_code not in ('K2', 'Z12', 'Z13')
      and exists (
        select 1
        from staging.dolo as live
        where live.load_id = episodes.load_id and live.child_id = episodes.child_id
          and episodes.episode_start_date < coalesce(live.order_end_date, date 'infinity')
          and coalesce(episodes.episode_end_date, date 'infinity') > live.order_start_date
          and not (live.is_unreadable_order_end_date or episodes.is_unreadable_episode_end_date)
      )`,
  },
  elsewhere: "It asks for a column that no return has, and never runs.",
  example: {
    why: "A1 is with foster carers under the order; A2 moved to them on the day that it ended; A3 is in a children's home; when A4's placement and A5's order ended cannot be read.",
    as_at: "2027-03-31",
    files: {
      episodes: `
        CHILD,DECOM,PLACE,DEC
        A1,01/05/2026,U4,
        A2,01/05/2026,K2,01/07/2026
        A2,01/07/2026,U4,
        A3,01/05/2026,K2,
        A4,01/05/2026,U4,01/16/2026
        A5,01/07/2026,U4,`,
      dolo: `
        CHILD,DOLO_START,DOLO_END
        A1,01/06/2026,
        A2,01/06/2026,01/07/2026
        A3,01/06/2026,
        A4,01/06/2026,
        A5,01/06/2026,01/16/2026`,
    },
    fails: { episodes: [1], dolo: [1] },
  },
});
