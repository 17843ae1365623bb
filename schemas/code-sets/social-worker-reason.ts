import { defineCodeSet } from "../define.ts";

export default defineCodeSet({
  id: "social-worker-reason",
  title: "Reason for new social worker",
  source: "SSDA903 guide, item SW_REASON",
  codes: [
    { code: "MANAGE", label: "Managing caseloads" },
    { code: "FCONTA", label: "First contact or re-referral" },
    { code: "LEFTRL", label: "Previous social worker left" },
    { code: "ORGRST", label: "Restructure" },
    { code: "TSPROC", label: "Transfer by standard process" },
    { code: "ABSENC", label: "Absence cover or return" },
    { code: "CHCHAN", label: "Child asked" },
    { code: "PCCHAN", label: "Parent or carer asked" },
    { code: "SWDIED", label: "Social worker died" },
    { code: "OTHERS", label: "Other" },
  ],
});
