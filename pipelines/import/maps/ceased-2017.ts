import { defineDataset } from "../define-dataset.ts";
import { column, columns, count, share, WIDE_2017 } from "./wide-2017.ts";

const ALL = column("CLA_cease2017");

const series = [
  count("cic-leavers", ALL),
  share("left-by-adoption", column("CEA_Adop1", "CEA_Adop2"), ALL),
  share("left-by-sgo", column("CEA_SGO1", "CEA_SGO2"), ALL),
  share("left-by-cao", column("CEA_CAO"), ALL),
  share("returned-home-planned", column("CEA_ParPlan"), ALL),
];

export const ceased2017 = defineDataset({
  ...WIDE_2017,
  dataset: "sfr50_cea2017",
  title: "Children who ceased to be looked after in the year to 31 March 2017",
  names: [/^sfr50_cea2017$/],
  measures: columns(series),
  series,
});
