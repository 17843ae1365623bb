import { defineReturn } from "../define.ts";
import { childId, dateOfBirth, field } from "../shared-fields.ts";

export default defineReturn({
  id: "ad1",
  table: "ad1",
  title: "Adoptions (AD1)",
  grain: "one row per child adopted in the year",
  usual_file_names: ["ad1.csv"],
  order: 7,
  key: ["child_id"],
  stacking: "by-key",
  mandatory: "if-any",
  signature: ["DATE_INT", "DATE_MATCH"],
  fields: [
    childId,
    dateOfBirth,
    field("DATE_INT", "decision_date", "date", "Decision that the child should be placed for adoption"),
    field("DATE_MATCH", "match_date", "date", "Matched with the adopters"),
    field("FOSTER_CARE", "foster_carer_flag", "flag", "Adopted by the current foster carer"),
    field("NB_ADOPTR", "adopter_count", "integer", "Number of adopters, 1 or 2"),
    field("SEX_ADOPTR", "adopter_sex_code", "code", "Sex of the adopters", { codes: "adopter-sex" }),
    field("LS_ADOPTR", "adopter_legal_status_code", "code", "Legal status of the adopters", {
      codes: "adopter-legal-status",
    }),
  ],
});
