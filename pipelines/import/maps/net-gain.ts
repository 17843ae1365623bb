import { COUNT, defineDataset } from "../define-dataset.ts";

/** Made into `in-area-share-all` by derived.ts, together with the number in care of the same release. */
export const OUTSIDE_SERIES = "placed-outside-area";

const OUTSIDE = [
  "2. Children who are the responsibility of this LA placed outside the LA boundary",
  "Children who are the responsibility of this LA placed outside the LA boundary",
];
const cell = { at: { group: OUTSIDE }, measure: "count" };

export const netGain = defineDataset({
  dataset: "la_cla_on_31_march_la_of_placement_netgain",
  title: "Children looked after by council of placement",
  names: [/^la_cla_(on|at)_31_march_la_of_placement_net_?gain$/],
  filters: { group: ["characteristic", "cla_group", "breakdown"] },
  measures: { count: COUNT },
  series: [{ series: OUTSIDE_SERIES, unit: "number", numerator: cell, value: cell }],
});
