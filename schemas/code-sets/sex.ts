import { defineCodeSet } from "../define.ts";

export default defineCodeSet({
  id: "sex",
  title: "Sex",
  source:
    "SSDA903 guide, item SEX; the list changed with 2024/25. The group is the letter that every year is compared by.",
  codes: [
    { code: "1", label: "Male", group: "M", aliases: ["MALE", "M"], until: "2023-24" },
    { code: "2", label: "Female", group: "F", aliases: ["FEMALE", "F"], until: "2023-24" },
    { code: "M", label: "Male", group: "M", aliases: ["MALE", "1"], since: "2024-25" },
    { code: "F", label: "Female", group: "F", aliases: ["FEMALE", "2"], since: "2024-25" },
    { code: "U", label: "Unknown", group: "U", aliases: ["UNKNOWN"], since: "2024-25" },
  ],
});
