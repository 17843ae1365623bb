/** Reads the invented returns back as plain text tables, without the pipeline: an independent witness. */
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeDemoReturns } from "@pipelines/demo/write-demo-returns.ts";

export type Row = Record<string, string>;

export const RETURNS = [
  ...[2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025].flatMap((first) =>
    ["q1", "q2", "q3", "q4"].map((quarter) => ({ year: `${first}-${(first + 1) % 100}`, quarter })),
  ),
  { year: "2026-27", quarter: "q1" },
  { year: "2026-27", quarter: "q2" },
];

/** Last day of the quarter, ISO. */
export function asAtOf({ year, quarter }: { year: string; quarter: string }): string {
  const first = Number(year.slice(0, 4));
  return { q1: `${first}-06-30`, q2: `${first}-09-30`, q3: `${first}-12-31`, q4: `${first + 1}-03-31` }[quarter] ?? "";
}

export const yearStartOf = ({ year }: { year: string }): string => `${year.slice(0, 4)}-04-01`;

export interface DemoReturns {
  outDir: string;
  made: { returns: number; files: number; rows: number };
  files(year: string, quarter: string): string[];
  text(year: string, quarter: string, file: string): string;
  /** Rows by heading; every date DD/MM/YYYY is turned into ISO. */
  rows(year: string, quarter: string, file: string): Row[];
  postcodes(): Map<string, Row>;
}

export function readCsv(text: string): Row[] {
  const [head = "", ...lines] = text.trimEnd().split("\r\n");
  const headings = head.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(
      headings.map((heading, i) => [heading, (cells[i] ?? "").replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, "$3-$2-$1")]),
    );
  });
}

/** `isMended`: what happened, without the slips of the newest returns. */
export async function makeDemoReturns(options: { seed?: number; isMended?: boolean } = {}): Promise<DemoReturns> {
  const outDir = join(mkdtempSync(join(tmpdir(), "careboard-demo-")), "returns");
  const made = await writeDemoReturns(outDir, options);
  const folder = (year: string, quarter: string) => join(outDir, "990", year, quarter);
  const text = (year: string, quarter: string, file: string) => readFileSync(join(folder(year, quarter), file), "utf8");
  const parsed = new Map<string, Row[]>();
  const rows = (year: string, quarter: string, file: string): Row[] => {
    const key = `${year}/${quarter}/${file}`;
    const held = parsed.get(key) ?? readCsv(text(year, quarter, file));
    parsed.set(key, held);
    return held;
  };
  return {
    outDir,
    made,
    files: (year, quarter) => readdirSync(folder(year, quarter)).sort(),
    text,
    rows,
    postcodes: () => {
      const held = readFileSync(join(outDir, "..", "reference", "postcodes", "postcodes.csv"), "utf8");
      return new Map(readCsv(held).map((row) => [row.pcds ?? "", row]));
    },
  };
}

/** ISO date arithmetic that clamps to the last day of the month. */
export function plusMonths(iso: string, months: number): string {
  const total = Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1 + months;
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const date = Math.min(Number(iso.slice(8, 10)), last);
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

export const plusDays = (iso: string, days: number): string =>
  new Date(Date.parse(iso) + days * 86400000).toISOString().slice(0, 10);

export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86400000;
