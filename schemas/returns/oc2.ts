import { defineReturn } from "../define.ts";
import { childId, dateOfBirth, field } from "../shared-fields.ts";

export default defineReturn({
  id: "oc2",
  table: "oc2",
  title: "Health and offending (OC2)",
  grain: "one row per child looked after for the 12 months to the as-at date",
  usual_file_names: ["oc2.csv"],
  order: 5,
  key: ["child_id"],
  stacking: "own-as-at",
  mandatory: "if-any",
  signature: ["SDQ_SCORE", "CONVICTED", "IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE"],
  fields: [
    childId,
    dateOfBirth,
    field("SDQ_SCORE", "sdq_score", "integer", "Strengths and difficulties score, 0 to 40", {
      blank: "when there is a reason for no score, or the age does not ask for one",
    }),
    field("SDQ_REASON", "sdq_reason_code", "code", "Reason for no score", {
      codes: "sdq-reason",
      blank: "when there is a score",
    }),
    field("CONVICTED", "convicted_flag", "flag", "Convicted or cautioned in the year", { blank: "under 10" }),
    field("HEALTH_CHECK", "health_check_flag", "flag", "Development check up to date", { blank: "aged 5 and over" }),
    field("IMMUNISATIONS", "immunisations_flag", "flag", "Immunisations up to date"),
    field("TEETH_CHECK", "teeth_check_flag", "flag", "Teeth checked by a dentist"),
    field("HEALTH_ASSESSMENT", "health_assessment_flag", "flag", "Annual health assessment done"),
    field("SUBSTANCE_MISUSE", "substance_misuse_flag", "flag", "Found to have a substance misuse problem"),
    field("INTERVENTION_RECEIVED", "intervention_received_flag", "flag", "Received an intervention for it", {
      blank: "without a substance misuse problem",
    }),
    field("INTERVENTION_OFFERED", "intervention_offered_flag", "flag", "Offered an intervention and refused it", {
      blank: "when one was received, or without a problem",
    }),
  ],
});
