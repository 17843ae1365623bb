import { defineReturn } from "../define.ts";
import { disability, ethnicity, field, gender } from "../shared-fields.ts";

export default defineReturn({
  id: "annex-a-11",
  table: "annex_a_11",
  title: "Annex A list 11: adopters",
  grain:
    "one row per adult who was in touch with the council's adoption agency about adopting in the 12 months before the list",
  usual_file_names: ["annex-a-list-11.csv"],
  order: 24,
  key: [],
  stacking: "own-as-at",
  mandatory: "beside",
  signature: ["DATE_ENQUIRY_RECEIVED", "DATE_APPLICATION_APPROVED"],
  fields: [
    field("CHILD", "child_id", "adopterId", "Local identifier of the adopter, in the place of a child's", {
      required: true,
      aliases: ["INDIVIDUAL_ADOPTER_IDENTIFIER", "ADOPTER_IDENTIFIER", "ADOPTER_ID"],
    }),
    field("FAMILY_IDENTIFIER", "family_text", "words", "Local identifier of the adoptive family", {
      optional: true,
      aliases: ["FAMILY_ID"],
    }),
    gender,
    ethnicity,
    disability,
    field("FOSTERING_FOR_ADOPTION", "early_placement_text", "words", "Whether the adopter fosters for adoption", {
      optional: true,
      aliases: ["IS_THE_PROSPECTIVE_ADOPTER_FOSTERING_FOR_ADOPTION", "ADOPTED_BY_CARER"],
    }),
    field("DATE_ENQUIRY_RECEIVED", "enquiry_date", "date", "The enquiry was received", { aliases: ["ENQUIRY_DATE"] }),
    field("DATE_STAGE_1_STARTED", "stage_1_start_date", "date", "The first stage of the assessment began", {
      optional: true,
      aliases: ["STAGE_1_START_DATE"],
    }),
    field("DATE_STAGE_1_ENDED", "stage_1_end_date", "date", "The first stage ended", {
      optional: true,
      aliases: ["STAGE_1_END_DATE"],
    }),
    field("DATE_STAGE_2_STARTED", "stage_2_start_date", "date", "The second stage of the assessment began", {
      optional: true,
      aliases: ["STAGE_2_START_DATE"],
    }),
    field("DATE_STAGE_2_ENDED", "stage_2_end_date", "date", "The second stage ended", {
      optional: true,
      aliases: ["STAGE_2_END_DATE"],
    }),
    field("DATE_APPLICATION_SUBMITTED", "application_date", "date", "The application was handed in", {
      optional: true,
      aliases: ["APPLICATION_DATE"],
    }),
    field("DATE_APPLICATION_APPROVED", "approved_date", "date", "The application was approved", {
      aliases: ["APPLICATION_APPR_DATE", "APPLICATION_APPROVED_DATE"],
    }),
    field("DATE_MATCHED", "matched_date", "date", "Adopter and child were matched", {
      optional: true,
      aliases: ["DATE_ADOPTER_MATCHED_WITH_CHILDREN", "MATCHED_DATE"],
    }),
    field("DATE_PLACED", "placed_date", "date", "A child moved in with the adopter", {
      optional: true,
      aliases: ["DATE_CHILD_CHILDREN_PLACED_WITH_ADOPTERS", "PLACED_DATE"],
    }),
    field("CHILDREN_PLACED", "children_placed_count", "integer", "Children who moved in", {
      optional: true,
      aliases: ["NO_OF_CHILDREN_PLACED", "NUM_SIBLINGS_PLACED"],
    }),
    field("DATE_OF_ADOPTION_ORDER", "adopted_date", "date", "The adoption order", {
      optional: true,
      aliases: ["ADOPTION_ORDER_DATE"],
    }),
    field("DATE_LEFT", "left_date", "date", "The adopter left the process", {
      optional: true,
      aliases: ["DATE_OF_LEAVING_ADOPTION_PROCESS", "ADOPTION_LEAVE_DATE"],
    }),
    field("REASON_LEFT", "left_text", "words", "Why: withdrew, put on hold or refused", {
      optional: true,
      aliases: ["REASON_FOR_LEAVING_ADOPTION_PROCESS", "ADOPTING_LEAVE_REASON", "ADOPTION_LEAVE_REASON"],
    }),
  ],
});
