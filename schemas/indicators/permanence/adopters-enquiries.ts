import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "adopters-enquiries",
  title: "Enquiries about adopting",
  theme: "permanence",
  order: 204,
  description: "How many households asked us about adopting in the last 12 months.",
  rationale: "Each new family begins with a question.",
  unit: "n",
  counts_in: "households",
  polarity: "higher-is-better",
  supplied_by: "the adoption service",
  is_about_people: false,
  from_list: {
    list: "annex-a-11",
    where: "is_household",
    numerator: "enquiry_date between window_start_date and period_end_date",
    item: "enquiry_date",
  },
  period_kinds: ["r12"],
  words: {
    who: "households",
    does: "asked us about adopting in the last 12 months",
    one: "household",
    counts: "Households whose newest enquiry came in the last 12 months.",
    people: "Households in touch with our adoption agency: a couple counts once.",
    not_known: "Without the day of the enquiry a household is not counted. The day 01/01/1900 is read as not known.",
    for_example: "A couple that asks together counts once, and so does a household that asks twice.",
  },
  caveats: ["A regional agency's list holds households that are not ours alone."],
  see_also: ["adopters-in-assessment", "adopters-approved", "adopters-waiting"],
  example: {
    why: "on the list F1 (A and B, a couple), C and E asked in the 12 months: C on the first day; D asked the day before, and of G the day is not known; in December the local return's figure stands, and before it there is none",
    as_at: "2025-03-31",
    files: {
      "annex-a-11": `CHILD,FAMILY_IDENTIFIER,DATE_ENQUIRY_RECEIVED,DATE_APPLICATION_APPROVED
A,F1,01/06/2024,
B,F1,01/06/2024,
C,,01/04/2024,
D,,31/03/2024,01/10/2024
E,F5,01/05/2023,
E,F5,31/03/2025,
G,,01/01/1900,`,
    },
    rows: `period_from,period_to,basis,indicator_id,numerator,denominator,value,unit
2024-01-01,2024-12-31,period,adopters-enquiries,,,7,n
2024-04-01,2025-03-31,period,adopters-enquiries,,,7,n`,
    expect: [
      { period_end: "2025-03-31", period_kind: "r12", numerator: 3, denominator: null, value: 3 },
      { period_end: "2024-12-31", period_kind: "r12", numerator: 7, denominator: null, value: 7 },
      {
        period_end: "2024-09-30",
        period_kind: "r12",
        numerator: null,
        denominator: null,
        value: null,
        status: "not_supplied",
      },
    ],
  },
});
