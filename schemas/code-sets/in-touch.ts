import { defineCodeSet } from "../define.ts";

export default defineCodeSet({
  id: "in-touch",
  title: "In touch",
  source: "SSDA903 guide, item IN_TOUCH",
  codes: [
    { code: "YES", label: "In touch" },
    { code: "NO", label: "Not in touch" },
    { code: "DIED", label: "Died" },
    { code: "REFU", label: "Refuses contact" },
    { code: "NREQ", label: "No longer needs services" },
    { code: "RHOM", label: "Returned home for 6 months or more" },
  ],
});
