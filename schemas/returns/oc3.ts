import { defineReturn } from "../define.ts";
import { childId, dateOfBirth, field } from "../shared-fields.ts";

export default defineReturn({
  id: "oc3",
  table: "oc3",
  title: "Care leavers (OC3)",
  grain: "one row per young person with a 17th to 21st birthday in the year, and those aged 22 to 25 who came back",
  usual_file_names: ["oc3.csv"],
  order: 6,
  key: ["child_id"],
  stacking: "own-year",
  mandatory: "if-any",
  signature: ["IN_TOUCH", "ACTIV", "ACCOM"],
  fields: [
    childId,
    dateOfBirth,
    field("IN_TOUCH", "in_touch_code", "code", "In touch with the council around the birthday", { codes: "in-touch" }),
    field("ACTIV", "activity_code", "code", "Main activity around the birthday", {
      codes: "activity",
      aliases: ["ACTIVITY"],
    }),
    field("ACCOM", "accommodation_code", "code", "Where they lived, and whether it was suitable", {
      codes: "accommodation",
      aliases: ["ACCOMMODATION"],
    }),
  ],
});
