/** Writes the invented council's returns: one history of children, cut into a return for every quarter in that year's layout. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { importReleases } from "../import/import-releases.ts";
import { createAdoptersList } from "./adopters-list.ts";
import { bankHolidaysCsv } from "./bank-holidays.ts";
import { createBirthdays } from "./care-leavers.ts";
import { createCouncil } from "./council.ts";
import { type Quarter, quartersFrom } from "./days.ts";
import { liveThrough } from "./history.ts";
import { enterLate } from "./late-entries.ts";
import { createLeavingCareList } from "./leaving-care-list.ts";
import { createLibertyOrders } from "./liberty.ts";
import { createLocalReturn } from "./local-return.ts";
import { createIncidents } from "./missing.ts";
import { postcodesCsv } from "./postcodes.ts";
import { createReviews } from "./reviews.ts";
import { addShortBreaks } from "./short-breaks.ts";
import { asExported } from "./slips.ts";
import { createAllocations } from "./social-workers.ts";
import { FIRST_RETURN, LAST_RETURN, STORY_BEGINS } from "./story.ts";
import { createTables, type History, type Table } from "./tables.ts";
import { createTeams } from "./teams.ts";

const DEMO_LA_CODE = "990";
const DEFAULT_SEED = 19;
const HOLIDAYS_EDITION = "2026-04-01";

function createHistory(seed: number, returns: readonly Quarter[]): History {
  const council = createCouncil(seed);
  liveThrough(council, quartersFrom(STORY_BEGINS, LAST_RETURN));
  addShortBreaks(council, returns);
  enterLate(council, returns);
  const lastDay = (returns[returns.length - 1] as Quarter).end;
  return {
    council,
    incidents: createIncidents(council, returns),
    reviews: createReviews(council, lastDay),
    allocations: createAllocations(council, returns),
    birthdays: createBirthdays(council, returns),
    libertyOrders: createLibertyOrders(council, lastDay),
  };
}

const csvOf = ({ headings, rows }: Table): string =>
  [headings, ...rows].map((cells) => `${cells.join(",")}\r\n`).join("");

/**
 * Writes `<outDir>/990/<year>/<quarter>/*.csv` for every quarter from 2018-19 q1 to 2026-27 q2, from 2020-21 on with the local return and at last with lists of Annex A,
 * and in `<outDir>/../reference` the postcode directory (postcodes/postcodes.csv) and the bank holidays, imported as a council does, in `<outDir>/../registers` which team has
 * which child. The same seed gives the same bytes. Answers how many returns, files and rows. `isMended`: without the slips of the newest returns.
 */
export async function writeDemoReturns(
  outDir: string,
  options: { seed?: number; isMended?: boolean } = {},
): Promise<{ returns: number; files: number; rows: number }> {
  const returns = quartersFrom(FIRST_RETURN, LAST_RETURN);
  const history = createHistory(options.seed ?? DEFAULT_SEED, returns);
  let files = 0;
  let rows = 0;
  for (const [at, quarter] of returns.entries()) {
    const folder = join(outDir, DEMO_LA_CODE, quarter.year, quarter.quarter);
    await mkdir(folder, { recursive: true });
    const { seed } = history.council;
    const beside = [
      createLocalReturn(seed, quarter, returns[at - 1]),
      createLeavingCareList(history, quarter),
      createAdoptersList(seed, quarter),
    ].filter((table) => table !== undefined);
    const returned = createTables(history, quarter);
    const tables = [...(options.isMended === true ? returned : asExported(returned, quarter, seed)), ...beside];
    await Promise.all(tables.map((table) => writeFile(join(folder, table.fileName), csvOf(table))));
    files += tables.length;
    rows += tables.reduce((sum, table) => sum + table.rows.length, 0);
    if (at === returns.length - 1)
      await writeTeams(join(outDir, "..", "registers"), createTeams(returned, quarter, seed));
  }
  await writeReference(join(outDir, "..", "reference"), postcodesCsv(history.council.homes.postcodes));
  return { returns: returns.length, files, rows };
}

async function writeTeams(registers: string, teams: Table): Promise<void> {
  await mkdir(registers, { recursive: true });
  await writeFile(join(registers, teams.fileName), csvOf(teams));
}

async function writeReference(reference: string, postcodes: string): Promise<void> {
  const holidays = join(reference, "bank-holidays", `bank-holidays-${HOLIDAYS_EDITION}.csv`);
  await mkdir(join(reference, "postcodes"), { recursive: true });
  await mkdir(dirname(holidays), { recursive: true });
  await writeFile(join(reference, "postcodes", "postcodes.csv"), postcodes);
  await writeFile(holidays, bankHolidaysCsv());
  await importReleases(holidays, reference, { today: HOLIDAYS_EDITION });
}
