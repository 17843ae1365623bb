import { defineReturn } from "../define.ts";
import { field, personOnList } from "../shared-fields.ts";

export default defineReturn({
  id: "annex-a-10",
  table: "annex_a_10",
  title: "Annex A list 10: adoption",
  grain: "one row per child adopted, with a plan for adoption or with one that ended, in the 12 months before the list",
  usual_file_names: ["annex-a-list-10.csv"],
  order: 23,
  key: [],
  stacking: "own-as-at",
  mandatory: "beside",
  signature: ["DATE_OF_DECISION", "DATE_OF_PLACEMENT_ORDER"],
  fields: [
    ...personOnList,
    field("FAMILY_IDENTIFIER", "family_text", "words", "Local identifier of the adoptive family", {
      optional: true,
      aliases: ["FAMILY_ID"],
    }),
    field("DATE_THE_CHILD_ENTERED_CARE", "care_start_date", "date", "The period of care began", {
      aliases: ["ENTERED_CARE_DATE"],
    }),
    field("DATE_OF_DECISION", "decision_date", "date", "Decision that the child should be placed for adoption", {
      aliases: ["DATE_OF_DECISION_THAT_CHILD_SHOULD_BE_PLACED_FOR_ADOPTION", "ADMSHOBPA_DECISION_DATE"],
    }),
    field("DATE_OF_PLACEMENT_ORDER", "placement_order_date", "date", "The placement order", {
      aliases: ["PLACEMENT_ORDER_DATE"],
    }),
    field("DATE_OF_MATCHING", "match_date", "date", "Child and adopters were matched", {
      aliases: ["DATE_OF_MATCHING_CHILD_AND_PROSPECTIVE_ADOPTERS", "MATCHED_FOR_ADOPTION_DATE"],
    }),
    field("DATE_PLACED_FOR_ADOPTION", "placed_date", "date", "The child was placed for adoption", {
      aliases: ["PLACED_FOR_ADOPTION_DATE"],
    }),
    field("DATE_OF_ADOPTION_ORDER", "adopted_date", "date", "The adoption order", { aliases: ["ADOPTION_ORDER_DATE"] }),
    field("DATE_DECISION_REVERSED", "decision_ceased_date", "date", "The plan for adoption ended", {
      aliases: ["DATE_OF_DECISION_THAT_CHILD_SHOULD_NO_LONGER_BE_PLACED_FOR_ADOPTION", "DECISION_REVERSED_DATE"],
    }),
    field("REASON_DECISION_REVERSED", "decision_ceased_text", "words", "Why it ended", {
      optional: true,
      aliases: ["REASON_WHY_CHILD_NO_LONGER_PLACED_FOR_ADOPTION", "DECISION_REVERSED_REASON"],
    }),
    field("DATE_FFA", "early_placement_date", "date", "Placed in fostering for adoption or a concurrent placement", {
      optional: true,
      aliases: [
        "DATE_THE_CHILD_WAS_PLACED_FOR_FOSTERING_IN_FFA_OR_CONCURRENT_PLANNING_PLACEMENT",
        "DATE_FFA_CONSURRENCY_PLACEMENT",
        "DATE_FFA_CONCURRENCY_PLACEMENT",
      ],
    }),
  ],
});
