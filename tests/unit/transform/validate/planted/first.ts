/** The first rules of the other files. */
import type { Plants } from "./plant.ts";

export const FIRST: Plants = {
  planted: {
    "392c": ["episodes", "A1,01/06/2024,S,C2,N1,U4,PR1,,,AB1 0JD", "A1,01/06/2024,S,C2,N1,U4,PR1,,,XX9 9XX"],
    INT03: ["header", "A1,M,01/02/2012,WBRI,K123456789011,,\n", ""],
    SW02: ["sw-episodes", "SW1", "AA1"],
    SW08: ["sw-episodes", "01/08/2024,MANAGE", ",MANAGE"],
  },
  moving: [],
};
