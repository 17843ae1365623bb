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
  aliases: ["CHILDID", "CHILD_ID"],
});

export const dateOfBirth = field("DOB", "date_of_birth", "date", "Date of birth; unknown day: the 15th of the month", {
  aliases: ["DATE_OF_BIRTH"],
});
