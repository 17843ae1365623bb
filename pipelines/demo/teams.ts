/** The invented council's child-to-team list: which team has which child of the newest return. */
import { ageOn, day, type Quarter } from "./days.ts";
import { fractionOf } from "./random.ts";
import type { Table } from "./tables.ts";

const isoOfWritten = (written: string): string => written.split("/").reverse().join("-");

/** One row per child of the return's Header. Needs its tables header.csv and uasc.csv. */
export function createTeams(tables: readonly Table[], quarter: Quarter, seed: number): Table {
  const rowsOf = (fileName: string) => tables.find((table) => table.fileName === fileName)?.rows ?? [];
  const alone = new Set(rowsOf("uasc.csv").map(([child]) => child));
  const teamOf = (child: string, birth: string): string => {
    if (ageOn(day(isoOfWritten(birth)), quarter.end) >= 18) return "Leaving care";
    if (alone.has(child)) return "Unaccompanied young people";
    return fractionOf(seed, `team:${child}`) < 0.5 ? "Children in care (coast)" : "Children in care (vale)";
  };
  return {
    fileName: "child-teams.csv",
    headings: ["child", "team", "from", "to"],
    rows: rowsOf("header.csv").map(([child = "", , birth = ""]) => [child, teamOf(child, birth), "", ""]),
  };
}
