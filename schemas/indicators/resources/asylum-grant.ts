import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "asylum-grant",
  title: "Asylum grant against spending",
  theme: "resources",
  order: 204,
  description:
    "How much of the spending on unaccompanied children and former unaccompanied care leavers the grant covers.",
  rationale: "What the grant does not cover, the council pays itself.",
  unit: "%",
  polarity: "neither",
  supplied_by: "finance",
  is_about_people: false,
  is_free: true,
  period_kinds: ["ytd"],
  words: {
    who: "pounds spent on those who came alone",
    does: "were covered by the grant",
    one: "pound",
    counts: "Grant received and due since 1 April.",
    people: "Spending since 1 April on unaccompanied children and on care leavers who came alone.",
    not_known: "A claim in dispute is not counted.",
    for_example: "800 of 1,000 pounds are 80%; a grant above the spending is over 100%.",
  },
  see_also: ["uasc-number"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2024-04-01,2025-03-31,period,asylum-grant,780000,1000000,,%",
    expect: [
      { period_end: "2025-03-31", period_kind: "ytd", numerator: 780000, denominator: 1000000, value: 78 },
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
