import { COUNT, defineDataset, optional, PERCENT } from "../define-dataset.ts";

const at = (group: string, breakdown: string[], measure: string) => ({ at: { group: [group], breakdown }, measure });

const share = (series: string, group: string, ...labels: string[]) =>
  ({
    series,
    unit: "percent",
    numerator: at(group, labels, "count"),
    denominator: at(group, ["Total children", "Total"], "count"),
    value: at(group, labels, "percent"),
  }) as const;

/** Foster placements with relatives or friends come in two lines, inside and outside the boundary; derived.ts adds them. */
export const KINSHIP_PARTS = ["foster-kinship-inside", "foster-kinship-outside"] as const;

/** England only. The council-level file of the same table has the same columns and one more level. */
export const characteristics = defineDataset({
  dataset: "national_cla_on_31_march_by_characteristics",
  title: "Children looked after by characteristics, England",
  names: [/^(national|la)_cla_(on|at)_31_march_by_characteristics$/],
  filters: { group: ["cla_group", "characteristic"], breakdown: ["breakdown", "characteristic"] },
  measures: { count: COUNT, percent: PERCENT },
  series: [
    share("cic-age-profile-under-1", "Age group", "Under 1 year"),
    share("cic-age-profile-1-4", "Age group", "1 to 4 years"),
    share("cic-age-profile-5-9", "Age group", "5 to 9 years"),
    share("cic-age-profile-10-15", "Age group", "10 to 15 years"),
    share("cic-age-profile-16-over", "Age group", "16 years and over"),
    share("cic-ethnicity-sex-girls", "Gender", "Female"),
    share("cic-ethnicity-sex-white", "Ethnicity", "1. Total White"),
    share("cic-ethnicity-sex-mixed", "Ethnicity", "2. Total Mixed or Multiple ethnic groups"),
    share("cic-ethnicity-sex-asian", "Ethnicity", "3. Total Asian or Asian British"),
    share("cic-ethnicity-sex-black", "Ethnicity", "4. Total Black, African, Caribbean or Black British"),
    share("cic-ethnicity-sex-other", "Ethnicity", "5. Total other ethnic group"),
    share("cic-legal-status-placement-order", "Legal status", "Placement order granted"),
    share("cic-legal-status-voluntary", "Legal status", "Voluntary agreements under S20 CA 1989"),
    share("cic-legal-status-protection", "Legal status", "Detained for child protection"),
    share("cic-legal-status-youth-justice", "Legal status", "Youth justice legal statuses"),
    share("cic-need-abuse-neglect-in-care", "Category of need", "N1. Abuse or neglect"),
    ...optional(
      share(
        KINSHIP_PARTS[0],
        "Placement",
        "1a.1 Total foster placements inside council boundary with relative or friend",
      ),
      share(
        KINSHIP_PARTS[1],
        "Placement",
        "1b.1 Total foster placements outside council boundary with relative or friend",
      ),
    ),
    share("placed-for-adoption", "Placement", "2. Total placed for adoption"),
  ],
});
