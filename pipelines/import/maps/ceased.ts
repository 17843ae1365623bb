import { COUNT, defineDataset, optional, PERCENT } from "../define-dataset.ts";

const at = (breakdown: string[], measure: string) => ({ at: { group: ["Reason episode ceased"], breakdown }, measure });

const share = (series: string, ...labels: string[]) =>
  ({
    series,
    unit: "percent",
    numerator: at(labels, "count"),
    denominator: at(["Total", "Total children"], "count"),
    value: at(labels, "percent"),
  }) as const;

export const ceased = defineDataset({
  dataset: "la_children_who_ceased_during_the_year",
  title: "Children who ceased to be looked after, by reason",
  names: [/^la_children_who_ceased_during_the_year$/],
  filters: {
    group: ["cla_group", "characteristic"],
    breakdown: ["breakdown", "characteristic"],
  },
  measures: { count: COUNT, percent: PERCENT },
  series: [
    share("left-by-adoption", "Adopted", "Total adopted"),
    share(
      "left-by-sgo",
      "Special guardianship orders",
      "Special guardianship order",
      "Special guardianship order granted",
      "Special guardianship orders granted",
    ),
    ...optional(
      share("left-by-cao", "Residence order or child arrangement order granted"),
      share(
        "returned-home-planned",
        "Returned home to live with parents or other person with parental responsibility which was part of the care planning process",
      ),
    ),
  ],
});
