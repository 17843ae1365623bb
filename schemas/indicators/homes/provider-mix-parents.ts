import { defineIndicator } from "../../define.ts";

export default defineIndicator({
  id: "provider-mix-parents",
  title: "With parents, by provider",
  theme: "homes",
  order: 35,
  description: "The share of children in our care who live with a parent, who is the provider.",
  rationale: "Who provides a home decides how near it is, what it costs, and how much of it we can choose.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "looked_after_at_period_end",
  numerator: "placement_provider_code = 'PR0'",
  item_fields: ["episodes.PLACE_PROVIDER", "episodes.PLACE"],
  item_missing: "not is_temporary_only and placement_provider_code is null and placement_group_code <> 'other'",
  parts_of: "provider-mix",
  period_kinds: ["snapshot"],
  headline_period_kind: "snapshot",
  words: {
    who: "children in our care",
    does: "live with a parent, who is the provider",
    one: "child",
    counts: "Homes with a parent or another person with parental responsibility.",
    people: "Children in our care on the last day of the quarter.",
    not_known:
      "A child whose provider is not recorded stays in the bottom number, and so does one in another kind of home (code Z), for which none is asked.",
    for_example: "A child in hospital counts by the home that they come from.",
  },
  comparator: {
    series: "provider-mix-parents",
    label: "Children looked after on 31 March by provider: Parents or other person with parental responsibility",
    period_kind: "snapshot",
    levels: ["england"],
  },
  caveats: ["Published for England and not for each council, so there are no neighbours."],
  sources: [
    "SSDA903: Episodes, PLACE_PROVIDER PR0",
    "Department for Education, Children looked after in England including adoptions: national_cla_on_31_march_by_placement_provider_placement_type_and_locality",
  ],
  source_flag: "903",
  see_also: ["placed-with-parents", "provider-mix-own", "provider-mix-other-council"],
  example: {
    why: "J lives with a parent; G is on a short break and H left that day: not counted",
    as_at: "2025-03-31",
    files: {
      header: `CHILD,SEX,DOB,ETHNIC
A,F,01/05/2015,WBRI
B,M,02/06/2012,MWBC
C,F,03/07/2010,AIND
D,M,04/08/2020,BCRB
E,M,31/03/2009,WBRI
F,F,29/02/2008,OOTH
G,M,01/05/2012,WBRI
H,M,01/05/2011,WBRI
I,M,01/04/2009,WIRI
J,F,10/10/2013,REFU
K,F,01/05/2024,MOTH`,
      episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC
A,01/05/2023,S,E1,N1,U4,PR1,,
B,01/09/2023,S,C1,N1,K1,PR2,,
C,01/06/2024,S,V2,N4,U3,PR1,10/03/2025,X1
C,10/03/2025,P,V2,N4,T1,,,
D,01/10/2023,S,E1,N1,A6,PR1,,
E,01/02/2024,S,J1,N6,K3,PR4,,
F,01/07/2024,S,V2,N8,Z1,,,
G,29/03/2025,S,V3,N2,U6,PR1,,
H,01/05/2022,S,C2,N1,U6,PR1,31/03/2025,E4A
I,01/12/2024,S,L2,N5,K3,PR5,,
J,01/02/2021,S,C2,N1,P1,PR0,,
K,02/05/2024,S,C1,N1,U6,PR4,,`,
    },
    expect: [{ period_end: "2025-03-31", period_kind: "snapshot", numerator: 1, denominator: 9, value: 11.1 }],
  },
});
