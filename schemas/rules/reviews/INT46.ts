import { defineRule } from "../../define.ts";

export default defineRule({
  code: "INT46",
  title: "Review on a day outside care",
  message:
    "The review is dated on a day when the child was not in care by the Episodes file. Correct the date of the review, or the episodes.",
  severity: "query",
  return: "reviews",
  fields: ["REVIEW"],
  needs: ["episodes"],
  fails: {
    reviews: `child_has_episodes and review_date is not null and not exists (
      select 1 from staging.episodes as care
      where care.load_id = reviews.load_id and care.child_id = reviews.child_id
      and care.episode_start_date <= reviews.review_date
      and (care.episode_end_date is null or care.episode_end_date >= reviews.review_date)
      and (care.legal_status_code not in ('V3', 'V4') or care.legal_status_code is null))`,
  },
  example: {
    why: "A1 is reviewed in care, on the day it ended and after it; A2 during a short break only; A3 has no episode, which 1012 says.",
    as_at: "2019-03-31",
    files: {
      episodes: `
        CHILD,DECOM,DEC,LS
        A1,01/05/2018,01/09/2018,C2
        A2,01/05/2018,,V3`,
      reviews: `
        CHILD,REVIEW
        A1,14/06/2018
        A1,01/09/2018
        A1,02/09/2018
        A2,14/06/2018
        A3,14/06/2018`,
    },
    fails: { reviews: [3, 4] },
  },
});
