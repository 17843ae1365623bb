import { defineRule } from "../../define.ts";

export default defineRule({
  code: "635",
  title: "Order details without a previous order",
  message:
    "The authority or date of an order is given, and previous permanence is blank or Z1 (none). Enter the kind of order, or remove the details.",
  severity: "error",
  return: "previous-permanence",
  fields: ["PREV_PERM", "LA_PERM", "DATE_PERM"],
  fails: {
    previous_permanence: `coalesce(permanence_la_code, permanence_date_text) is not null and coalesce(previous_permanence_code, 'Z1') = 'Z1'`,
  },
  elsewhere: "It only looks for a blank code; the text has Z1 as well.",
  example: {
    why: "A2 and A3 have details and no order; A1 has an order; A4 has neither.",
    as_at: "2025-03-31",
    files: {
      "previous-permanence": `
        CHILD,PREV_PERM,LA_PERM,DATE_PERM
        A1,P2,352,01/05/2015
        A2,Z1,352,
        A3,,,01/05/2015
        A4,Z1,,`,
    },
    fails: { "previous-permanence": [2, 3] },
  },
});
