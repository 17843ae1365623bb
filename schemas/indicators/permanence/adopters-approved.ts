import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "adopters-approved",
  title: "Adopters approved",
  theme: "permanence",
  order: 206,
  description: "How many households were approved to adopt in the last 12 months.",
  rationale: "Children with a plan for adoption wait for them.",
  unit: "n",
  counts_in: "households",
  polarity: "higher-is-better",
  supplied_by: "the adoption service",
  is_about_people: false,
  from_list: {
    list: "annex-a-11",
    where: "is_household",
    numerator: "approved_date between window_start_date and period_end_date",
    item: "approved_date",
  },
  period_kinds: ["r12"],
  words: {
    who: "households",
    does: "were approved to adopt in the last 12 months",
    one: "household",
    counts: "Households approved in the last 12 months.",
    people: "Households in touch with our adoption agency: a couple counts once.",
    not_known: "Without the day of approval a household is not counted.",
    for_example: "A household approved in the year that has a child with it by now still counts.",
  },
  caveats: ["A regional agency's list holds households that are not ours alone."],
  see_also: ["adopters-enquiries", "adopters-in-assessment", "adopters-waiting"],
  example: {
    why: "on the list F1 (A and B) and C were approved in the 12 months: C on the first day and matched since; D was approved the day before and E not yet; in December the local return's figure stands, and before it there is none",
    as_at: "2025-03-31",
    files: {
      "annex-a-11": `CHILD,FAMILY_IDENTIFIER,DATE_ENQUIRY_RECEIVED,DATE_STAGE_1_STARTED,DATE_APPLICATION_APPROVED,DATE_MATCHED,DATE_LEFT,REASON_LEFT
A,F1,01/06/2023,01/08/2023,31/03/2025,,,
B,F1,01/06/2023,01/08/2023,31/03/2025,,,
C,,01/06/2023,01/08/2023,01/04/2024,01/12/2024,,
D,,01/06/2023,01/08/2023,31/03/2024,,,
E,,01/06/2024,01/08/2024,,,,`,
    },
    rows: `period_from,period_to,basis,indicator_id,numerator,denominator,value,unit
2024-01-01,2024-12-31,period,adopters-approved,,,7,n
2024-04-01,2025-03-31,period,adopters-approved,,,7,n`,
    expect: [
      { period_end: "2025-03-31", period_kind: "r12", numerator: 2, denominator: null, value: 2 },
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
