import { defineRule } from "../../define.ts";

export default defineRule({
  code: "577",
  title: "Incident not ended when care ended",
  message:
    "The child left care while the incident was open, or it ends on a day when the child was not in care. Give it an end date on or before the day that the child left.",
  severity: "error",
  return: "missing",
  fields: ["MIS_END", "DEC"],
  needs: ["episodes"],
  fails: {
    missing: `case
      when missing_start_date is null or child_last_period_start_date is null or is_unreadable_missing_end_date then false
      when missing_end_date is not null then not is_end_in_episode
      else not child_has_open_episode
        or exists (
          select 1
          from staging.episodes as earlier
          where earlier.load_id = missing.load_id and earlier.child_id = missing.child_id
            and earlier.episode_end_date >= missing.missing_start_date
            and earlier.episode_end_date < missing.child_last_period_start_date
        )
    end`,
  },
  elsewhere: "It also reports an open incident that began before care did; that is rules 578 and 581 here.",
  example: {
    why: "A1 left with the incident open and A2 before it ended; A3 came back into care, which does not close it; A4 and A5 are in order.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,REC
        A1,01/06/2024,01/09/2024,E4A
        A2,01/06/2024,01/09/2024,E4A
        A3,01/06/2024,01/09/2024,E4A
        A3,01/11/2024,,
        A4,01/06/2024,01/09/2024,X1
        A4,01/09/2024,,
        A5,01/06/2024,01/09/2024,E4A`,
      missing: `
        CHILD,MISSING,MIS_START,MIS_END
        A1,M,01/08/2024,
        A2,M,01/08/2024,02/09/2024
        A3,M,01/08/2024,
        A4,M,01/08/2024,
        A5,M,01/08/2024,01/09/2024`,
    },
    fails: { missing: [1, 2, 3] },
  },
});
