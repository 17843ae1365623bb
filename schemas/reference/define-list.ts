/** A reference list that a council brings itself: what it is for, which headings it must have, and how editions replace each other. */
import { z } from "zod";

/** What a column holds, in the words of docs/reference-lists.md. */
export const LIST_TYPES = {
  text: "text",
  code: "a code",
  codes: "codes, several with commas or slashes between them",
  postcode: "a postcode, with or without its space",
  "postcode-number": "a postcode, with or without its space",
  "area-code": "a nine-character ONS code",
  metres: "whole metres",
  "whole-number": "a whole number",
  month: "year and month, as 202508",
  date: "a date, as 31/03/2025 or 2025-03-31",
  year: "a date, as 31/03/2025 or 2025-03-31",
} as const;
export type ListType = keyof typeof LIST_TYPES;

const words = z.string().min(3);
const name = z.string().regex(/^[a-z][a-z0-9_]*$/);

const columnSchema = z.strictObject({
  name,
  /** Headings seen in official editions, newest first; # stands for a digit (lad##cd is lad25cd, lad26cd ...). */
  headings: z.array(z.string().min(2)).min(1),
  type: z.enum(Object.keys(LIST_TYPES) as [ListType, ...ListType[]]),
  /** A file without it is not this list. */
  required: z.boolean().default(false),
  /** Regular expression that a key must match as a whole; a row whose key does not (a footer) is left out and counted. */
  pattern: z.string().optional(),
  words,
});

const referenceListSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: words,
  one_row_per: words,
  publisher: words,
  /** Where it is to be had and which file of several is meant. */
  found_at: words,
  /** What is not worked out without it. */
  needed_for: words,
  columns: z.array(columnSchema).min(1),
  /** Of each set of columns a file must have at least one. */
  one_of: z.array(z.array(name)).default([]),
  /** A row without one of these is left out and counted; the file is sorted by them. */
  key: z.array(name).min(1),
  /** What a newer edition takes the place of: the whole list, or of an older one the rows with the same value of this column. */
  replaces: z.union([z.literal("everything"), name]),
  /** Columns that tell the kinds of rows apart: a new edition's rows are counted against those held of the same kinds. */
  compared_by: z.array(name).default([]),
  /** The newest value of this column is the edition's date where the file's name tells none; left out: the day of the import. */
  edition_from: name.optional(),
  /** In gov.uk's JSON, the rows of this division. */
  division: z.string().optional(),
});
export type ReferenceList = z.infer<typeof referenceListSchema>;
export type ListColumn = ReferenceList["columns"][number];

/** One reference list. Throws when it names a column that it does not have. */
export const defineReferenceList = (definition: z.input<typeof referenceListSchema>): ReferenceList => {
  const list = referenceListSchema.parse(definition);
  const names = new Set(list.columns.map((column) => column.name));
  const named = [
    ...list.one_of.flat(),
    ...list.key,
    ...list.compared_by,
    ...(list.edition_from === undefined ? [] : [list.edition_from]),
  ];
  if (list.replaces !== "everything") named.push(list.replaces);
  for (const one of named) if (!names.has(one)) throw new Error(`${list.id}: ${one} is not a column`);
  return list;
};
