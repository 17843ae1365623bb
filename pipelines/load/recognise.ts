/** Which file of the return, or list beside it, is this? Told by its set of headings, never by its name. */
import { inForce } from "@schemas/collection-years.ts";
import type { ReturnDefinition } from "@schemas/define.ts";
import type { RepairId } from "@schemas/repairs.ts";
import { LayoutError, nearest, UnreadableFileError } from "../errors.ts";
import type { LoadNotice } from "./notice.ts";
import { PORTAL_HEADINGS } from "./portal-headings.ts";

export interface Recognised {
  definition: ReturnDefinition;
  /** Official heading of each column of the file, in the file's order; undefined: not one of ours. */
  columns: (string | undefined)[];
  /** Positions of columns without a heading. */
  unnamed: number[];
  /** Positions of columns that name a council. */
  councilColumns: number[];
  notices: LoadNotice[];
}

const COUNCIL_HEADINGS = [
  "LA",
  "LA_CODE",
  "LACODE",
  "OLD_LA_CODE",
  "LA_NAME",
  "LOCAL_AUTHORITY",
  "COUNCIL",
  "AUTHORITY",
];

/** "Place Provider " to PLACE_PROVIDER: trimmed, in capitals, blanks and hyphens as underscores. */
export const plainHeading = (heading: string): string =>
  heading
    .replace(/^\ufeff/, "")
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, "_");

/** Letters and digits alone: what two ways of writing one heading have in common. */
export const bareHeading = (heading: string): string => heading.replace(/[^A-Z0-9]/g, "");

/** Headings that tell the lists of Ofsted's Annex A whose children are not in care. */
const OTHER_LISTS = [
  "DATE_OF_CONTACT",
  "ASSESSMENT_COMPLETION_DATE",
  "DATE_OF_REFERRAL",
  "CONTINUOUS_ASSESSMENT_START_DATE",
  "STRATEGY_DISCUSSION_INITIATING_SECTION_47_ENQUIRY_START_DATE",
  "CIN_START_DATE",
  "CHILD_PROTECTION_PLAN_START_DATE",
];

/** One of the lists of Annex A that say nothing of children in care, care leavers or adopters. */
export const isOtherList = (headings: readonly string[]): boolean =>
  headings.some((heading) => OTHER_LISTS.includes(plainHeading(heading)));

/**
 * `year` is the collection year. Throws UnreadableFileError for a file that is none of ours (or a portal's report), and
 * LayoutError for one of ours whose headings are not those of the year: both name the file and the headings expected.
 */
export function recogniseHeadings(
  file: string,
  headings: readonly string[],
  returns: Iterable<ReturnDefinition>,
  year: string,
  { partial = false }: { partial?: boolean } = {},
): Recognised {
  const plain = headings.map(plainHeading);
  const known = [...returns].map((definition) => ({ definition, columns: official(definition, plain) }));
  const complete = known.filter(isComplete).sort((one, other) => count(other) - count(one))[0];
  const found = complete ?? (partial ? bestOf(known) : undefined);
  if (found === undefined) throw refusal(file, plain, known);
  const { definition, columns } = found;
  refuseRepeats(file, definition, columns);
  const missing = partial
    ? []
    : definition.fields
        .filter((field) => !field.optional && inForce(field, year))
        .map((field) => field.heading)
        .filter((heading) => !columns.includes(heading));
  const unknown = unknownHeadings(plain, columns);
  const suspicious = unknown.filter(({ heading }) => !COUNCIL_HEADINGS.includes(heading));
  if (missing.length > 0 && suspicious.length > 0) throw wrongHeadings(file, definition, missing, suspicious);
  const written = plain.filter((heading, at) => columns[at] !== undefined && heading !== headings[at]);
  const unnamed = plain.flatMap((heading, at) => (heading === "" ? [at] : []));
  const notices: LoadNotice[] = [
    ...(written.length === 0
      ? []
      : [said("headings", `${written.join(", ")}: written otherwise (capitals, blanks or hyphens)`, "heading-form")]),
    ...definition.fields.flatMap((field) =>
      plain
        .filter((heading, at) => columns[at] === field.heading && heading !== field.heading)
        .map((alias) => said("alias", `${alias} taken as ${field.heading}`, "heading-alias")),
    ),
    ...missing.map((heading) =>
      said("missing column", `${heading} is not in the file: taken as blank`, "missing-column"),
    ),
    ...unknown.map(({ shown }) =>
      said("unknown column", `${shown} is not a heading of ${definition.title}: left out`, "unknown-column"),
    ),
    ...(inForce(definition, year)
      ? []
      : [said("not in this year", `${definition.title} is not part of the ${year} return`)]),
  ];
  const councilColumns = plain.flatMap((heading, at) =>
    columns[at] === undefined && COUNCIL_HEADINGS.includes(heading) ? [at] : [],
  );
  return { definition, columns, councilColumns, unnamed, notices };
}

interface UnknownHeading {
  heading: string;
  /** What a message may say of it: a first row that ran into a row of data holds cells. */
  shown: string;
}

