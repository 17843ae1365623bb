import { defineReturn } from "../define.ts";
import { childId, dateOfBirth, field } from "../shared-fields.ts";

export default defineReturn({
  id: "reviews",
  table: "reviews",
  title: "Reviews",
  grain: "one row per review meeting",
  usual_file_names: ["reviews.csv"],
  xml_names: ["AREVIEW"],
  order: 4,
  key: ["child_id", "review_date"],
  stacking: "by-key",
  mandatory: "if-any",
  signature: ["REVIEW", "REVIEW_CODE"],
  fields: [
    childId,
    dateOfBirth,
    field("REVIEW", "review_date", "date", "Date of the review", { required: true }),
    field("REVIEW_CODE", "review_code", "code", "How the child took part", { codes: "review-participation" }),
  ],
});
