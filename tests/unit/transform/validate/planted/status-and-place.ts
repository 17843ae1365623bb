/** Rules of Episodes about legal status, age and time limits, and about provider, place, Ofsted number and reason. */
import type { Change, Plants } from "./plant.ts";

/** The start of A1's only row, open and fostered. */
const A1 = "A1,01/06/2024,S,C2,N1,U4,PR1";
const status = (legalStatus: string): Change => ["episodes", A1, `A1,01/06/2024,S,${legalStatus},N1,U4,PR1`];
const placement = (place: string, provider = "PR1", legalStatus = "C2"): Change => [
  "episodes",
  A1,
  `A1,01/06/2024,S,${legalStatus},N1,${place},${provider}`,
];
const location = (postcode: string): Change => ["episodes", "PR1,,,AB1 0JD,AB1 0JD", `PR1,,,AB1 0JD,${postcode}`];
const reason = (code: string): Change => ["episodes", "PR1,,,AB1 0JD,AB1 0JD,", `PR1,,,AB1 0JD,AB1 0JD,${code}`];
const number = (urn: string): Change => ["episodes", "PR1,,,AB1 0JD,AB1 0JD,,1000001", `PR1,,,AB1 0JD,AB1 0JD,,${urn}`];
const born = (date: string): Change => ["header", "A1,M,01/02/2012", `A1,M,${date}`];
/** A3's only row ends on 5 January 2025. */
const exit = (code: string): Change => ["episodes", "05/01/2025,E4A", `05/01/2025,${code}`];
const exitFrom = (place: string, provider: string, code: string): Change => [
  "episodes",
  "U4,PR1,05/01/2025,E4A",
  `${place},${provider},05/01/2025,${code}`,
];
const leaverBorn = (date: string): Change => ["header", "A3,F,01/02/2008", `A3,F,${date}`];

export const STATUS_AND_PLACE: Plants = {
  planted: {
    "358": [status("J1"), born("01/06/2014")],
    "359": born("01/02/2006"),
    "361": status("L1"),
    "362": status("L2"),
    "363": status("L3"),
    "364": status("J2"),
    "365": status("V3"),
    "366": ["episodes", "A1,01/06/2024,S,C2", "A1,01/06/2024,P,V3"],
    "367": status("V3"),
    "426": [
      ["episodes", "A2,01/05/2023,S,C2", "A2,01/05/2023,S,V3"],
      ["episodes", "A2,10/09/2024,P,C2", "A2,10/09/2024,P,V4"],
    ],
    "382": placement("T0", "", "V3"),
    "384": status("V3"),
    "378": placement("P1", "PR0", "V2"),
    "446": ["episodes", "A1,01/06/2024,S,C2", "A1,01/06/2004,S,E1"],
    "445": status("D1"),
    "451": status("D1"),
    "408": placement("A5"),
    "386": [exit("E11"), leaverBorn("01/02/2006")],
    "407": [exit("E45"), leaverBorn("01/02/2006")],
    "387": [exit("E5"), leaverBorn("01/02/2012")],
    "389": [exit("E7"), leaverBorn("01/02/2012")],
    "460": exit("E17"),
    "390": exit("E11"),
    "516": exitFrom("K2", "PR1", "E45"),
    "217": ["episodes", A1, "A1,01/06/2024,P,C2,N1,A3,PR1"],
    "370": placement("P2"),
    "371": placement("K3"),
    "372": [placement("R5", "PR3"), born("01/02/2016")],
    "373": [placement("S1"), born("01/02/2022")],
    "374": placement("P3"),
    "375": exitFrom("T1", "", "E4A"),
    "376": exitFrom("T3", "", "E4A"),
    "379": exitFrom("T4", "", "E4A"),
    "380": placement("T0", ""),
    "381": exitFrom("T1", "", "E4A"),
    "383": [
      "episodes",
      "A2,10/09/2024,P,C2,N1,K2,PR4",
      "A2,10/09/2024,P,C2,N1,T3,,15/09/2024,X1,AB1 0JD,AB1 0JD\nA2,15/09/2024,P,C2,N1,K2,PR4",
    ],
    "234": [reason("CUSTOD"), born("01/02/2016")],
    "217t": placement("P2"),
    "230": [placement("H5"), number("")],
    "526": placement("U4", ""),
    "213": placement("T1", "PR1"),
    "527": placement("P1", "PR1"),
    "528": placement("P1", "PR2"),
    "529": placement("U4", "PR3"),
    "530": placement("P1", "PR4"),
    "531": placement("P1", "PR5"),
    "550": placement("U4", "PR0"),
    "225": ["episodes", "AB1 0JD,CARPL", "AB1 0JD,"],
    "226": ["episodes", "A2,10/09/2024,P,C2,N1,K2,PR4", "A2,10/09/2024,P,C2,N1,T3,"],
    "233": reason("OTHER"),
    "214": status("V3"),
    "398": status("V3"),
    "222": placement("R1"),
    "218": number(""),
    "1008": number("9999999"),
    "164": location("AB99 0JD"),
    "169": location("XX9 9XX"),
    "179": location("XX9 9XX"),
    "392a": location("XX9 9XX"),
    "392b": location(""),
    /** Said to be inside the area by the test itself: no file can show it. */
    "411": [],
    "420": status("V3"),
  },
  moving: ["214", "217", "365", "366", "367", "382", "384", "398", "420", "426", "446"],
};
