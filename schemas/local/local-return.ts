/**
 * The local aggregate return (settled reading 56): figures that the SSDA903 return cannot give, one line each, never about one person.
 * A line is replaced by a later one of the same period, indicator and breakdown.
 */
import { z } from "zod";
import { BASES, SUPPLIED_UNITS } from "../define.ts";
import { dayColumn, type RegisterColumn, type RegisterDefinition } from "./register.ts";

const oneOf = (heading: string, values: readonly string[]): RegisterColumn => ({
  heading,
  zod: z
    .string()
    .transform((text) => text.toLowerCase())
    .pipe(z.enum(values as [string, ...string[]])),
  words: `one of ${values.join(", ")}`,
});

/** Text of a number as it is kept: blank is missing, 0 is none. */
const numberColumn = (heading: string): RegisterColumn => ({
  heading,
  zod: z.string().regex(/^(-?\d+(\.\d+)?)?$/),
  words: "a number in figures (no commas, no signs of money or percent); a blank is missing, 0 is none",
});

const textColumn = (heading: string, most: number): RegisterColumn => ({
  heading,
  zod: z.string().max(most),
  words: `a text of at most ${most} letters`,
});

export const STATUSES_OF_SUPPLY = ["provisional", "final"] as const;

export const localReturn: RegisterDefinition = {
  id: "local",
  title: "Local aggregate return",
  usual_file_name: "local-return.csv",
  columns: [
    {
      ...dayColumn("period_from"),
      zod: z.literal("").or(dayColumn("period_from").zod),
      words: "a date, written DD/MM/YYYY or YYYY-MM-DD; a snapshot may leave it blank",
    },
    dayColumn("period_to"),
    oneOf("basis", BASES),
    {
      heading: "indicator_id",
      zod: z
        .string()
        .transform((text) => text.toLowerCase())
        .pipe(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
      words: "the id of an indicator of the local return, as in `careboard list indicators`",
    },
    textColumn("breakdown_dimension", 40),
    textColumn("breakdown", 60),
    numberColumn("numerator"),
    numberColumn("denominator"),
    numberColumn("value"),
    oneOf("unit", SUPPLIED_UNITS),
    {
      heading: "approximate",
      zod: z
        .string()
        .transform((text) => ({ yes: "y", no: "n", "": "n" })[text.toLowerCase()] ?? text.toLowerCase())
        .pipe(z.enum(["y", "n"])),
      words: "y or n",
    },
    oneOf("status", STATUSES_OF_SUPPLY),
    {
      heading: "source_owner",
      zod: z.string().min(3).max(80),
      words: "the role that supplies the figure, for instance virtual school head",
    },
    textColumn("note", 500),
  ],
};

/** A column of the template that says what a line is about; it is not kept. */
export const GUIDANCE = "what_it_is";

/** Headings that only files about single people have. */
export const PERSON_HEADINGS =
  /^(child|child_?id|name|first_?name|surname|forename|family_?name|dob|date_?of_?birth|upn|nhs_?(number|no)|address|postcode|person_?id|case_?id|email)$/i;
