import { defineRule } from "../../define.ts";

export default defineRule({
  code: "222",
  title: "Ofsted number given for a placement that has none",
  message:
    "This placement is not inspected by Ofsted, so it has no number. Clear it (XXXXXXX may stay) or correct the placement.",
  severity: "error",
  return: "episodes",
  fields: ["URN", "PLACE"],
  fails: {
    episodes: `placement_urn <> 'XXXXXXX'
        and (placement_type_code in ('P1', 'P3', 'R1', 'R2', 'R5', 'T0', 'T1', 'T2', 'T3', 'T4') or placement_type_code like 'Z%'
        or (collection_year <= '2022-23' and placement_type_code in ('H5', 'P2')))`,
  },
  elsewhere: "Its lists of years before 2025/26 have only code Z1 of the Z codes, and H5 and P2 a year longer.",
  example: {
    why: "A1 and A2 give a number; A3 says another regulator; A5 is inspected and so, since 2023/24, is A6.",
    as_at: "2025-03-31",
    files: {
      episodes: `
        CHILD,DECOM,PLACE,URN
        A1,01/06/2024,R1,1000001
        A2,01/06/2024,T2,1000001
        A3,01/06/2024,R1,XXXXXXX
        A4,01/06/2024,P1,
        A5,01/06/2024,K2,1000001
        A6,01/06/2024,H5,1000001`,
    },
    fails: { episodes: [1, 2] },
  },
});
