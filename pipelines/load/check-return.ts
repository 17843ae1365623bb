/** Whole-return checks before anything is kept: damaged ids, dates month first, two councils, another year, a file broken off. */
import { collectionYearBounds, collectionYearOf } from "@schemas/collection-years.ts";
import { namesChildren } from "@schemas/define.ts";
import { allOn, type IsOn } from "@schemas/repairs.ts";
import { type Database, literal } from "../database.ts";
import { UnreadableFileError } from "../errors.ts";
import { cellOf, dayOf, type ReadReturn } from "./doubtful-cells.ts";
import { countFiles, type FileCounts } from "./file-counts.ts";
import { type IncomingReturn, IS_KEPT, incoming } from "./incoming-tables.ts";
import { lineOf } from "./line-shape.ts";
import { refuseMonthFirst } from "./month-first.ts";
import type { LoadNotice } from "./notice.ts";
import { rowNotices } from "./row-notices.ts";
import { unaccompaniedNotices, unfilledNotices } from "./share-notices.ts";
import { strangerNotices } from "./strangers.ts";

export interface ReturnToCheck {
  all: readonly ReadReturn[];
  laCode: string;
  asAt: string;
  coverage: "ytd" | "rolling12" | "full_history";
  /** A handful of rows says nothing about council or year. */
  isExample: boolean;
  /** Repairs that are made; left out: all. */
  isOn?: IsOn;
}

const SHARE_OF_ANOTHER_COUNCIL = 0.1;
const SHARE_OF_A_CUT_FILE = 0.75;

/** Throws UnreadableFileError in words; gives back the rows of each return id without its blank ones, and what to note. */
export async function checkReturn(
  db: Database,
  request: ReturnToCheck,
): Promise<{ rowsOf: Map<string, number>; noticesOf: Map<string, LoadNotice[]> }> {
  const counts = await countFiles(db, request.all);
  for (const one of request.all) {
    const count = counts.get(one.recognised.definition.id);
    if (count === undefined) continue;
    refuseDamagedIds(one, count);
    refuseOtherCouncil(one, count, request.laCode);
  }
  if (!request.isExample) {
    await refuseMonthFirst(db, request.all);
    weighFiles(request, counts);
  }
  const notices = request.isExample ? new Map<string, LoadNotice[]>() : await noticesOf(db, request, counts);
  return {
    rowsOf: new Map(
      [...counts.values()].map((count) => [
        count.return_id,
        count.rows - count.blank_rows - count.footer_rows - count.heading_rows,
      ]),
    ),
    noticesOf: new Map(
      [...counts.values()].map((count) => [
        count.return_id,
        [...leftOutNotices(count), ...(notices.get(count.return_id) ?? [])],
      ]),
    ),
  };
}

function leftOutNotices({ blank_rows, footer_rows, heading_rows, unnamed }: FileCounts): LoadNotice[] {
  const all: LoadNotice[] = [
    { notice: "blank rows", detail: "rows without any cell: left out", row_count: blank_rows, repair_id: "blank-rows" },
    {
      notice: "footer rows",
      detail: "a total or a line about the report in place of a child's id: left out",
      row_count: footer_rows,
      repair_id: "footer-rows",
    },
    {
      notice: "headings again",
      detail: "rows that repeat the headings: left out",
      row_count: heading_rows,
      repair_id: "repeated-headings",
    },
    {
      notice: "cells without a heading",
      detail: "in columns that have no heading: left out; look whether a heading was lost",
      row_count: unnamed,
      repair_id: "unnamed-columns",
    },
  ];
  return all.filter(({ row_count }) => row_count !== 0);
}

/** The year is weighed first: what it refuses needs no notice. */
async function noticesOf(
  db: Database,
  request: ReturnToCheck,
  counts: Map<string, FileCounts>,
): Promise<Map<string, LoadNotice[]>> {
  const ofYear = await checkYear(db, request);
  const { noticesOf: notices, isOld } = await rowNotices(db, request.all, request.asAt, request.isOn);
  notices.get("uasc")?.push(...unaccompaniedNotices(counts));
  notices.get("oc2")?.push(...(await unfilledNotices(db, request.all)));
  if (!isOld) notices.get("episodes")?.push(...ofYear);
  for (const one of request.all) {
    const count = counts.get(one.recognised.definition.id);
    if (count !== undefined) notices.get(count.return_id)?.push(...strangerNotices(one, count, request.all));
  }
  return notices;
}

/** Do the files belong together? Episodes against Header first: the others follow from it. */
function weighFiles(request: ReturnToCheck, counts: Map<string, FileCounts>): void {
  const strangers = (all: readonly ReadReturn[]) => {
    for (const one of all) {
      const count = counts.get(one.recognised.definition.id);
      if (count !== undefined) refuseStrangers(one, count, request);
    }
  };
  strangers(request.all.filter(({ recognised }) => recognised.definition.id === "episodes"));
  refuseCutHeader(request, counts);
  strangers(request.all);
  refuseCutEpisodes(request, counts);
}

function refuseDamagedIds(
  { file, recognised }: IncomingReturn,
  { damaged, damaged_row, zeros_lost }: FileCounts,
): void {
  if (damaged > 0) {
    throw new UnreadableFileError(
      `${file.name}, row ${lineOf(file.shape, damaged_row ?? 0, file.firstRow)}, column CHILD: expected letters and digits; ${damaged} id${damaged === 1 ? " is" : "s are"} written as a number ` +
        "that a spreadsheet made (with a point or E+), so the ids are damaged. Export the file again and do not open it in a spreadsheet.",
    );
  }
  if (zeros_lost > 0 && namesChildren(recognised.definition)) {
    throw new UnreadableFileError(
      `${file.name}, column CHILD: ${zeros_lost} id${zeros_lost === 1 ? " is" : "s are"} in the Header only with other leading zeros, so the ids are damaged. ` +
        "Export the file again and do not open it in a spreadsheet.",
    );
  }
}

