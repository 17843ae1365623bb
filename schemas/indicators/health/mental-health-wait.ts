import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "mental-health-wait",
  title: "Weeks of waiting for support",
  theme: "health",
  order: 206,
  description:
    "How many weeks the child in the middle of the list has been waiting for emotional or mental health support.",
  rationale: "A child who has been through much should not have to wait long to be heard.",
  unit: "weeks",
  polarity: "lower-is-better",
  supplied_by: "the emotional wellbeing service",
  family: "mental-health-wait",
  of: "waiting",
  average: "median",
  period_kinds: ["snapshot"],
  breakdowns: ["service-tier"],
  words: {
    who: "children in our care",
    does: "are waiting for emotional or mental health support",
    one: "child",
    counts: "Weeks since the referral, of the child in the middle of the list.",
    people: "Children in our care who are waiting on the last day of the quarter.",
    not_known: "A child waiting for another area's service may not be known to us.",
    for_example: "Waits of two, five and nine weeks give five.",
  },
  see_also: ["mental-health-waiting"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,breakdown_dimension,breakdown,numerator,denominator,value,unit\n,2025-03-31,snapshot,mental-health-wait,,,,14,7,weeks\n,2025-03-31,snapshot,mental-health-wait,service-tier,targeted,,8,6,weeks",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: null, denominator: 14, value: 7 },
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
