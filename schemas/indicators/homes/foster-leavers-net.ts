import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "foster-leavers-net",
  title: "Fostering households gained or lost",
  theme: "homes",
  order: 209,
  description: "How many more households foster for us than on 1 April; below 0 there are fewer.",
  rationale: "New carers have to make up for those who stop, and more.",
  unit: "n",
  counts_in: "households",
  polarity: "higher-is-better",
  supplied_by: "the fostering service",
  is_about_people: false,
  is_free: true,
  period_kinds: ["ytd"],
  words: {
    who: "fostering households",
    does: "than on 1 April",
    one: "household",
    counts: "Approvals since 1 April less approvals that ended. A number below 0 is a loss.",
    people: "Mainstream fostering households.",
    not_known: "Every approval and its end are recorded.",
    for_example: "Nine new households and 12 that left give 3 below 0.",
  },
  see_also: ["foster-recruitment", "foster-leavers"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2024-04-01,2025-03-31,period,foster-leavers-net,,,-3,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "ytd", numerator: -3, denominator: null, value: -3 },
      {
        period_end: "2024-12-31",
        period_kind: "ytd",
        numerator: null,
        denominator: null,
        value: null,
        status: "not_supplied",
      },
    ],
  },
});