function refuseOtherCouncil({ file }: IncomingReturn, { council, last_council }: FileCounts, laCode: string): void {
  if (council !== last_council) {
    throw new UnreadableFileError(
      `${file.name}: its rows name different councils. Load one council's return at a time.`,
    );
  }
  if (council !== null && /^\d{3}$/.test(council) && council !== laCode) {
    throw new UnreadableFileError(
      `${file.name}: its rows name council ${council}, but the return is loaded for ${laCode}. Check --council, or the folder.`,
    );
  }
}

function refuseStrangers(
  { file, recognised }: IncomingReturn,
  { children, in_header }: FileCounts,
  { all }: ReturnToCheck,
): void {
  const header = all.find((one) => one.recognised.definition.id === "header");
  const { id } = recognised.definition;
  if (
    header === undefined ||
    id === "header" ||
    !namesChildren(recognised.definition) ||
    children < (id === "episodes" ? 1 : 2)
  )
    return;
  if (in_header >= children * SHARE_OF_ANOTHER_COUNCIL) return;
  throw new UnreadableFileError(
    `${file.name}: ${in_header} of its ${children} children are in ${header.file.name}, so the two are not from the same return ` +
      "(another council's file, or another year's). Put one council's files of one date in the folder.",
  );
}

const find = (all: readonly ReadReturn[], id: string) => all.find((one) => one.recognised.definition.id === id);

/** A file cut at a row's end shows only beside the others: many of their children are then not in it. */
function refuseCutHeader({ all }: ReturnToCheck, counts: Map<string, FileCounts>): void {
  const [header, episodes] = [find(all, "header"), find(all, "episodes")];
  const { children = 0, in_header = 0 } = counts.get("episodes") ?? {};
  if (header === undefined || episodes === undefined || !isCut(children, in_header)) return;
  throw cut(header, episodes.file.name, children, in_header);
}

function refuseCutEpisodes({ all }: ReturnToCheck, counts: Map<string, FileCounts>): void {
  const episodes = find(all, "episodes");
  if (episodes === undefined) return;
  for (const { file, recognised } of all) {
    const { children = 0, in_episodes = 0 } = counts.get(recognised.definition.id) ?? {};
    if (!OF_CHILDREN_IN_CARE.includes(recognised.definition.id) || !isCut(children, in_episodes)) continue;
    throw cut(episodes, file.name, children, in_episodes);
  }
}

/** Files whose children all have an episode in the year. */
const OF_CHILDREN_IN_CARE = ["reviews", "oc2"];

const isCut = (children: number, held: number) => children - held >= 5 && held < children * SHARE_OF_A_CUT_FILE;

const cut = ({ file }: IncomingReturn, other: string, children: number, held: number): Error =>
  new UnreadableFileError(
    `${file.name}: ${children - held} of the ${children} children in ${other} are not in it, so it was not written whole ` +
      "or is from another date. Export both again.",
  );

/** The dates of Episodes must fit the as-at date and its collection year. */
async function checkYear(db: Database, { all, asAt, coverage, isOn = allOn }: ReturnToCheck): Promise<LoadNotice[]> {
  const episodes = all.find(({ recognised }) => recognised.definition.id === "episodes");
  if (episodes === undefined) return [];
  const year = collectionYearOf(asAt);
  const first =
    coverage === "rolling12"
      ? `(date ${literal(asAt)} + interval 1 day - interval 12 month)::date`
      : `date ${literal(collectionYearBounds(year).start)}`;
  const quarter = `(date ${literal(asAt)} + interval 1 day - interval 3 month)::date`;
  const day = (heading: string) => dayOf(episodes, heading, cellOf(episodes, heading, isOn), isOn);
  const row = await db.one<{ dated: number; later: number; earlier: number; moved: number }>(`
    with dates as materialized (select ${day("DECOM")} as began, ${day("DEC")} as ended from ${incoming("episodes")} where ${IS_KEPT})
    select count(began) as dated, count(*) filter (began > date ${literal(asAt)}) as later, count(*) filter (ended < ${first}) as earlier,
      count(*) filter (began >= ${quarter} or ended >= ${quarter}) as moved from dates`);
  if (row === undefined || row.dated === 0) return [];
  const tooMany = (rows: number, share: number) => rows > row.dated / 2 || (rows >= 5 && rows > row.dated * share);
  if (tooMany(row.later, 0.1)) {
    throw new UnreadableFileError(
      `${episodes.file.name}, column DECOM: ${row.later} of ${row.dated} episodes began after ${asAt}, so this is the return of a later date or year. Check --as-at, or the folder.`,
    );
  }
  if (coverage !== "full_history" && tooMany(row.earlier, 0.2)) {
    throw new UnreadableFileError(
      `${episodes.file.name}, column DEC: ${row.earlier} of ${row.dated} episodes ended before the collection year ${year} began, so this is the return of an earlier year. ` +
        "Check --as-at, or the folder; if it is a whole history, say --coverage full_history.",
    );
  }
  return row.moved === 0 && row.dated >= 20
    ? [
        {
          notice: "nothing new",
          detail: `no episode began or ended in the three months to ${asAt}: is this the right return?`,
          row_count: row.dated,
        },
      ]
    : [];
}
