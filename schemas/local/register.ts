/** What every register of the workspace is: a CSV file with these headings, told by them, each cell of a known shape. */
import { z } from "zod";

export interface RegisterColumn {
  /** Heading, in small letters; files may write it in any case. */
  heading: string;
  /** Trimmed text in, the value kept out. */
  zod: z.ZodType<string, string>;
  /** What the cell should hold, after "expected". */
  words: string;
}

export interface RegisterDefinition {
  id: string;
  title: string;
  usual_file_name: string;
  columns: readonly RegisterColumn[];
}

const isDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

export const childIdColumn = (heading: string): RegisterColumn => ({
  heading,
  zod: z
    .string()
    .transform((text) => text.toUpperCase())
    .pipe(z.string().regex(/^[A-Z0-9]{1,20}$/)),
  words: "a child's id of 1 to 20 letters and digits",
});

/** Written YYYY-MM-DD or DD/MM/YYYY; kept as an ISO date. */
export const dayColumn = (heading: string): RegisterColumn => ({
  heading,
  zod: z
    .string()
    .transform((text) =>
      text.replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, (_, day, month, year) => written(day, month, year)),
    )
    .pipe(
      z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/)
        .refine(isDay),
    ),
  words: "a date, written DD/MM/YYYY or YYYY-MM-DD",
});

const written = (day: string, month: string, year: string) =>
  `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;

export const councilColumn = (heading: string): RegisterColumn => ({
  heading,
  zod: z.string().regex(/^\d{3}$/),
  words: "a council's three-digit DfE code",
});
