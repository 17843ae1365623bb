import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "schools-with-named-officer",
  title: "Schools with a named officer",
  theme: "leaving-care",
  order: 205,
  description: "How many secondary schools have a named employment support officer for children in care.",
  rationale: "Plans for work should begin before the last year at school.",
  unit: "%",
  polarity: "higher-is-better",
  supplied_by: "the virtual school",
  is_about_people: false,
  period_kinds: ["snapshot"],
  words: {
    who: "secondary schools",
    does: "have a named officer for children in care",
    one: "school",
    counts: "Schools with a named officer from year 9 on.",
    people: "Secondary schools in the area.",
    not_known: "A school that has not answered counts as having none.",
    for_example: "A school between two officers does not count.",
  },
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,schools-with-named-officer,10,12,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 10, denominator: 12, value: 83.3 },
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
