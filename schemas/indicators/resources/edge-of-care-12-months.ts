import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "edge-of-care-12-months",
  title: "Still at home after twelve months",
  theme: "resources",
  order: 214,
  description: "How many children helped at the edge of care had not come into care twelve months after.",
  rationale: "Help is worth what lasts.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the edge of care team",
  family: "edge-of-care",
  counted: "home-12",
  of: "due-12",
  period_kinds: ["r12"],
  words: {
    who: "children helped at the edge of care",
    does: "had not come into care twelve months after",
    one: "child",
    counts: "Children not in care at any time in the 12 months after the help ended.",
    people: "Children for whom 12 months since the end of the help were up in the last 12 months.",
    not_known: "A child who moved away is left out.",
    for_example: "A child who came into care in the eleventh month does not count.",
  },
  see_also: ["edge-of-care", "edge-of-care-6-months"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2024-04-01,2025-03-31,period,edge-of-care-12-months,28,38,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "r12", numerator: 28, denominator: 38, value: 73.7 },
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
