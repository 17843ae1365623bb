/** Plants of the rules of Ofsted's Annex A lists. */
import type { Plants } from "./plant.ts";

export const ANNEX_A: Plants = {
  planted: {
    ANX810: ["annex-a-8", "", "CHILD,DATE_STARTED_TO_BE_LOOKED_AFTER\nA1,38/06/2024"],
    ANX903: ["annex-a-9", "", "CHILD,LATEST_CONTACT\nA3,38/06/2024"],
    ANX1005: ["annex-a-10", "", "CHILD,DATE_OF_DECISION\nA1,38/06/2024"],
    ANX1104: ["annex-a-11", "", "CHILD,DATE_ENQUIRY_RECEIVED\nP1,38/06/2024"],
  },
  moving: [],
};
