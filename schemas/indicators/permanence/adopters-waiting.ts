import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "adopters-waiting",
  title: "Approved adopters waiting for a match",
  theme: "permanence",
  order: 207,
  description: "How many approved households wait for a child today.",
  rationale: "Families who wait beside children who wait can mean that needs and offers do not match.",
  unit: "n",
  counts_in: "households",
  polarity: "neither",
  supplied_by: "the adoption service",
  is_about_people: false,
  from_list: {
    list: "annex-a-11",
    where: "is_household",
    numerator: "approved_date <= period_end_date and not is_matched and not has_stopped",
    item: "approved_date",
    reads: ["matched_date", "placed_date", "adopted_date", "left_date", "left_text"],
  },
  period_kinds: ["snapshot"],
  words: {
    who: "households",
    does: "are approved and wait for a match today",
    one: "household",
    counts: "Households that are approved, not matched with a child, and have not stopped.",
    people: "Households in touch with our adoption agency: a couple counts once.",
    not_known: "Without the day of approval a household is not counted.",
    for_example: "A household matched yesterday no longer waits, though the child has not moved in.",
  },
  caveats: ["A regional agency's list holds households that are not ours alone."],
  see_also: ["adopters-enquiries", "adopters-in-assessment", "adopters-approved"],
  example: {
    why: "on the list F1 (A and B) and C wait; D is matched, E withdrew after approval, and G is not approved; in December the local return's figure stands, and before it there is none",
    as_at: "2025-03-31",
    files: {
      "annex-a-11": `CHILD,FAMILY_IDENTIFIER,DATE_ENQUIRY_RECEIVED,DATE_STAGE_1_STARTED,DATE_APPLICATION_APPROVED,DATE_MATCHED,DATE_LEFT,REASON_LEFT
A,F1,01/06/2023,01/08/2023,01/02/2024,,,
B,F1,01/06/2023,01/08/2023,01/02/2024,,,
C,,01/06/2023,01/08/2023,31/03/2025,,,
D,,01/06/2023,01/08/2023,01/02/2024,31/03/2025,,
E,,01/06/2023,01/08/2023,01/02/2024,,01/03/2025,a) Withdrew
G,,01/06/2024,01/08/2024,,,,`,
    },
    rows: `period_from,period_to,basis,indicator_id,numerator,denominator,value,unit
,2024-12-31,snapshot,adopters-waiting,,,7,n
,2025-03-31,snapshot,adopters-waiting,,,7,n`,
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
