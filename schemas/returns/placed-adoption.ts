import { defineReturn } from "../define.ts";
import { childId, dateOfBirth, field } from "../shared-fields.ts";

export default defineReturn({
  id: "placed-adoption",
  table: "placed_for_adoption",
  title: "Placed for adoption",
  grain: "one row per decision that the child should be placed for adoption",
  usual_file_names: ["placed_for_adoption.csv", "placed_adoption.csv", "sbpfa.csv"],
  xml_names: ["AD_PLACED"],
  order: 8,
  key: ["child_id", "decision_date"],
  stacking: "by-key",
  mandatory: "if-any",
  signature: ["DATE_PLACED", "DATE_PLACED_CEASED"],
  fields: [
    childId,
    dateOfBirth,
    field("DATE_PLACED", "decision_date", "date", "The agency's decision", { required: true }),
    field("DATE_PLACED_CEASED", "decision_ceased_date", "date", "The decision ceased", {
      blank: "while the decision stands",
    }),
    field("REASON_PLACED_CEASED", "decision_ceased_reason_code", "code", "Why the decision ceased", {
      codes: "decision-ceased-reason",
      blank: "while the decision stands",
    }),
  ],
});
