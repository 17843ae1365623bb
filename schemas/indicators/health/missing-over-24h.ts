import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "missing-over-24h",
  title: "Missing for more than a day",
  theme: "health",
  order: 21,
  description: "How many times a child in our care was missing for a day or more.",
  rationale: "The longer a child is missing, the greater the danger.",
  unit: "episodes",
  kind: "count",
  polarity_over_time: "lower-is-better",
  polarity_against_others: "neither",
  population: "missing_incidents_during_period",
  where: "missing_type_code = 'M' and is_started_in_period and missing_days_count >= 1",
  where_fields: ["missing.MISSING", "missing.MIS_END", "missing.MIS_START"],
  item_missing: "missing_type_code is null",
  period_kinds: ["quarter", "r12"],
  headline_period_kind: "quarter",
  breakdowns: ["sex", "age-band"],
  needs: ["missing"],
  words: {
    who: "times a child in our care",
    does: "was missing overnight or longer",
    one: "episode",
    counts:
      "Times that began in the period and ended on a later day, or are open on a later day: that of the newest return.",
    people: "Children in our care on any day of the period.",
    not_known: "The return holds dates and no times of day, so a night away of ten hours counts too: about a day.",
    for_example: "Missing from Monday evening to Tuesday morning counts. Back on the same day does not.",
  },
  questions: ["Was each of these children seen by somebody they trust when they came back?"],
  comparator: { none: "No council-level figure is published." },
  caveats: ["Dates alone cannot say 24 hours: two days or more is certain, one day is not."],
  sources: ["SSDA903: Missing, MIS_START and MIS_END"],
  source_flag: "903",
  see_also: ["missing-episodes", "missing-now"],
  example: {
    why: "of A's times, 3 to 5 March and from 28 March on count, 20 February does not; B's began on the last day of the quarter before, and counts there",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2011,WBRI
B,M,02/06/2010,WBRI
C,F,03/07/2010,AIND
D,F,03/07/2009,AIND`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,01/05/2024,S,C2,N1,U6,,
B,01/05/2024,S,C1,N1,K2,,
C,01/05/2024,S,V2,N4,K2,,
D,01/05/2024,S,V2,N4,K2,30/09/2024,E4A`,
      missing: `CHILD,DOB,MISSING,MIS_START,MIS_END
A,01/05/2011,M,20/02/2025,20/02/2025
A,01/05/2011,M,03/03/2025,05/03/2025
A,01/05/2011,M,28/03/2025,
B,02/06/2010,M,31/12/2024,01/01/2025
C,03/07/2010,A,01/02/2025,02/02/2025`,
    },
    expect: [
      { period_end: "2024-12-31", period_kind: "quarter", numerator: 1, denominator: null, value: 1 },
      { period_end: "2025-03-31", period_kind: "quarter", numerator: 2, denominator: null, value: 2 },
      { period_end: "2025-03-31", period_kind: "r12", numerator: 3, denominator: null, value: 3 },
    ],
  },
});
