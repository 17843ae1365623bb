import { defineRule } from "../../define.ts";

export default defineRule({
  code: "230",
  title: "Semi-independent living after 28 October 2023 without Ofsted's number",
  message:
    "Semi-independent living in England needs Ofsted's number when it goes on after 28 October 2023. Enter it, or end the episode by then.",
  severity: "error",
  return: "episodes",
  fields: ["PLACE", "URN", "DEC"],
  since: "2023-24",
  until: "2023-24",
  needs: ["postcode-directory"],
  fails: {
    episodes: `placement_type_code = 'H5' and is_placement_in_england and not is_unreadable_episode_end_date
        and coalesce(episode_end_date, year_end_date) > date '2023-10-28'
        and (placement_urn is null or placement_urn = 'XXXXXXX')`,
  },
  example: {
    why: "A1 ends a day late, A5 says another regulator; A2 ends on the day; A3 is in Wales; A4 has a number.",
    as_at: "2024-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,PLACE,PL_POST,URN
        A1,01/06/2023,29/10/2023,H5,AB1 0JD,
        A2,01/06/2023,28/10/2023,H5,AB1 0JD,
        A3,01/06/2023,,H5,CF1 0AA,
        A4,01/06/2023,,H5,AB1 0JD,1000001
        A5,01/06/2023,,H5,AB1 0JD,XXXXXXX
        A6,01/06/2023,,U4,AB1 0JD,`,
    },
    fails: { episodes: [1, 5] },
  },
});
