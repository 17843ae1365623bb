import { defineReturn } from "../define.ts";
import { field, personOnList } from "../shared-fields.ts";

export default defineReturn({
  id: "annex-a-8",
  table: "annex_a_8",
  title: "Annex A list 8: children in care",
  grain: "one row per child in care on the day of the list, or who left in the months before it",
  usual_file_names: ["annex-a-list-8.csv"],
  order: 21,
  key: ["child_id"],
  stacking: "own-as-at",
  mandatory: "beside",
  signature: ["DATE_STARTED_TO_BE_LOOKED_AFTER", "DATE_OF_LATEST_STATUTORY_REVIEW"],
  fields: [
    ...personOnList,
    field("UASC", "unaccompanied_text", "words", "Whether the child came alone seeking asylum", {
      optional: true,
      aliases: ["UNACCOMPANIED_ASYLUM_SEEKING_CHILD_UASC_WITHIN_THE_LAST_12_MONTHS_Y_N"],
    }),
    field("DATE_STARTED_TO_BE_LOOKED_AFTER", "care_start_date", "date", "The period of care began", {
      aliases: ["LOOKED_AFTER_START_DATE", "LOOOKED_AFTER_START_DATE"],
    }),
    field("CHILDS_CATEGORY_OF_NEED", "need_text", "words", "Category of need", {
      optional: true,
      aliases: ["CHILD_CATEGORY_OF_NEED"],
    }),
    field("SECOND_PERIOD", "second_period_text", "words", "Whether it is another period of care within 12 months", {
      optional: true,
      aliases: [
        "IS_THIS_A_SECOND_OR_SUBSEQUENT_PERIOD_OF_BEING_A_LOOKED_AFTER_CHILD_WITHIN_THE_LAST_12_MONTHS_Y_N",
        "SUBSEQUENT_LAC_EPISODE_LAST_12_MONTHS",
      ],
    }),
    field("START_DATE_OF_CURRENT_LEGAL_STATUS", "legal_status_start_date", "date", "The legal status began", {
      optional: true,
      aliases: ["MOST_RECENT_LEGAL_STATUS_START"],
    }),
    field("CHILDS_LEGAL_STATUS", "legal_status_text", "words", "Legal status, a code with or without its words", {
      optional: true,
      aliases: ["LEGAL_STATUS"],
    }),
    field("DATE_OF_LATEST_STATUTORY_REVIEW", "review_date", "date", "The latest statutory review", {
      aliases: ["LATEST_STATUTORY_REVIEW_DATE"],
    }),
    field("DATE_OF_LAST_SOCIAL_WORK_VISIT", "visit_date", "date", "The last visit by a social worker", {
      optional: true,
      aliases: ["LAST_SOCIAL_WORK_VISIT_DATE"],
    }),
    field("PERMANENCE_PLAN", "permanence_plan_text", "words", "The permanence plan", {
      optional: true,
      aliases: ["WHAT_IS_THE_PERMANENCE_PLAN_FOR_THIS_CHILD"],
    }),
    field("DATE_OF_LAST_IRO_VISIT", "iro_contact_date", "date", "The reviewing officer's last visit or contact", {
      optional: true,
      aliases: ["DATE_OF_LAST_IRO_VISIT_CONTACT_TO_THE_CHILD", "LAST_IRO_VISIT_DATE"],
    }),
    field("DATE_OF_LAST_HEALTH_ASSESSMENT", "health_assessment_date", "date", "The last health assessment", {
      optional: true,
      aliases: ["LAST_HEALTH_ASSESSMENT_DATE"],
    }),
    field("DATE_OF_LAST_DENTAL_CHECK", "dental_check_date", "date", "The last dental check", {
      optional: true,
      aliases: ["LAST_DENTAL_CHECK_DATE"],
    }),
    field("NUMBER_OF_PLACEMENTS", "placement_count", "integer", "Placements in the 12 months before the list", {
      optional: true,
      aliases: ["NUMBER_OF_PLACEMENTS_IN_THE_LAST_12_MONTHS", "PLACEMENTS_LAST_12_MONTHS"],
    }),
    field("DATE_CEASED_TO_BE_LOOKED_AFTER", "care_end_date", "date", "The period of care ended", {
      blank: "while in care",
      aliases: ["CEASED_LOOKED_AFTER_DATE"],
    }),
    field("REASON_CEASED", "reason_ceased_text", "words", "Why it ended", {
      optional: true,
      aliases: ["REASON_CEASED_TO_BE_LOOKED_AFTER", "REASON_CEASED_LOOKED_AFTER"],
    }),
    field("START_DATE_OF_MOST_RECENT_PLACEMENT", "placement_start_date", "date", "The latest placement began", {
      optional: true,
      aliases: ["MOST_RECENT_PLACEMENT_START_DATE"],
    }),
    field("PLACEMENT_TYPE", "placement_type_text", "words", "Placement type, a code with or without its words", {
      optional: true,
    }),
    field("PLACEMENT_PROVIDER", "placement_provider_text", "words", "Provider of the placement", { optional: true }),
    field("PLACEMENT_POSTCODE", "placement_postcode_text", "words", "Postcode of the placement", { optional: true }),
    field("PLACEMENT_URN", "placement_urn_text", "words", "Ofsted's number of the home or agency", {
      optional: true,
      aliases: ["URN_OF_PLACEMENT"],
    }),
    field("PLACEMENT_LOCATION", "placement_location_text", "words", "Inside or outside the council's area", {
      optional: true,
    }),
    field("PLACEMENT_LA", "placement_la_text", "words", "Council where the placement is", {
      optional: true,
      aliases: ["LA_OF_PLACEMENT"],
    }),
    field("MISSING_EPISODES", "missing_count", "integer", "Times missing in the 12 months before the list", {
      optional: true,
      aliases: [
        "NUMBER_OF_EPISODES_THE_CHILD_HAS_BEEN_MISSING_FROM_THEIR_PLACEMENT_IN_THE_LAST_12_MONTHS",
        "EPISODES_CHILD_MISSING_FROM_PLACEMENT",
      ],
    }),
    field("ABSENT_EPISODES", "absent_count", "integer", "Times absent in the 12 months before the list", {
      optional: true,
      aliases: [
        "NUMBER_OF_EPISODES_THE_CHILD_HAS_BEEN_ABSENT_FROM_THEIR_PLACEMENT_IN_THE_LAST_12_MONTHS",
        "EPISODES_CHILD_ABSENT_FROM_PLACEMENT",
      ],
    }),
    field("INTERVIEW_OFFERED", "interview_offered_text", "words", "A return interview was offered", {
      optional: true,
      aliases: [
        "WAS_THE_CHILD_OFFERED_A_RETURN_INTERVIEW_AFTER_THEIR_LAST_MISSING_EPISODE_Y_N",
        "CHILD_OFFERED_RETURN_INTERVIEW_AFTER_LAST_MFH",
      ],
    }),
    field("INTERVIEW_ACCEPTED", "interview_accepted_text", "words", "A return interview was accepted", {
      optional: true,
      aliases: [
        "DID_THE_CHILD_ACCEPT_A_RETURN_INTERVIEW_AFTER_THEIR_LAST_MISSING_EPISODE_Y_N",
        "CHILD_ACCEPTED_RETURN_INTERVIEW_AFTER_LAST_MFH",
      ],
    }),
    field("ALLOCATED_TEAM", "team_text", "words", "Team of the child's social worker", { optional: true }),
  ],
});
