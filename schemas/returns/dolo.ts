import { defineReturn } from "../define.ts";
import { childId, dateOfBirth, field } from "../shared-fields.ts";

export default defineReturn({
  id: "dolo",
  table: "dolo",
  title: "Deprivation of liberty orders",
  grain: "one row per deprivation of liberty order",
  usual_file_names: ["dolo.csv"],
  order: 12,
  key: ["child_id", "order_start_date"],
  stacking: "by-key",
  mandatory: "if-any",
  signature: ["DOLO_START"],
  since: "2026-27",
  fields: [
    childId,
    dateOfBirth,
    field("DOLO_START", "order_start_date", "date", "The order began", { required: true }),
    field("DOLO_END", "order_end_date", "date", "The order ended", { blank: "while the order is live" }),
  ],
});
