import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "opportunities-open",
  title: "Opportunities on offer",
  theme: "leaving-care",
  order: 226,
  description: "How many apprenticeships, jobs, work experience places and taster days are open now.",
  rationale: "To make an opening is what parents do.",
  unit: "n",
  counts_in: "opportunities",
  polarity: "higher-is-better",
  supplied_by: "the corporate parenting team",
  is_about_people: false,
  period_kinds: ["snapshot"],
  breakdowns: ["opportunity-type"],
  words: {
    who: "opportunities",
    does: "are open to care-experienced young people",
    one: "place",
    counts: "Free places on the last day of the quarter.",
    people: "Offers by the council and its partners.",
    not_known: "An offer of which nobody told us is not counted.",
    for_example: "One offer with two places is two.",
  },
  see_also: ["opportunities", "opportunities-taken-up"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,breakdown_dimension,breakdown,numerator,denominator,value,unit\n,2025-03-31,snapshot,opportunities-open,,,,,34,n\n,2025-03-31,snapshot,opportunities-open,opportunity-type,apprenticeship,,,6,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 34, denominator: null, value: 34 },
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
