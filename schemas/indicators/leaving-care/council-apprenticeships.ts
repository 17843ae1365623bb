import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "council-apprenticeships",
  title: "Apprentices in the council",
  theme: "leaving-care",
  order: 228,
  description: "How many care-experienced young people are apprentices in the council.",
  rationale: "A family firm makes room for its own.",
  unit: "n",
  counts_in: "young people",
  polarity: "higher-is-better",
  supplied_by: "human resources",
  period_kinds: ["snapshot"],
  words: {
    who: "care-experienced young people",
    does: "are apprentices in the council",
    one: "young person",
    counts: "Apprentices on the last day of the quarter.",
    people: "Care-experienced young people.",
    not_known: "Somebody who did not say so is not known.",
    for_example: "An apprentice on probation counts.",
  },
  see_also: ["cl-apprenticeship-19-21", "opportunities-open"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,council-apprenticeships,,,7,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 7, denominator: null, value: 7 },
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
