import { defineReturn } from "../define.ts";
import { childId, dateOfBirth, field } from "../shared-fields.ts";

export default defineReturn({
  id: "uasc",
  table: "uasc",
  title: "Unaccompanied children",
  grain: "one row per child who came alone seeking asylum",
  usual_file_names: ["uasc.csv"],
  order: 3,
  key: ["child_id"],
  stacking: "by-key",
  mandatory: "if-any",
  signature: ["DUC"],
  fields: [
    childId,
    field("SEX", "sex_code", "code", "Sex", { codes: "sex", aliases: ["GENDER"] }),
    dateOfBirth,
    field("DUC", "status_ceased_date", "date", "Unaccompanied status ceased", { blank: "while the status goes on" }),
  ],
});
