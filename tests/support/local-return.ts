/** Files of the local aggregate return for tests: a few columns as text, the others filled in, read and checked by the real code. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkLocal, type LocalFigure } from "@pipelines/load/local/check-local.ts";
import { readLocal } from "@pipelines/load/local/read-local.ts";
import { formatSmallCsv, parseSmallCsv } from "@pipelines/load/small-csv.ts";
import type { IndicatorDefinition } from "@schemas/define.ts";
import { localReturn } from "@schemas/local/local-return.ts";

const USUAL: Readonly<Record<string, string>> = {
  basis: "snapshot",
  unit: "n",
  approximate: "n",
  status: "final",
  source_owner: "data team",
};
const HEADINGS = localReturn.columns.map(({ heading }) => heading);

/** The whole file: columns that the text does not have hold what is usual, or nothing. */
export function localText(text: string, headings: readonly string[] = HEADINGS): string {
  const table = parseSmallCsv(text, "the example");
  const rows = table.rows.map(({ cells }) => ({
    ...USUAL,
    ...Object.fromEntries(table.headings.map((heading, at) => [heading, cells[at]])),
  }));
  return formatSmallCsv([...new Set([...headings, ...table.headings])], rows);
}

/** Runs `work` with the text as a file in a private folder. */
export async function withLocalFile<T>(
  text: string | Buffer,
  work: (path: string) => Promise<T>,
  name = "local.csv",
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "local-"));
  try {
    writeFileSync(join(folder, name), text);
    return await work(join(folder, name));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The figures of a text; throws the first thing that is wrong with it. */
export async function localFigures(
  text: string,
  indicators: ReadonlyMap<string, IndicatorDefinition>,
): Promise<LocalFigure[]> {
  const read = await withLocalFile(localText(text), readLocal);
  const { figures, problems } = checkLocal(read, indicators, { today: "2099-12-31", childIds: new Set() });
  const [first] = problems;
  if (first !== undefined) throw new Error(`row ${first.line}, ${first.column}: ${first.words}`);
  return figures;
}
