import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "unregistered-homes-days",
  title: "Days in homes not registered",
  theme: "homes",
  order: 202,
  description:
    "How many days, on average, the children who live in a home that should be registered and is not have lived there.",
  rationale: "A few days in an emergency are not the same as months.",
  unit: "days",
  polarity: "lower-is-better",
  supplied_by: "the commissioning team",
  family: "unregistered-homes",
  of: "children",
  period_kinds: ["snapshot"],
  words: {
    who: "children",
    does: "live in a home that should be registered and is not",
    one: "child",
    counts: "Days since each child moved in, up to the last day of the quarter.",
    people: "Children in our care who live in such a home on the last day of the quarter.",
    not_known: "A home whose registration is being looked into is counted until that is settled.",
    for_example: "Children of 10 and 30 days give 20.",
  },
  see_also: ["unregistered-homes"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,unregistered-homes-days,,8,20,days",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: null, denominator: 8, value: 20 },
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
