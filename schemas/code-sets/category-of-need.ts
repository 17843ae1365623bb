import { defineCodeSet } from "../define.ts";

export default defineCodeSet({
  id: "category-of-need",
  title: "Category of need",
  source: "SSDA903 guide, item CIN",
  codes: [
    { code: "N1", label: "Abuse or neglect" },
    { code: "N2", label: "Child's disability" },
    { code: "N3", label: "Parental illness or disability" },
    { code: "N4", label: "Family in acute stress" },
    { code: "N5", label: "Family dysfunction" },
    { code: "N6", label: "Socially unacceptable behaviour" },
    { code: "N7", label: "Low income" },
    { code: "N8", label: "Absent parenting" },
  ],
});
