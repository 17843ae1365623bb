import { defineDataset } from "../define-dataset.ts";
import { column, columns, count, WIDE_2017 } from "./wide-2017.ts";

const series = [count("cic-starts", column("CLA_started2017"))];

export const started2017 = defineDataset({
  ...WIDE_2017,
  dataset: "sfr50_adm2017",
  title: "Children who started to be looked after in the year to 31 March 2017",
  names: [/^sfr50_adm2017$/],
  measures: columns(series),
  series,
});
