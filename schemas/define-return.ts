/** A file type of the return, or a list beside it, one per file. */
import { z } from "zod";
import { dated, kebab, words } from "./define-parts.ts";
import { fieldTypes } from "./field-types.ts";

const fieldSchema = z.strictObject({
  /** Official heading in the CSV, kept as it is in raw.*. */
  heading: z.string().regex(/^[A-Z0-9_]+$/),
  /** Domain name in staging.* and everything after. */
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
  type: z.enum(Object.keys(fieldTypes) as [keyof typeof fieldTypes, ...(keyof typeof fieldTypes)[]]),
  words,
  /** Code set that the value must be in, as at the collection year. */
  codes: kebab.optional(),
  /** A row without it has no place in any relation (settled reading 0): it blocks. */
  required: z.boolean().default(false),
  /** Some systems write this column and the specification does not ask for it: nothing is said when it is not there. */
  optional: z.boolean().default(false),
  /** When a blank is right, in words, for the dictionary. */
  blank: z.string().optional(),
  /** Headings seen in the wild or in DfE's XML for the same field, in capitals. */
  aliases: z.array(z.string()).default([]),
  ...dated,
});

export const returnSchema = z.strictObject({
  id: kebab,
  /** Relation name: raw.<table>, staging.<table>, validated.<table>. */
  table: z.string().regex(/^[a-z][a-z0-9_]*$/),
  title: words,
  grain: words,
  usual_file_names: z.array(z.string()).min(1),
  /** Names of the element of one record in the department's XML, besides the id, the title and the usual file names. */
  xml_names: z.array(z.string()).default([]),
  /** Order in which the files of a return are loaded and listed. */
  order: z.int(),
  /** Names of the fields that are the key; empty where the file has none (exact duplicates are dropped). */
  key: z.array(z.string()),
  /** Which rows of earlier files stay when years are stacked (returns.md 5.5). */
  stacking: z.enum(["by-key", "own-year", "own-as-at", "missing-incidents"]),
  /** always: no return without it. if-any: expected where the council has such rows. beside: a list that is no part of the return. */
  mandatory: z.enum(["always", "if-any", "beside"]),
  fields: z.array(fieldSchema).min(1),
  /** Headings that only this file has, enough to tell it from the others. */
  signature: z.array(z.string()).min(1),
  ...dated,
});
export type ReturnDefinition = z.infer<typeof returnSchema>;
export type FieldDefinition = ReturnDefinition["fields"][number];
/** False for a list of adults: its people are in no other file, and have no place in what is said of children. */
export const namesChildren = ({ fields }: Pick<ReturnDefinition, "fields">): boolean =>
  fields.every(({ type }) => type !== "adopterId");

/** One file type of the SSDA903 return, or a list beside it: its columns in order, keys, blank rules, code sets and years. */
export const defineReturn = (definition: z.input<typeof returnSchema>): ReturnDefinition => {
  const parsed = returnSchema.parse(definition);
  const names = new Set(parsed.fields.map((field) => field.name));
  for (const key of parsed.key) if (!names.has(key)) throw new Error(`${parsed.id}: key ${key} is not a field`);
  const headings = new Set(parsed.fields.map((field) => field.heading));
  for (const s of parsed.signature)
    if (!headings.has(s)) throw new Error(`${parsed.id}: signature ${s} is not a heading`);
  return parsed;
};
