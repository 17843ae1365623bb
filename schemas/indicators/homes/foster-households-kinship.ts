import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "foster-households-kinship",
  title: "Approved family and friends households",
  theme: "homes",
  order: 204,
  description: "How many households are approved as foster carers for a child of their family or friends.",
  rationale: "Children who cannot live with their parents often do best with people they know.",
  unit: "n",
  counts_in: "households",
  polarity: "higher-is-better",
  supplied_by: "the fostering service",
  is_about_people: false,
  period_kinds: ["snapshot"],
  words: {
    who: "family and friends households",
    does: "are approved to foster for us",
    one: "household",
    counts: "Households approved on the last day of the quarter, temporary approvals too.",
    people: "Households approved for a child of their family or friends.",
    not_known: "Every approval is recorded.",
    for_example: "Grandparents approved for two grandchildren are one household.",
  },
  see_also: ["foster-households", "kinship-foster-share"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,foster-households-kinship,,,31,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 31, denominator: null, value: 31 },
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
