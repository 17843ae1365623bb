import { defineReturn } from "../define.ts";
import { childId, dateOfBirth, field } from "../shared-fields.ts";

export default defineReturn({
  id: "previous-permanence",
  table: "previous_permanence",
  title: "Previous permanence",
  grain: "one row per child who started to be looked after in the year",
  usual_file_names: ["previous_permanence.csv", "prev_perm.csv"],
  xml_names: ["PERMANENCE"],
  order: 9,
  key: ["child_id"],
  stacking: "by-key",
  mandatory: "if-any",
  signature: ["PREV_PERM"],
  fields: [
    childId,
    dateOfBirth,
    field("PREV_PERM", "previous_permanence_code", "code", "Kind of permanence the child came from", {
      codes: "previous-permanence",
    }),
    field("LA_PERM", "permanence_la_code", "text", "Authority that arranged it, or WAL, SCO, NIR, NUK, 999", {
      blank: "for Z1; often blank in extracts",
    }),
    field("DATE_PERM", "permanence_date_text", "partialDate", "Date of the order; unknown parts are ZZ", {
      blank: "for Z1",
    }),
  ],
});
