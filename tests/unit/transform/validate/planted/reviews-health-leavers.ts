/** Rules of reviews, health (OC2), care leavers (OC3), of files against each other, and those asked up to 2023/24 only. */
import type { Change, Plants } from "./plant.ts";

/** A2 is 15 and was looked after all year, A1 came in June, A3 left in January and turned 17 in February; B8 and B9 are in no other file. */
const file =
  (id: string, headings: string) =>
  (...rows: string[]): Change => [id, "", [headings, ...rows].join("\n")];

const score = file("oc2", "CHILD,DOB,SDQ_SCORE,SDQ_REASON");
const health = file(
  "oc2",
  "CHILD,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED,CONVICTED,HEALTH_CHECK,DOB",
);
const leaver = file("oc3", "CHILD,IN_TOUCH,ACTIV,ACCOM,DOB");
const adoption = file("ad1", "CHILD,DOB,DATE_INT");
const decision = file("placed-adoption", "CHILD,DOB,DATE_PLACED");
const permanence = file("previous-permanence", "CHILD,DOB,PREV_PERM");
const unaccompanied = file("uasc", "CHILD,DOB,SEX");
const order = file("dolo", "CHILD,DOB,DOLO_START");
const incident = file("missing", "CHILD,DOB,MIS_START");
const born = (child: string, from: string, to: string): Change => ["header", `${child},${from}`, `${child},${to}`];

export const REVIEWS_HEALTH_LEAVERS: Plants = {
  planted: {
    "166": ["reviews", "20/06/2024", "38/06/2024"],
    "167": ["reviews", "PN1", "PN9"],
    "440": ["reviews", "PN1", "PN0"],
    "441": born("A1", "M,01/02/2012", "M,01/02/2022"),
    "399": [
      ["episodes", "", "B9,01/06/2024,S,V4"],
      ["reviews", "", "B9,01/02/2012,20/06/2024,PN1"],
    ],
    "180": score("A2,,41,"),
    "196": score("A2,,,SDQ6"),
    "197a": score("A2,,9,SDQ2"),
    "186": score("A2,,,"),
    "197B": [born("A2", "F,01/02/2010", "F,01/02/2008"), score("A2,,,")],
    "157": score("A2,,,SDQ1"),
    "188": score("B8,01/02/2022,9,"),
    "189": score("B8,01/02/2007,9,"),
    "185": score("A1,,9,"),
    "198": score("A1,,,SDQ2"),
    "190": health("A1,,1"),
    "191": health("A2,1,,1,0"),
    "181": health("A2,1,7,1,0"),
    "182": health("A2,1,,1,0,,,0"),
    "192": health("A2,1,1,1,1"),
    "193": health("A2,1,1,1,0,1"),
    "158": health("A2,1,1,1,1,1,0"),
    "159": health("A2,1,1,1,1,0,"),
    "542": health("B8,1,1,1,0,,,0,,01/02/2020"),
    "543": health("A2,1,1,1,0,,,"),
    "544": health("A2,,,,,,,0"),
    "545": [born("A2", "F,01/02/2010", "F,01/02/2021"), health("A2,1,1,1,0")],
    "546": health("A2,1,1,1,0,,,0,1"),
    "547": health("A2,,,,,,,,1"),
    "187": leaver("A2,YES,F4,U1"),
    "215": [health("A2,1,1,1,0"), leaver("A2,YES,F4,U1")],
    "131": leaver("A3,MAYBE,F4,U1"),
    "132": leaver("A3,YES,F3,U1"),
    "133": leaver("A3,YES,F4,X"),
    "153": leaver("A3,YES,,U1"),
    "344": leaver("A3,DIED,F4,U1"),
    "345": leaver("A3,YES,0,U1"),
    "391": leaver("A2,YES,F4,U1"),
    "3001": leaver("A3,YES,F4,Z1"),
    "347": leaver("A3,YES,F4,T1"),
    "1000": [["episodes", "05/01/2025,E4A", "05/01/2025,E2"], leaver("A3,YES,F4,U1")],
    "1007": [born("A3", "F,01/02/2008", "F,01/09/2007"), leaver("A3,YES,F4,U1")],
    "1010": [["last-year:episodes", "", "B9,01/05/2023,S,C2,N1,U4,PR1"], leaver("B9,YES,F4,U1")],
    "1011": [["episodes", "05/01/2025,E4A", "05/01/2025,E3"], leaver("A3,YES,F4,U1")],
    "1016": [born("A3", "F,01/02/2008", "F,01/01/2008"), leaver("A3,YES,F4,U1")],
    "348": [leaver("B9,YES,F4,U1"), ["last-year:oc3", "", "CHILD,IN_TOUCH\nB9,DIED"]],
    "555": [["episodes", "A1,01/06/2024,S,C2", "A1,01/06/2024,S,D1"], decision("B9,,01/06/2024")],
    "556": [["episodes", "A1,01/06/2024,S,C2", "A1,01/06/2024,S,D1"], decision("A1,,02/06/2024")],
    SW01: ["sw-episodes", "A1,01/02/2012,SW1", "A1,01/02/2012,"],
    SW03: ["sw-episodes", "A1,01/02/2012,SW1", "A1,01/02/2012,"],
    SW14: ["sw-episodes", "01/08/2024,MANAGE", ",MANAGE"],
    INT01: adoption("B9,,01/06/2024"),
    INT02: decision("B9,,01/06/2024"),
    INT04: incident("B9,,01/06/2024"),
    INT05: score("B9,,9"),
    INT06: leaver("B9,YES,F4,U1"),
    INT07: permanence("B9,,Z1"),
    INT08: ["reviews", "", "B9,01/02/2012,20/06/2024,PN1"],
    INT09: unaccompanied("B9,,M"),
    INT41: ["sw-episodes", "", "B9,01/02/2012,SW1,01/06/2024,,MANAGE"],
    INT42: order("B9,,01/06/2024"),
    INT11: adoption("A1,02/01/2012,01/06/2024"),
    INT12: decision("A1,02/01/2012,01/06/2024"),
    INT13: incident("A1,02/01/2012,01/06/2024"),
    INT14: score("A1,02/01/2012,9"),
    INT15: leaver("A1,YES,F4,U1,02/01/2012"),
    INT16: permanence("A1,02/01/2012,Z1"),
    INT17: ["reviews", "A1,01/02/2012", "A1,02/01/2012"],
    INT18: unaccompanied("A1,02/01/2012,M"),
    INT43: ["sw-episodes", "A1,01/02/2012", "A1,02/01/2012"],
    INT44: order("A1,02/01/2012,01/06/2024"),
    INT21: unaccompanied("A1,01/02/2012,F"),
    INT31: adoption("A1,,01/06/2024", "A1,,01/06/2024"),
    INT32: ["header", "", "A1,M,01/02/2011,WBRI,K123456789011,,"],
    INT33: score("A1,,9", "A1,,10"),
    INT34: leaver("A1,YES,F4,U1", "A1,NO,0,0"),
    INT35: permanence("A1,,Z1", "A1,,P1"),
    INT36: unaccompanied("A1,,M", "A1,,M"),
    INT45: ["episodes", "", "A1,01/06/2024,S,C2,N1,K2,PR4,,,AB1 0JD,AB1 0JD"],
    INT47: leaver("A1,YES,F4,U1"),
  },
  moving: ["1010"],
};
