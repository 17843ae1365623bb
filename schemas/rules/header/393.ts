import { defineRule } from "../../define.ts";

export default defineRule({
  code: "393",
  title: "Mother flag is missing for a looked-after girl",
  message: "The mother flag is blank for a girl who has more than short breaks. Enter 1 if she is a mother, 0 if not.",
  severity: "error",
  return: "header",
  fields: ["MOTHER"],
  needs: ["episodes"],
  fails: {
    header: "sex_code = 'F' and mother_flag is null and not is_unreadable_mother_flag and child_has_ordinary_episode",
  },
  example: {
    why: "A1 has no flag; A2 has one, A3 is a boy and A4 only has short breaks; A5's is not a flag, which is rule 165.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,SEX,MOTHER
        A1,F,
        A2,F,0
        A3,M,
        A4,F,
        A5,F,2`,
      episodes: `
        CHILD,DECOM,LS
        A1,01/05/2024,C2
        A2,01/05/2024,C2
        A3,01/05/2024,C2
        A4,01/05/2024,V3
        A5,01/05/2024,C2`,
    },
    fails: { header: [1] },
  },
});
