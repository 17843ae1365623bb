import { defineReturn } from "../define.ts";
import { childId, dateOfBirth, field } from "../shared-fields.ts";

export default defineReturn({
  id: "sw-episodes",
  table: "sw_episodes",
  title: "Social worker episodes",
  grain: "one row per allocation of a social worker to a child",
  usual_file_names: ["sw_episodes.csv", "social_worker.csv"],
  xml_names: ["SW_EPISODE", "SOCIAL_WORKER", "SWEPISODE"],
  order: 11,
  key: ["child_id", "allocation_start_date", "social_worker_id"],
  stacking: "by-key",
  mandatory: "if-any",
  signature: ["SW_ID", "SW_DECOM"],
  since: "2023-24",
  fields: [
    childId,
    dateOfBirth,
    field("SW_ID", "social_worker_id", "text", "The social worker's number: SW and digits, or XX"),
    field("SW_DECOM", "allocation_start_date", "date", "The allocation began", { required: true }),
    field("SW_DEC", "allocation_end_date", "date", "The allocation ended", { blank: "on the latest" }),
    field("SW_REASON", "allocation_reason_code", "code", "Reason for the new social worker", {
      codes: "social-worker-reason",
      blank: "when the allocation began before 1 April 2023",
    }),
  ],
});
