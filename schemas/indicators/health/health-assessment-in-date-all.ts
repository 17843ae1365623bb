import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "health-assessment-in-date-all",
  title: "Health in date, all in care",
  theme: "health",
  order: 201,
  description:
    "How many of all children in care for more than 20 working days have a health assessment that is in date today.",
  rationale: "Children new to care need their health checked most.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the health team for children in care",
  period_kinds: ["snapshot"],
  words: {
    who: "children in care over 20 working days",
    does: "have a health assessment in date today",
    one: "child",
    counts: "An assessment in the last 12 months; under the age of 5 in the last six.",
    people: "Children in our care for more than 20 working days on the last day of the quarter.",
    not_known: "A child without a recorded assessment counts as not in date.",
    for_example: "A child who came into care last week is not counted yet.",
  },
  see_also: ["health-assessment-in-date"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,health-assessment-in-date-all,160,200,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 160, denominator: 200, value: 80 },
      {
        period_end: "2024-12-31",
        period_kind: "snapshot",
        numerator: null,
        denominator: null,
        value: null,
        status: "not_supplied",
      },
    ],
  },
});
