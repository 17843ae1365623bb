import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "edge-of-care",
  title: "Helped at the edge of care",
  theme: "resources",
  order: 212,
  description: "How many children at the edge of care had help from the team in the last 12 months.",
  rationale: "Help at the right moment can keep a child at home, safe.",
  unit: "n",
  counts_in: "children",
  polarity: "neither",
  supplied_by: "the edge of care team",
  family: "edge-of-care",
  counted: "helped",
  period_kinds: ["r12"],
  words: {
    who: "children",
    does: "had help at the edge of care in the last 12 months",
    one: "child",
    counts: "Children with whom the team worked at any time in the last 12 months.",
    people: "Children who might have come into care without help.",
    not_known: "Help from other services is not counted.",
    for_example: "A child helped twice counts once.",
  },
  see_also: ["edge-of-care-6-months", "edge-of-care-12-months", "cic-starts"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2024-04-01,2025-03-31,period,edge-of-care,,,74,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "r12", numerator: 74, denominator: null, value: 74 },
      {
        period_end: "2024-12-31",
        period_kind: "r12",
        numerator: null,
        denominator: null,
        value: null,
        status: "not_supplied",
      },
    ],
  },
});
