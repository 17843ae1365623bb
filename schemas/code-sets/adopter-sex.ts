import { defineCodeSet } from "../define.ts";

export default defineCodeSet({
  id: "adopter-sex",
  title: "Sex of adopters",
  source: "SSDA903 guide, item SEX_ADOPTR",
  codes: [
    { code: "M1", label: "One man" },
    { code: "F1", label: "One woman" },
    { code: "MM", label: "Two men" },
    { code: "FF", label: "Two women" },
    { code: "MF", label: "A man and a woman" },
  ],
});
