import { defineDataset } from "../define-dataset.ts";
import { column, columns, count, WIDE_2017 } from "./wide-2017.ts";

const series = [
  count("missing-now", column("Miss_Miss_31Mar")),
  {
    series: "missing-episodes-average",
    unit: "number",
    numerator: column("Miss_Miss_Incs"),
    denominator: column("Miss_Miss_DuringYear"),
  } as const,
];

/** Children who went missing over those looked after in the year is not here: the second count is in another file. */
export const missing2017 = defineDataset({
  ...WIDE_2017,
  dataset: "sfr50_missing_2017",
  title: "Children looked after who were missing in the year to 31 March 2017",
  names: [/^sfr50_missing(_2017)?$/],
  measures: columns(series),
  series,
});
