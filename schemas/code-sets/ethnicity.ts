import { defineCodeSet } from "../define.ts";

export default defineCodeSet({
  id: "ethnicity",
  title: "Ethnicity",
  source: "SSDA903 guide, item ETHNIC; groups as DfE prints them",
  codes: [
    { code: "WBRI", label: "White British", group: "white", aliases: ["WHITE BRITISH"] },
    { code: "WIRI", label: "White Irish", group: "white", aliases: ["WHITE IRISH"] },
    { code: "WIRT", label: "Traveller of Irish heritage", group: "white", aliases: ["TRAVELLER OF IRISH HERITAGE"] },
    { code: "WROM", label: "Gypsy or Roma", group: "white", aliases: ["GYPSY/ROMA", "GYPSY OR ROMA"] },
    { code: "WOTH", label: "Any other White background", group: "white", aliases: ["ANY OTHER WHITE BACKGROUND"] },
    { code: "MWBC", label: "White and Black Caribbean", group: "mixed", aliases: ["WHITE AND BLACK CARIBBEAN"] },
    { code: "MWBA", label: "White and Black African", group: "mixed", aliases: ["WHITE AND BLACK AFRICAN"] },
    { code: "MWAS", label: "White and Asian", group: "mixed", aliases: ["WHITE AND ASIAN"] },
    { code: "MOTH", label: "Any other Mixed background", group: "mixed", aliases: ["ANY OTHER MIXED BACKGROUND"] },
    { code: "AIND", label: "Indian", group: "asian", aliases: ["INDIAN"] },
    { code: "APKN", label: "Pakistani", group: "asian", aliases: ["PAKISTANI"] },
    { code: "ABAN", label: "Bangladeshi", group: "asian", aliases: ["BANGLADESHI"] },
    { code: "AOTH", label: "Any other Asian background", group: "asian", aliases: ["ANY OTHER ASIAN BACKGROUND"] },
    { code: "CHNE", label: "Chinese", group: "asian", aliases: ["CHINESE"] },
    { code: "BCRB", label: "Black Caribbean", group: "black", aliases: ["BLACK CARIBBEAN", "CARIBBEAN"] },
    { code: "BAFR", label: "Black African", group: "black", aliases: ["BLACK AFRICAN", "AFRICAN"] },
    { code: "BOTH", label: "Any other Black background", group: "black", aliases: ["ANY OTHER BLACK BACKGROUND"] },
    { code: "OOTH", label: "Any other ethnic group", group: "other", aliases: ["ANY OTHER ETHNIC GROUP"] },
    { code: "REFU", label: "Refused", group: "unknown", aliases: ["REFUSED"] },
    {
      code: "NOBT",
      label: "Not yet obtained",
      group: "unknown",
      aliases: ["NOT YET OBTAINED", "INFORMATION NOT YET OBTAINED"],
    },
  ],
});