/** Named only when all of them are words: what holds a digit, or is long, may be a child's. Otherwise by its place. */
function unknownHeadings(plain: readonly string[], columns: readonly (string | undefined)[]): UnknownHeading[] {
  const unknown = plain.flatMap((heading, at) =>
    columns[at] === undefined && heading !== "" ? [{ heading, at }] : [],
  );
  const areWords = unknown.every(({ heading }) => /^[A-Z][A-Z_/()]{0,39}$/.test(heading));
  return unknown.map(({ heading, at }) => ({ heading, shown: areWords ? heading : `column ${at + 1}` }));
}

const expectedHeadings = ({ fields }: ReturnDefinition): string[] =>
  fields.filter((field) => !field.optional).map((field) => field.heading);

const said = (notice: string, detail: string, repair?: RepairId): LoadNotice => ({
  notice,
  detail,
  row_count: null,
  ...(repair === undefined ? {} : { repair_id: repair }),
});

function official(definition: ReturnDefinition, plain: readonly string[]): (string | undefined)[] {
  const byHeading = officialHeadings.get(definition) ?? headingsOf(definition);
  officialHeadings.set(definition, byHeading);
  return plain.map((heading) => byHeading.get(bareHeading(heading)));
}

const officialHeadings = new WeakMap<ReturnDefinition, Map<string, string>>();

const headingsOf = ({ fields }: ReturnDefinition) =>
  new Map([
    ...fields.flatMap(({ aliases, heading }) => aliases.map((alias) => [bareHeading(alias), heading] as const)),
    ...fields.map(({ heading }) => [bareHeading(heading), heading] as const),
  ]);

type Candidate = { definition: ReturnDefinition; columns: (string | undefined)[] };

const isComplete = ({ definition, columns }: Candidate): boolean =>
  ["CHILD", ...definition.signature].every((heading) => columns.includes(heading));

/** True when the cells of a row are the headings that tell a return. */
export const hasHeadings = (definition: ReturnDefinition, cells: readonly string[]): boolean =>
  isComplete({ definition, columns: official(definition, cells.map(plainHeading)) });

const matched = ({ definition, columns }: Candidate): number =>
  definition.signature.filter((heading) => columns.includes(heading)).length;

/** The return with the most telling headings; undefined when no file has one. */
function bestOf(known: readonly Candidate[]): Candidate | undefined {
  const best = [...known].sort((one, other) => matched(other) - matched(one) || count(other) - count(one))[0];
  return best !== undefined && matched(best) > 0 ? best : undefined;
}

const count = ({ columns }: Candidate): number => columns.filter((column) => column !== undefined).length;

function refuseRepeats(file: string, definition: ReturnDefinition, columns: readonly (string | undefined)[]): void {
  const twice = definition.fields.find(({ heading }) => columns.filter((column) => column === heading).length > 1);
  if (twice === undefined) return;
  throw new LayoutError(`${file}, row 1: ${twice.heading} is there twice. Delete the column that is not wanted.`);
}

function refusal(file: string, plain: readonly string[], known: readonly Candidate[]): Error {
  const portal = PORTAL_HEADINGS.filter(({ heading }) => plain.includes(heading));
  if (portal.length > 0) {
    const wanted = [...new Set(portal.map(({ wanted }) => wanted))].join(" and ");
    return new UnreadableFileError(
      `${file}: this is a report from the collection portal (it has ${portal.map(({ heading }) => heading).join(", ")}), not a file of the return. ` +
        `Load ${wanted} as exported from the case system.`,
    );
  }
  const near = [...known].sort((one, other) => share(other) - share(one))[0];
  if (near !== undefined && share(near) >= 0.5) {
    const { definition, columns } = near;
    const missing = expectedHeadings(definition).filter((heading) => !columns.includes(heading));
    const unknown = unknownHeadings(plain, columns);
    return wrongHeadings(file, definition, missing, unknown);
  }
  if (!known.some((candidate) => count(candidate) > 0)) {
    const shapes = known.some(({ definition }) => expectedHeadings(definition).length === plain.length);
    return new UnreadableFileError(
      `${file}: none of its headings is one of the SSDA903 return${shapes ? "; the first row may be data without headings above it" : ""}. ` +
        `Expected one of ${known.map(({ definition }) => definition.usual_file_names[0]).join(", ")}, told by their headings. ` +
        (file.endsWith("]")
          ? "Delete or hide the sheet if it is no table of the return, or put its headings into row 1."
          : "Take the file out of the folder, or export it with its headings."),
    );
  }
  return new UnreadableFileError(
    `${file}: its headings are not those of any file of the SSDA903 return. ` +
      "`careboard list returns` shows the headings of each. Take the file out of the folder, or export it again.",
  );
}

const share = (candidate: Candidate): number => count(candidate) / expectedHeadings(candidate.definition).length;

function wrongHeadings(
  file: string,
  definition: ReturnDefinition,
  missing: readonly string[],
  unknown: readonly UnknownHeading[],
): LayoutError {
  const parts = unknown.map(({ heading, shown }) => {
    const [near] = nearest(heading, missing);
    return `${shown} is not known${near === undefined ? "" : ` (did you mean ${near}?)`}`;
  });
  const absent = missing.length > 0 ? [`${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} missing`] : [];
  return new LayoutError(
    `${file}, row 1: it looks like ${definition.title}, but ${[...parts, ...absent].join("; ")}. ` +
      `Expected ${expectedHeadings(definition).join(", ")}. Mend the headings, then load the return again.`,
  );
}
