import { defineRule } from "../../define.ts";

export default defineRule({
  code: "392b",
  title: "Home or placement postcode missing",
  message:
    "The home or placement postcode is blank. Only short breaks, and children who are or were unaccompanied, go without.",
  severity: "error",
  return: "episodes",
  fields: ["HOME_POST", "PL_POST"],
  asks_for_blanks: true,
  uses: ["last-year", "uasc"],
  fails: {
    episodes: `not coalesce(legal_status_code in ('V3', 'V4'), false) and not is_ever_unaccompanied
        and (home_postcode is null or placement_postcode is null)`,
  },
  example: {
    why: "A1 has no home and A2 no placement; A3 is a short break; A4 is unaccompanied and A5 was last year.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,LS,HOME_POST,PL_POST
        A1,01/06/2024,C2,,AB1 0JD
        A2,01/06/2024,C2,AB1 0JD,
        A3,01/06/2024,V3,,
        A4,01/06/2024,V2,,AB1 0JD
        A5,01/06/2024,V2,,AB1 0JD
        A6,01/06/2024,C2,AB1 0JD,AB2 0JD`,
      uasc: `
        CHILD,DUC
        A4,`,
    },
    files_last_year: {
      uasc: `
        CHILD,DUC
        A5,01/02/2024`,
    },
    fails: { episodes: [1, 2] },
  },
});
