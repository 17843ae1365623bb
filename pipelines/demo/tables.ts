/** The files of one return, each with the columns and codes of its own year. Rows are text, as a council's export writes them. */
import type { Birthday } from "./care-leavers.ts";
import type { Council } from "./council.ts";
import { addYears, type Day, day, type Quarter, writtenOf } from "./days.ts";
import { type Child, type Episode, episodesIn } from "./episodes.ts";
import { createHealthRows } from "./health.ts";
import type { LibertyOrder } from "./liberty.ts";
import type { Incident } from "./missing.ts";
import { fractionOf } from "./random.ts";
import type { Review } from "./reviews.ts";
import { type Allocation, REASONS_WANTED_FROM } from "./social-workers.ts";

/** Everything that happened, from which each return is cut. */
export interface History {
  readonly council: Council;
  readonly incidents: readonly Incident[];
  readonly reviews: readonly Review[];
  readonly allocations: readonly Allocation[];
  readonly birthdays: readonly Birthday[];
  readonly libertyOrders: readonly LibertyOrder[];
}

export interface Table {
  readonly fileName: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A child in this return: its rows of the year. */
interface Present {
  readonly child: Child;
  readonly episodes: readonly Episode[];
}

const isShortBreak = (row: Episode): boolean => row.legalStatus === "V3" || row.legalStatus === "V4";
const birthOf = (child: Child): string => writtenOf(child.birth);
const sexOf = (child: Child, { year }: Quarter): string =>
  year >= "2024-25" ? (child.female ? "F" : "M") : child.female ? "2" : "1";

function pupilNumber(child: Child, quarter: Quarter): string {
  if (child.shortBreaks) return "";
  const schoolFrom = day(`${Number(quarter.year.slice(0, 4)) - 1}-08-31`);
  if (addYears(child.birth, 4) > schoolFrom) return "UN1";
  const first = child.episodes[0]?.start ?? 0;
  if (child.unaccompanied && first >= quarter.yearStart) return "UN3";
  const letter = "ABCDEFGHJKLMNPQRTUVWXYZ"[child.number % 23];
  return `${letter}990${String((child.number * 7919) % 10000).padStart(4, "0")}${String(child.number).padStart(5, "0")}`;
}

function motherCells({ child, episodes }: Present, quarter: Quarter): [string, string] {
  if (!child.female || episodes.length === 0 || episodes.every(isShortBreak)) return ["", ""];
  const until = episodes[episodes.length - 1]?.end ?? quarter.end;
  const born = child.firstChildBorn;
  return born !== undefined && born <= until ? ["1", writtenOf(born)] : ["0", ""];
}

function placeOf(row: Episode, { year }: Quarter): string {
  if (row.placement.place !== "Z") return row.placement.place;
  return year >= "2025-26" ? (row.placement.otherCode ?? "Z14") : "Z1";
}

function episodeCells(child: Child, row: Episode, quarter: Quarter): string[] {
  const { placement } = row;
  const isBreak = isShortBreak(row);
  return [
    child.id,
    writtenOf(row.start),
    row.reasonNew,
    row.legalStatus,
    row.need,
    placeOf(row, quarter),
    placement.provider,
    writtenOf(row.end),
    row.reasonCeased ?? "",
    row.reasonChange ?? "",
    isBreak || child.unaccompanied ? "" : child.homePostcode,
    isBreak ? "" : placement.postcode,
    isBreak ? "" : placement.urn,
  ];
}

const ADOPTERS = [
  ["2", "MF", "L11"],
  ["2", "MF", "L11"],
  ["2", "MF", "L3"],
  ["2", "FF", "L12"],
  ["2", "MM", "L12"],
  ["1", "F1", "L0"],
] as const;

function adoptionCells(history: History, { child, episodes }: Present): string[] | undefined {
  const last = episodes[episodes.length - 1];
  if (child.adoption === undefined || !["E11", "E12"].includes(last?.reasonCeased ?? "")) return undefined;
  const pick = Math.floor(fractionOf(history.council.seed, `adopters:${child.id}`) * ADOPTERS.length);
  const adopters = ADOPTERS[pick] as (typeof ADOPTERS)[number];
  const { decision, match, withFosterCarer } = child.adoption;
  return [child.id, birthOf(child), writtenOf(decision), writtenOf(match), withFosterCarer ? "1" : "0", ...adopters];
}

function decisionCells({ child }: Present, quarter: Quarter): string[] | undefined {
  const plan = child.adoption;
  if (plan === undefined || plan.decision > quarter.end) return undefined;
  if (plan.ceased !== undefined && plan.ceased < quarter.yearStart) return undefined;
  const isCeased = plan.ceased !== undefined && plan.ceased <= quarter.end;
  const ceased = isCeased ? [writtenOf(plan.ceased), plan.ceasedReason ?? "RD4"] : ["", ""];
  return [child.id, birthOf(child), writtenOf(plan.decision), ...ceased];
}

function permanenceCells({ child, episodes }: Present, quarter: Quarter): string[] | undefined {
  if (!episodes.some((row) => row.reasonNew === "S" && row.start >= quarter.yearStart)) return undefined;
  const { code, council, date } = child.previousPermanence;
  return [child.id, birthOf(child), code, council, date];
}

function asylumCells({ child }: Present, quarter: Quarter): string[] | undefined {
  if (!child.unaccompanied) return undefined;
  const grown = addYears(child.birth, 18);
  return [child.id, sexOf(child, quarter), birthOf(child), grown <= quarter.end ? writtenOf(grown) : ""];
}

/** A date as this return shows it: blank where it is still to come. */
const shown = (value: Day | undefined, quarter: Quarter): string =>
  value !== undefined && value <= quarter.end ? writtenOf(value) : "";

function activityOf(row: Birthday, { year }: Quarter): string {
  return year < "2021-22" ? row.activity.replace(/^([FP])[45]$/, "$13") : row.activity;
}

function allocationRows(history: History, present: ReadonlyMap<Child, Present>, quarter: Quarter): string[][] {
  const from = quarter.year === "2023-24" ? quarter.yearStart : addYears(quarter.yearStart, -1);
  return history.allocations
    .filter((row) => present.has(row.child) && row.start <= quarter.end && (row.end ?? quarter.end) >= from)
    .map((row) => [
      row.child.id,
      birthOf(row.child),
      row.worker,
      writtenOf(row.start),
      shown(row.end, quarter),
      quarter.year > "2023-24" && row.start < REASONS_WANTED_FROM ? "" : row.reason,
    ]);
}

const CHILD_AND_BIRTH = ["CHILD", "DOB"] as const;
const OC2_ITEMS =
  "SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED";
const EPISODE_ITEMS = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";

/** The tables of the return for a quarter, in the order of the official list; files that the year does not know are left out. */
export function createTables(history: History, quarter: Quarter): Table[] {
  const { council } = history;
  const inYear = (on: Day) => on >= quarter.yearStart && on <= quarter.end;
  const present = council.children.all
    .map((child): Present => ({ child, episodes: episodesIn(child, quarter) }))
    .filter(({ episodes }) => episodes.length > 0);
  const presentOf = new Map(present.map((row) => [row.child, row]));
  const birthdays = history.birthdays.filter((row) => inYear(row.on));
  const listed = [
    ...present,
    ...birthdays.filter((row) => !presentOf.has(row.child)).map(({ child }): Present => ({ child, episodes: [] })),
  ].sort((a, b) => a.child.number - b.child.number);
  const each = (cellsOf: (row: Present, quarter: Quarter) => string[] | undefined) =>
    present.map((row) => cellsOf(row, quarter)).filter((cells) => cells !== undefined);
  const missing = history.incidents.filter(
    (row) =>
      presentOf.has(row.child) &&
      row.start <= quarter.end &&
      row.end >= quarter.yearStart &&
      (row.knownFrom ?? 0) <= quarter.end,
  );
  const table = (fileName: string, headings: readonly string[], rows: readonly (readonly string[])[]): Table => ({
    fileName,
    headings,
    rows,
  });
  const tables = [
    table(
      "header.csv",
      ["CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"],
      listed.map((row) => [
        row.child.id,
        sexOf(row.child, quarter),
        birthOf(row.child),
        row.child.ethnicity,
        pupilNumber(row.child, quarter),
        ...motherCells(row, quarter),
      ]),
    ),
    table(
      "episodes.csv",
      EPISODE_ITEMS.split(","),
      present.flatMap(({ child, episodes }) => episodes.map((row) => episodeCells(child, row, quarter))),
    ),
    table("uasc.csv", ["CHILD", "SEX", "DOB", "DUC"], each(asylumCells)),
    table(
      "reviews.csv",
      [...CHILD_AND_BIRTH, "REVIEW", "REVIEW_CODE"],
      history.reviews
        .filter((row) => presentOf.has(row.child) && inYear(row.on))
        .map((row) => [row.child.id, birthOf(row.child), writtenOf(row.on), row.code]),
    ),
    table(
      "oc2.csv",
      [...CHILD_AND_BIRTH, ...OC2_ITEMS.split(",")],
      createHealthRows(council, quarter).map(({ child, items }) => [child.id, birthOf(child), ...items]),
    ),
    table(
      "oc3.csv",
      [...CHILD_AND_BIRTH, "IN_TOUCH", "ACTIV", "ACCOM"],
      birthdays.map((row) => [row.child.id, birthOf(row.child), row.inTouch, activityOf(row, quarter), row.home]),
    ),
    table(
      "ad1.csv",
      [...CHILD_AND_BIRTH, "DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"],
      each((row) => adoptionCells(history, row)),
    ),
    table(
      "placed_for_adoption.csv",
      [...CHILD_AND_BIRTH, "DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"],
      each(decisionCells),
    ),
    table("previous_permanence.csv", [...CHILD_AND_BIRTH, "PREV_PERM", "LA_PERM", "DATE_PERM"], each(permanenceCells)),
    table(
      "missing.csv",
      [...CHILD_AND_BIRTH, "MISSING", "MIS_START", "MIS_END"],
      missing.map((row) => [row.child.id, birthOf(row.child), row.type, writtenOf(row.start), shown(row.end, quarter)]),
    ),
  ];
  if (quarter.year >= "2023-24")
    tables.push(
      table(
        "sw_episodes.csv",
        [...CHILD_AND_BIRTH, "SW_ID", "SW_DECOM", "SW_DEC", "SW_REASON"],
        allocationRows(history, presentOf, quarter),
      ),
    );
  if (quarter.year >= "2026-27")
    tables.push(
      table(
        "dolo.csv",
        [...CHILD_AND_BIRTH, "DOLO_START", "DOLO_END"],
        history.libertyOrders
          .filter((row) => presentOf.has(row.child) && row.start <= quarter.end)
          .map((row) => [row.child.id, birthOf(row.child), writtenOf(row.start), shown(row.end, quarter)]),
      ),
    );
  return tables;
}
