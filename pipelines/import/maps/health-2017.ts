import { defineDataset } from "../define-dataset.ts";
import { column, columns, share, WIDE_2017 } from "./wide-2017.ts";

const ALL = column("OC2_12mths");
const SCORED = column("OC2_SDQ");
const MISUSE = column("OC2_submisuse");

const series = [
  share("health-assessment", column("OC2_healthassmt"), ALL),
  share("dental-check", column("OC2_teethcheck"), ALL),
  share("immunisations", column("OC2_immunisation"), ALL),
  share("development-check", column("OC2_devassmt"), column("OC2_U5")),
  share("convictions", column("OC2_convicted"), column("OC2_10to17")),
  share("substance-misuse", MISUSE, ALL),
  share("substance-intervention", column("OC2_subint"), MISUSE),
  share("substance-refused", column("OC2_suboffint"), MISUSE),
  share("sdq-completed", SCORED, column("OC2_5to16")),
  share("sdq-concern", column("OC2_SDQconcern"), SCORED),
  { series: "sdq-mean", unit: "score", denominator: SCORED, value: column("OC2_SDQaverage") } as const,
];

export const health2017 = defineDataset({
  ...WIDE_2017,
  dataset: "sfr50_oc22017",
  title: "Health and convictions of children looked after for at least 12 months on 31 March 2017",
  names: [/^sfr50_oc22017$/],
  measures: columns(series),
  series,
});
