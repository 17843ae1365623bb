import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "sw-caseload",
  title: "Children for each social worker",
  theme: "resources",
  order: 208,
  description: "How many children each social worker has on average.",
  rationale: "A worker with fewer children knows each of them better.",
  unit: "n",
  counts_in: "children",
  polarity: "lower-is-better",
  supplied_by: "workforce information",
  is_about_people: false,
  period_kinds: ["snapshot"],
  words: {
    who: "children",
    does: "are with each social worker on average",
    one: "child",
    counts: "Children with an allocated worker divided by the workers who hold cases, in full-time terms.",
    people: "Children and families' social workers who hold cases on the last day of the quarter.",
    not_known: "A child without a worker is not counted.",
    for_example: "160 children and ten workers give 16.",
  },
  not_compared:
    "The department publishes it for each 30 September; ours comes as one number without its workers, so that chance cannot be judged",
  caveats: ["All of children's social care, not the teams for children in care alone."],
  see_also: ["reviewing-officer-children"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n,2025-03-31,snapshot,sw-caseload,,,16.4,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 16.4, denominator: null, value: 16.4 },
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
