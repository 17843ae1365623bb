import { defineRule } from "../../define.ts";

export default defineRule({
  code: "218",
  title: "Ofsted number missing",
  message:
    "The placement is inspected by Ofsted and in England, and its number is blank. Enter it, or XXXXXXX for another regulator.",
  severity: "error",
  return: "episodes",
  fields: ["URN", "PLACE", "PL_POST"],
  asks_for_blanks: true,
  needs: ["postcode-directory"],
  fails: {
    episodes: `placement_urn is null and is_placement_in_england and not is_unreadable_episode_end_date
        and (episode_end_date is null or episode_end_date >= year_start_date)
        and not coalesce(placement_type_code in ('P1', 'P3', 'R1', 'R2', 'R5', 'T0', 'T1', 'T2', 'T3', 'T4') or placement_type_code like 'Z%'
        or (collection_year <= '2022-23' and placement_type_code in ('H5', 'P2')), false)`,
  },
  elsewhere:
    "Its lists of years before 2025/26 exempt only code Z1 of the Z codes, and exempt H5 and P2 a year longer.",
  example: {
    why: "A1 and A6 give none; A3 is in Wales, A4 and A7 are not inspected, A5 ended before the year.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,PLACE,PL_POST,URN
        A1,01/06/2024,,K2,AB1 0JD,
        A2,01/06/2024,01/07/2024,U4,AB1 0JD,1000002
        A3,01/06/2024,,K2,CF1 0AA,
        A4,01/06/2024,,R1,AB1 0JD,
        A5,01/02/2024,31/03/2024,K2,AB1 0JD,
        A6,01/06/2024,,H5,AB1 0JD,
        A7,01/06/2024,,Z1,AB1 0JD,`,
    },
    fails: { episodes: [1, 6] },
  },
});
