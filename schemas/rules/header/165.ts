import { defineRule } from "../../define.ts";

export default defineRule({
  code: "165",
  title: "Mother flag is wrong for this child",
  message:
    "The mother flag must be 0 or 1 for a girl looked after in the year, and blank for a boy or for a care leaver who was not looked after. Correct the flag, or the sex.",
  severity: "error",
  return: "header",
  fields: ["MOTHER", "SEX"],
  needs: ["header", "episodes"],
  uses: ["oc3"],
  fails: {
    header: `is_unreadable_mother_flag or coalesce(
      case
          when sex_code = 'M' then mother_flag is not null
          when sex_code = 'F' and child_has_ordinary_episode_in_year then mother_flag is null
          when sex_code = 'F' and not child_has_episode_in_year then child_has_oc3_data and mother_flag is not null
        end, false)`,
    oc3: `case
      when header_sex_code = 'M' then header_mother_flag is not null
      when header_sex_code = 'F' and child_has_ordinary_episode_in_year then header_mother_flag is null
      when header_sex_code = 'F' and not child_has_episode_in_year then child_has_oc3_data and header_mother_flag is not null
    end`,
  },
  elsewhere: "It still tests sex as 1 and 2, and passes over children without an episode.",
  example: {
    why: "A1 is right. A2: a boy with a flag. A3: a girl in care with none. A4: neither 0 nor 1. A5: a care leaver not in care with a flag. A6: only short breaks, so none is needed.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,SEX,MOTHER
        A1,F,0
        A2,M,1
        A3,F,
        A4,F,2
        A5,F,1
        A6,F,
        A7,M,`,
      episodes: `
        CHILD,DECOM,LS
        A1,01/05/2024,C2
        A2,01/05/2024,C2
        A3,01/05/2024,C2
        A4,01/05/2024,C2
        A6,01/05/2024,V4
        A7,01/05/2024,C2`,
      oc3: `
        CHILD,IN_TOUCH
        A5,YES`,
    },
    fails: { header: [2, 3, 4, 5], oc3: [1] },
  },
});
