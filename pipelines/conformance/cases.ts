/** Recorded cases: what another validator said of small invented tables. Read from the file that the user names. */
import { readFileSync } from "node:fs";
import { type CollectionYear, parseCollectionYear } from "@schemas/collection-years.ts";
import { z } from "zod";
import { UnreadableFileError } from "../errors.ts";

const cell = z.union([z.string(), z.number(), z.null()]);
const table = z.object({ columns: z.array(z.string()), rows: z.array(z.array(cell)) });
export type CaseTable = z.infer<typeof table>;

const caseSchema = z.object({
  rule: z.string(),
  case: z.int(),
  /** Collection years in which this version of the rule is in force; none: withdrawn. */
  years: z.array(z.string()),
  disputed: z.boolean(),
  tables: z.record(z.string(), table),
  settings: z.object({
    collection_start: z.string().optional(),
    collection_end: z.string().optional(),
    localAuthority: z.string().optional(),
    provider_info: table.optional(),
    file_format: z.string().optional(),
  }),
  expected: z.record(z.string(), z.array(z.int())),
});
const fileSchema = z.object({ cases: z.array(caseSchema) });

/** A case to run: for the latest of its years, as a council of its own. */
export interface RecordedCase extends z.infer<typeof caseSchema> {
  /** The rule's official code, without the other tool's stage mark. */
  code: string;
  year: CollectionYear;
  councilId: string;
}

/** Table names of the file, without "_last", to return ids. */
export const RETURN_OF: Record<string, string> = {
  Header: "header",
  Episodes: "episodes",
  UASC: "uasc",
  Reviews: "reviews",
  OC2: "oc2",
  OC3: "oc3",
  AD1: "ad1",
  PlacedAdoption: "placed-adoption",
  PrevPerm: "previous-permanence",
  Missing: "missing",
  SWEpisodes: "sw-episodes",
  DoLo: "dolo",
};

/** The cases that are to be run; those of withdrawn versions are left out. Throws UnreadableFileError. */
export function readCases(path: string): RecordedCase[] {
  const parsed = fileSchema.safeParse(parse(path));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new UnreadableFileError(
      `${path}: ${issue?.path.join(".")}: ${issue?.message}. Give a file of recorded cases.`,
    );
  }
  return parsed.data.cases.flatMap((one, index) => {
    const year = parseCollectionYear([...one.years].sort().at(-1) ?? "");
    const code = one.rule.replace(/STG[12]$/, "");
    return year === undefined ? [] : [{ ...one, code, year, councilId: `case ${index}` }];
  });
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    throw new UnreadableFileError(`${path}: expected a JSON file of recorded cases. Check the path.`);
  }
}
