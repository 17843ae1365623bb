import { defineLocalIndicator } from "../../define-local.ts";

export default defineLocalIndicator({
  id: "participation-events-held",
  title: "Meetings and events held",
  theme: "voice",
  order: 210,
  description: "How many meetings of the children in care council, forums and events were held.",
  rationale: "There has to be a place to speak.",
  unit: "n",
  counts_in: "events",
  polarity: "neither",
  supplied_by: "the participation team",
  is_about_people: false,
  period_kinds: ["quarter"],
  words: {
    who: "meetings and events",
    does: "were held for children in care and care leavers",
    one: "event",
    counts: "Meetings and events held in the quarter.",
    people: "Children in care council, care leavers' forum and events for them.",
    not_known: "A meeting that was not written down is not counted.",
    for_example: "A trip of two days is one event.",
  },
  see_also: ["participation-events"],
  example: {
    why: "the period that was supplied has its figure; the one before it was not supplied and has none",
    as_at: "2025-03-31",
    rows: "period_from,period_to,basis,indicator_id,numerator,denominator,value,unit\n2025-01-01,2025-03-31,period,participation-events-held,,,9,n",
    expect: [
      { period_end: "2025-03-31", period_kind: "quarter", numerator: 9, denominator: null, value: 9 },
      {
        period_end: "2024-12-31",
        period_kind: "quarter",
        numerator: null,
        denominator: null,
        value: null,
        status: "not_supplied",
      },
    ],
  },
});
