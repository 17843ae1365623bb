import { defineRule } from "../../define.ts";

export default defineRule({
  code: "442",
  title: "Pupil number is missing",
  message:
    "The unique pupil number is blank for a child who has more than short breaks. Enter it, or UN1 to UN5 with the reason why there is none.",
  severity: "error",
  return: "header",
  fields: ["UPN"],
  needs: ["episodes"],
  fails: {
    header: "upn is null and child_has_ordinary_episode",
  },
  example: {
    why: "A1 lacks a number; A2 has one; A3 only has short breaks and A4 no episode.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,UPN
        A1,
        A2,UN1
        A3,
        A4,`,
      episodes: `
        CHILD,DECOM,LS
        A1,01/05/2024,C2
        A2,01/05/2024,C2
        A3,01/05/2024,V3`,
    },
    fails: { header: [1] },
  },
});
