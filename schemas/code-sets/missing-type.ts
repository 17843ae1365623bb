import { defineCodeSet } from "../define.ts";

export default defineCodeSet({
  id: "missing-type",
  title: "Kind of missing incident",
  source: "SSDA903 guide, item MISSING",
  codes: [
    { code: "M", label: "Missing, whereabouts not known" },
    { code: "A", label: "Away without authorisation, whereabouts known" },
  ],
});
