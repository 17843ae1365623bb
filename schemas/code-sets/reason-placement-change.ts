import { defineCodeSet } from "../define.ts";

export default defineCodeSet({
  id: "reason-placement-change",
  title: "Reason for placement change",
  source: "SSDA903 guide, item REASON_PLACE_CHANGE",
  codes: [
    { code: "CARPL", label: "Care plan" },
    { code: "CLOSE", label: "Carer resigned or home closed" },
    { code: "ALLEG", label: "Allegation (section 47)" },
    { code: "STAND", label: "Standards of care" },
    { code: "APPRR", label: "Approval removed" },
    { code: "CREQB", label: "Carer asked, child's behaviour" },
    { code: "CREQO", label: "Carer asked, other" },
    { code: "CHILD", label: "Child asked" },
    { code: "LAREQ", label: "Council asked" },
    { code: "PLACE", label: "Status changed only, same carer" },
    { code: "CUSTOD", label: "Custody", since: "2018-19" },
    { code: "OTHER", label: "Other" },
  ],
});
