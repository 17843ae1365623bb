import { defineCodeSet } from "../define.ts";

export default defineCodeSet({
  id: "placement-provider",
  title: "Placement provider",
  source: "SSDA903 guide, item PLACE_PROVIDER",
  codes: [
    { code: "PR0", label: "Parent or person with parental responsibility" },
    { code: "PR1", label: "Own provision" },
    { code: "PR2", label: "Another local authority" },
    { code: "PR3", label: "Other public provision" },
    { code: "PR4", label: "Private provision" },
    { code: "PR5", label: "Voluntary or third sector" },
  ],
});
