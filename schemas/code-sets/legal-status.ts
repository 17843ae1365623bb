import { defineCodeSet } from "../define.ts";

export default defineCodeSet({
  id: "legal-status",
  title: "Legal status",
  source: "SSDA903 guide, item LS. Short breaks (V3, V4) have no group: they are in no published count.",
  codes: [
    { code: "C1", label: "Interim care order", group: "interim-care-order" },
    { code: "C2", label: "Full care order", group: "full-care-order" },
    { code: "D1", label: "Freeing order (historic)", group: "placement-order" },
    { code: "E1", label: "Placement order", group: "placement-order" },
    { code: "V2", label: "Single period of accommodation (section 20)", group: "voluntary" },
    { code: "V3", label: "Short breaks, each break recorded" },
    { code: "V4", label: "Short breaks, agreement recorded" },
    { code: "L1", label: "Police protection, at most 3 days", group: "protection" },
    { code: "L2", label: "Emergency protection order, at most 21 days", group: "protection" },
    { code: "L3", label: "Child assessment order, at most 7 days", group: "protection" },
    { code: "J1", label: "Remanded to the council or to youth detention accommodation", group: "youth-justice" },
    { code: "J2", label: "Police detention in council accommodation", group: "youth-justice" },
    { code: "J3", label: "Youth rehabilitation order with residence or intensive fostering", group: "youth-justice" },
  ],
});
