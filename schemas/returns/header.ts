import { defineReturn } from "../define.ts";
import { childId, dateOfBirth, field } from "../shared-fields.ts";

export default defineReturn({
  id: "header",
  table: "header",
  title: "Header",
  grain: "one row per child or young person",
  usual_file_names: ["header.csv"],
  order: 1,
  key: ["child_id"],
  stacking: "by-key",
  mandatory: "always",
  signature: ["SEX", "DOB", "ETHNIC"],
  fields: [
    childId,
    field("SEX", "sex_code", "code", "Sex", { codes: "sex", aliases: ["GENDER"] }),
    dateOfBirth,
    field("ETHNIC", "ethnic_code", "code", "Ethnicity", { codes: "ethnicity", aliases: ["ETHNICITY"] }),
    field("UPN", "upn", "text", "Unique pupil number, or UN1 to UN5", { blank: "when every episode is a short break" }),
    field("MOTHER", "mother_flag", "flag", "The child is a mother", {
      blank: "for boys, and for children who only have short breaks",
    }),
    field("MC_DOB", "mothers_child_date_of_birth", "date", "Date of birth of her first child", {
      blank: "unless the child is a mother",
    }),
    field(
      "UASC",
      "unaccompanied_flag",
      "flag",
      "The child is unaccompanied; without it a row in the UASC file says so",
      {
        optional: true,
        aliases: ["UASC_STATUS"],
      },
    ),
  ],
});
