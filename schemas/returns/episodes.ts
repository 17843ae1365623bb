import { defineReturn } from "../define.ts";
import { childId, field } from "../shared-fields.ts";

export default defineReturn({
  id: "episodes",
  table: "episodes",
  title: "Episodes",
  grain: "one row per episode of care",
  usual_file_names: ["episodes.csv"],
  xml_names: ["EPISODE"],
  order: 2,
  key: ["child_id", "episode_start_date"],
  stacking: "by-key",
  mandatory: "always",
  signature: ["DECOM", "RNE", "LS", "CIN", "PLACE", "DEC", "REC"],
  fields: [
    childId,
    field("DECOM", "episode_start_date", "date", "The episode began", { required: true }),
    field("RNE", "reason_new_episode_code", "code", "Reason for the new episode", { codes: "reason-new-episode" }),
    field("LS", "legal_status_code", "code", "Legal status", { codes: "legal-status" }),
    field("CIN", "category_of_need_code", "code", "Category of need when the period of care began", {
      codes: "category-of-need",
    }),
    field("PLACE", "placement_type_code", "code", "Placement type", { codes: "placement-type", aliases: ["PL"] }),
    field("PLACE_PROVIDER", "placement_provider_code", "code", "Placement provider", {
      codes: "placement-provider",
      blank: "for T0 to T4 and Z codes",
    }),
    field("DEC", "episode_end_date", "date", "The episode ended", { blank: "while the episode is open" }),
    field("REC", "reason_episode_ceased_code", "code", "Reason the episode ended; X1: another follows", {
      codes: "reason-episode-ceased",
      blank: "while the episode is open",
    }),
    field(
      "REASON_PLACE_CHANGE",
      "reason_placement_change_code",
      "code",
      "Reason for the change of placement, on the episode that ends",
      { codes: "reason-placement-change", blank: "unless the next episode is with a new placement" },
    ),
    field("HOME_POST", "home_postcode", "postcode", "Postcode where the child lived before care", {
      blank: "for short breaks and unaccompanied children",
    }),
    field("PL_POST", "placement_postcode", "postcode", "Postcode of the placement", { blank: "for short breaks" }),
    field("URN", "placement_urn", "text", "Ofsted's number for the home; XXXXXXX: another regulator", {
      blank: "for P1, P3, R1, R2, R5, T0 to T4 and Z codes",
    }),
  ],
});
