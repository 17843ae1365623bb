import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "adopters-in-assessment",
  title: "Households being assessed to adopt",
  theme: "permanence",
  order: 205,
  description: "How many households are being assessed as adopters today.",
  rationale: "It shows how many families may be ready within months.",
  unit: "n",
  counts_in: "households",
  polarity: "neither",
  supplied_by: "the adoption service",
  is_about_people: false,
  from_list: {
    list: "annex-a-11",
    where: "is_household",
    numerator: "stage_1_start_date <= period_end_date and approved_date is null and not has_stopped",
    item: "stage_1_start_date",
    reads: ["approved_date", "left_date", "left_text"],
  },
  period_kinds: ["snapshot"],
  words: {
    who: "households",
    does: "are being assessed to adopt today",
    one: "household",
    counts: "Households whose assessment has begun and who are neither approved nor have stopped.",
    people: "Households in touch with our adoption agency: a couple counts once.",
    not_known: "Without the day on which the assessment began a household is not counted.",
    for_example: "A household that has put its assessment on hold is not counted.",
  },
  caveats: ["A regional agency's list holds households that are not ours alone."],
  see_also: ["adopters-enquiries", "adopters-approved", "adopters-waiting"],
  example: {
    why: "on the list F1 (A and B) and C are being assessed; D is approved, E withdrew, G is on hold and H has only asked; in December the local return's figure stands, and before it there is none",
    as_at: "2025-03-31",
    files: {
      "annex-a-11": `CHILD,FAMILY_IDENTIFIER,DATE_ENQUIRY_RECEIVED,DATE_STAGE_1_STARTED,DATE_APPLICATION_APPROVED,DATE_MATCHED,DATE_LEFT,REASON_LEFT
A,F1,01/06/2024,01/08/2024,,,,
B,F1,01/06/2024,01/08/2024,,,,
C,,01/12/2024,31/03/2025,,,,
D,,01/06/2024,01/08/2024,01/02/2025,,,
E,,01/06/2024,01/08/2024,,,01/11/2024,a) Withdrew
G,,01/06/2024,01/08/2024,,,,b) Process on hold
H,,01/03/2025,,,,,`,
    },
    rows: `period_from,period_to,basis,indicator_id,numerator,denominator,value,unit
,2024-12-31,snapshot,adopters-in-assessment,,,7,n
,2025-03-31,snapshot,adopters-in-assessment,,,7,n`,
    expect: [
      { period_end: "2025-03-31", period_kind: "snapshot", numerator: 2, denominator: null, value: 2 },
      { period_end: "2024-12-31", period_kind: "snapshot", numerator: 7, denominator: null, value: 7 },
      {
        period_end: "2024-09-30",
        period_kind: "snapshot",
        numerator: null,
        denominator: null,
        value: null,
        status: "not_supplied",
      },
    ],
  },
});
