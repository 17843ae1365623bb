import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "nts-arrivals",
  title: "Arrivals and transfers of those alone",
  theme: "numbers",
  order: 205,
  description:
    "How many unaccompanied children arrived, were moved to us or from us, or had their age disputed in the quarter.",
  rationale: "It shows how much of the change in numbers the transfer scheme makes.",
  unit: "n",
  counts_in: "children",
  polarity: "neither",
  supplied_by: "the children's social work service",
  period_kinds: ["quarter"],
  breakdowns: ["arrival-kind"],
  words: {
    who: "unaccompanied children",
    does: "arrived in our area or were moved to us",
    one: "child",
    counts:
      "Children who arrived by themselves or were transferred to us in the quarter. Those moved on and those whose age is disputed are in the breakdown alone.",
    people: "Unaccompanied children seeking asylum.",
    not_known: "A child who left before anybody saw them is not counted.",
    for_example: "A child transferred to another council counts in the breakdown as moved on, not in the total.",
  },
  see_also: ["uasc-number", "uasc-starts"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,breakdown_dimension,breakdown,numerator,denominator,value,unit\n2025-01-01,2025-03-31,period,nts-arrivals,,,,,14,n\n2025-01-01,2025-03-31,period,nts-arrivals,arrival-kind,spontaneous,,,8,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "quarter", numerator: 14, denominator: null, value: 14 },
      {
        period_end: "2024-12-31",
        period_kind: "quarter",
        numerator: null,
        denominator: null,
        value: null,
        status: "not_supplied",
      },
    ],
  },
});
