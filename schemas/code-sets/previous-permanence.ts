import { defineCodeSet } from "../define.ts";

export default defineCodeSet({
  id: "previous-permanence",
  title: "Previous permanence",
  source: "SSDA903 guide, item PREV_PERM",
  codes: [
    { code: "P1", label: "Adoption" },
    { code: "P2", label: "Special guardianship" },
    { code: "P3", label: "Residence or child arrangements order" },
    { code: "P4", label: "Not known" },
    { code: "Z1", label: "None" },
  ],
});
