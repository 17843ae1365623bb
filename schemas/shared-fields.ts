/** How a return definition writes its fields on one line each, and the two fields that (almost) every file has. */
import type { z } from "zod";
import type { returnSchema } from "./define.ts";

type Field = z.input<typeof returnSchema>["fields"][number];

/** Official heading, domain name, type, words; then code set, aliases, when a blank is right, since and until. */
export const field = (
  heading: string,
  name: string,
  type: Field["type"],
  words: string,
  more: Omit<Partial<Field>, "heading" | "name" | "type" | "words"> = {},
): Field => ({ heading, name, type, words, ...more });

export const childId = field("CHILD", "child_id", "childId", "Local identifier of the child", {
  required: true,
  aliases: ["CHILDID", "CHILD_ID", "CHILD_UNIQUE_ID"],
});

export const dateOfBirth = field("DOB", "date_of_birth", "date", "Date of birth; unknown day: the 15th of the month", {
  aliases: ["DATE_OF_BIRTH"],
});

export const gender = field("GENDER", "gender_text", "words", "Gender, as the list words it", {
  optional: true,
  aliases: ["SEX"],
});

export const ethnicity = field("ETHNICITY", "ethnicity_text", "words", "Ethnicity, as the list words it", {
  optional: true,
});

export const disability = field("DISABILITY", "disability_text", "words", "Whether there is a disability", {
  optional: true,
  aliases: ["DOES_THE_CHILD_HAVE_A_DISABILITY", "HAS_DISABILITY"],
});

/** What each list of children of Ofsted's Annex A says of a child first. */
export const personOnList = [
  childId,
  gender,
  ethnicity,
  dateOfBirth,
  field("AGE", "age_text", "words", "Age in years", { optional: true, aliases: ["AGE_OF_CHILD_YEARS"] }),
  disability,
];
