import { defineReturn } from "../define.ts";
import { childId, dateOfBirth, field } from "../shared-fields.ts";

export default defineReturn({
  id: "missing",
  table: "missing",
  title: "Missing incidents",
  grain: "one row per time a child was missing or away without authorisation; two can start on one day",
  usual_file_names: ["missing.csv"],
  xml_names: ["AMISSING"],
  order: 10,
  key: [],
  stacking: "missing-incidents",
  mandatory: "if-any",
  signature: ["MISSING", "MIS_START", "MIS_END"],
  fields: [
    childId,
    dateOfBirth,
    field("MISSING", "missing_type_code", "code", "Missing, or away without authorisation", { codes: "missing-type" }),
    field("MIS_START", "missing_start_date", "date", "The incident began", { required: true }),
    field("MIS_END", "missing_end_date", "date", "The incident ended", { blank: "while still missing" }),
  ],
});
