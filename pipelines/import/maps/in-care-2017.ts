import { defineDataset } from "../define-dataset.ts";
import { OUTSIDE_SERIES } from "./net-gain.ts";
import { column, columns, count, share, WIDE_2017 } from "./wide-2017.ts";

const ALL = column("CLA_Mar2017");

const series = [
  count("cic-number", ALL),
  share("foster-care-share", column("CLA_Fost"), ALL),
  share("placed-with-parents", column("CLA_Parent"), ALL),
  share("other-placements", column("CLA_OthPl"), ALL),
  count(OUTSIDE_SERIES, column("CLA_Outbound")),
];

export const inCare2017 = defineDataset({
  ...WIDE_2017,
  dataset: "sfr50_cla2017",
  title: "Children looked after on 31 March 2017",
  names: [/^sfr50_cla2017$/],
  measures: columns(series),
  series,
});
