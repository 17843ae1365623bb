/** Statistical neighbours: the two layouts that the department has issued, in long form. */
import type { neighboursReferenceRow } from "@schemas/reference/tables.ts";
import type { z } from "zod";
import { LayoutError } from "../errors.ts";
import type { SmallCsv } from "../load/small-csv.ts";

export type NeighbourRow = z.infer<typeof neighboursReferenceRow>;

const BANDS = ["Extremely close", "Very close", "Close", "Somewhat close", "Not close"] as const;
const RANKS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** "wide" names every column; "paired" repeats the heading SNP and is read by position. */
export function neighbourLayout(csv: SmallCsv): "wide" | "paired" | undefined {
  const headings = csv.headings.map((heading) => heading.toLowerCase());
  if (headings.includes("sn_1") && headings.includes("sn_10p")) return "wide";
  if (headings.includes("la num") && headings.filter((heading) => heading === "snp").length > 1) return "paired";
  return undefined;
}

/** `edition` is a year; "" takes it from the file's name. Throws LayoutError when there is none, or a row is not ten neighbours. */
export function readNeighbours(
  csv: SmallCsv,
  edition: string,
): { rows: NeighbourRow[]; councils: number; superseded: number } {
  const year = edition === "" ? /20\d\d/.exec(csv.file.replace(/^.*[/\\]/, ""))?.[0] : edition;
  if (year === undefined) {
    throw new LayoutError(
      `${csv.file}: expected the edition's year in the file's name, as in sn_model_2025_wide.csv. Rename the file or give --release YEAR.`,
    );
  }
  const wide = neighbourLayout(csv) === "wide";
  const rows: NeighbourRow[] = [];
  let superseded = 0;
  let inTail = false;
  for (const { line, cells } of csv.rows) {
    if (cells.some((cell) => /^old sns:?$/i.test(cell.trim()))) {
      inTail = true;
      continue;
    }
    if (inTail) {
      superseded += 1;
      continue;
    }
    rows.push(...readCouncil(csv, line, cells, year, wide));
  }
  if (rows.length === 0) throw new LayoutError(`${csv.file}: expected councils with ten neighbours each, found none.`);
  return { rows, councils: rows.length / 10, superseded };
}

function readCouncil(csv: SmallCsv, line: number, cells: string[], edition: string, wide: boolean): NeighbourRow[] {
  const start = wide ? csv.headings.findIndex((heading) => heading.toLowerCase() === "sn_1") : 5;
  const column = (rank: number) => start + 2 * (rank - 1);
  const laCode = (cells[wide ? csv.headings.findIndex((h) => h.toLowerCase() === "old_la_code") : 0] ?? "").trim();
  return RANKS.map((rank) => {
    const code = (cells[column(rank)] ?? "").trim();
    const closeness = band((cells[column(rank) + 1] ?? "").trim());
    if (!/^\d{3}$/.test(laCode) || !/^\d{3}$/.test(code) || closeness === undefined) {
      throw new LayoutError(
        `${csv.file}, line ${line}, neighbour ${rank}: expected a three-digit council code and one of ${BANDS.join(", ")}. Nothing was imported.`,
      );
    }
    return { edition, la_code: laCode, rank, neighbour_code: code, closeness };
  });
}

const band = (text: string) =>
  BANDS.find((name) => name.toLowerCase() === text.toLowerCase().replace(/\s+/g, " ").trim());
