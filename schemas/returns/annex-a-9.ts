import { defineReturn } from "../define.ts";
import { field, personOnList } from "../shared-fields.ts";

export default defineReturn({
  id: "annex-a-9",
  table: "annex_a_9",
  title: "Annex A list 9: leaving care services",
  grain: "one row per young person who is entitled to leaving care services on the day of the list",
  usual_file_names: ["annex-a-list-9.csv"],
  order: 22,
  key: ["child_id"],
  stacking: "own-as-at",
  mandatory: "beside",
  signature: ["ELIGIBILITY_CATEGORY", "LA_IN_TOUCH"],
  fields: [
    ...personOnList,
    field("UASC", "unaccompanied_text", "words", "Whether the young person came alone seeking asylum", {
      optional: true,
      aliases: ["UNACCOMPANIED_ASYLUM_SEEKING_CHILD_UASC_OR_FORMERLY_UASC_IF_18_OR_OVER_Y_N"],
    }),
    field("ALLOCATED_TEAM", "team_text", "words", "Team of the young person's worker", { optional: true }),
    field("ELIGIBILITY_CATEGORY", "eligibility_text", "words", "Eligible, relevant, former relevant or qualifying"),
    field("LATEST_PATHWAY_PLAN", "pathway_plan_date", "date", "The latest pathway plan or its review", {
      optional: true,
      aliases: ["LATEST_PATHWAY_PLAN_REVIEW_DATE"],
    }),
    field("LA_IN_TOUCH", "in_touch_text", "words", "In touch with the council"),
    field("LATEST_CONTACT", "contact_date", "date", "The latest contact", {
      optional: true,
      aliases: ["LATEST_DATE_OF_CONTACT"],
    }),
    field("TYPE_OF_ACCOMMODATION", "accommodation_text", "words", "Where the young person lives", { optional: true }),
    field("SUITABILITY_OF_ACCOMMODATION", "suitability_text", "words", "Whether it is suitable", { optional: true }),
    field("ACTIVITY_STATUS", "activity_text", "words", "Main activity", { optional: true }),
  ],
});
