import { defineRule } from "../../define.ts";

export default defineRule({
  code: "INT43",
  title: "Date of birth in SWEpisodes differs from Header's",
  message:
    "The date of birth in the SWEpisodes file is not the one in the Header file. Header's is used: correct whichever is wrong.",
  severity: "error",
  return: "sw-episodes",
  fields: ["DOB"],
  needs: ["header"],
  since: "2023-24",
  fails: {
    sw_episodes: "date_of_birth <> header_date_of_birth",
  },
  example: {
    why: "A2 has day and month changed about; A3 has no date here and B9 no row in Header, which other checks say.",
    as_at: "2025-03-31",
    files: {
      header: `
        CHILD,DOB
        A1,15/06/2010
        A2,01/04/2010
        A3,02/03/2009`,
      "sw-episodes": `
        CHILD,DOB,SW_DECOM
        A1,15/06/2010,01/06/2024
        A2,04/01/2010,01/06/2024
        A3,,01/06/2024
        B9,15/06/2010,01/06/2024`,
    },
    fails: { "sw-episodes": [2] },
  },
});
