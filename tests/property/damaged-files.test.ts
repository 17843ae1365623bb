/** Files damaged in any way: refused in words with nothing kept, or kept with every row and cell accounted for. Never a crash, never a cell said. */
import { Database } from "@pipelines/database.ts";
import { CareboardError } from "@pipelines/errors.ts";
import { createLedger } from "@pipelines/load/ledger.ts";
import { type LoadReport, loadReturn } from "@pipelines/load/load.job.ts";
import { noticeSentence, reportJson } from "@pipelines/load/load-report.ts";
import { decodeWindows1252 } from "@pipelines/load/small-csv.ts";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DAMAGES } from "../support/damage.ts";
import { definitions } from "../support/definitions.ts";
import {
  AS_AT,
  filesOf,
  generatedOptions,
  generatedReturn,
  MARK,
  numbers,
  seed,
  tries,
} from "../support/generated-return.ts";
import { type Files, writeFolder } from "../unit/load/return-folder.ts";

let db: Database;
beforeAll(async () => {
  db = await Database.open(":memory:", { threads: 1 });
  await createLedger(db, definitions);
});
afterAll(() => db.close());

const held = async () => {
  const tables = await db.query<{ name: string }>(
    "select schema_name || '.' || table_name as name from duckdb_tables() order by 1",
  );
  const rows = await db.query<{ name: string; rows: number }>(
    tables.map(({ name }) => `select '${name}' as name, count(*) as rows from ${name}`).join(" union all "),
  );
  return JSON.stringify(rows);
};

interface Outcome {
  report?: LoadReport;
  /** Everything that somebody could read of it. */
  said: string;
}

async function load(files: Files): Promise<Outcome> {
  const folder = writeFolder(files);
  try {
    const report = await loadReturn(db, definitions, {
      folder,
      laCode: "990",
      asAt: AS_AT,
      coverage: "ytd",
      stage: "final",
      knownOn: "2024-05-01",
      why: "test",
      by: "test",
      programVersion: "0",
    });
    return { report, said: JSON.stringify([reportJson(report), report.notices.map(noticeSentence)]) };
  } catch (error) {
    if (!(error instanceof CareboardError)) throw error;
    return { said: error.message };
  }
}

/** No cell: no id, no odd text, no date as the files write it. */
function refuseCells(said: string, about: string) {
  expect(said.toUpperCase(), about).not.toContain(MARK);
  expect(said, about).not.toMatch(/\d\d\/\d\d\/\d{4}/);
  expect(said, about).not.toMatch(/\n\s+at /);
}

/** Records of a file's text, read by a reader of our own choice; undefined where it cannot read it. */
function recordsOf(bytes: Buffer, encoding: string): string[][] | undefined {
  const [first, second] = bytes;
  const isBig = (first === 0xfe && second === 0xff) || first === 0;
  const wide = encoding === "utf-16" ? (isBig ? "utf-16be" : "utf-16le") : "utf-8";
  const text =
    encoding === "windows-1252" ? decodeWindows1252(bytes) : new TextDecoder(wide).decode(bytes).replace(/^\ufeff/, "");
  const head = text.slice(0, text.search(/[\r\n]/));
  try {
    return parse(text, {
      delimiter: head.includes(",") ? "," : "\t",
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
  } catch {
    return undefined;
  }
}

/** The engine's client leaves out a byte order mark that begins a text; the store has it. */
const asRead = (cell: string | undefined) => (cell ?? "").replace(/^\ufeff/, "");

const isBlank = (record: readonly string[]) => record.every((cell) => cell.trim() === "");

/**
 * Every row of the file is in the store, cell for cell to the letter, unless the report says that it was left out. Readers differ in
 * the quotes and blanks of a cell with quotes inside, so there only the other letters count.
 */
async function refuseLoss(files: Record<string, Buffer>, report: LoadReport, about: string) {
  for (const { return_id, source_file, rows, encoding } of report.files) {
    const records = recordsOf(files[source_file] ?? Buffer.alloc(0), encoding);
    if (records === undefined) continue;
    const [headings = [], ...all] = records;
    const filled = all.filter((record) => !isBlank(record));
    const leftOut = report.notices
      .filter(
        (notice) =>
          notice.source_file === source_file &&
          /left out/.test(notice.detail) &&
          notice.row_count !== null &&
          !/^blank/.test(notice.notice),
      )
      .reduce((sum, { row_count }) => sum + (row_count ?? 0), 0);
    expect(rows + leftOut, `${about}: rows of ${source_file}`).toBe(filled.length);
    const definition = definitions.returns.get(return_id);
    if (definition === undefined) throw new Error(return_id);
    const held = await db.query<Record<string, string | null>>(
      `select * from raw.${definition.table} where load_id = ? order by source_row`,
      [report.load_id],
    );
    const written = headings.map((heading) => heading.trim().toUpperCase());
    const places = definition.fields.flatMap(({ heading }) => {
      const at = written.indexOf(heading);
      return at < 0 ? [] : [{ heading, at }];
    });
    // Also those of another file of the return, which begin in the same way.
    const isHeadings = (record: readonly string[]) =>
      places.slice(0, 2).every(({ heading, at }) => record[at]?.trim() === heading);
    const expected = filled.filter((record) => !isHeadings(record)).slice(0, held.length);
    const letters = (cell: string, at: number, row: number) =>
      asRead(expected[row]?.[at]).includes('"') ? cell.replace(/["\s]/g, "") : cell;
    expect(
      held.map((cells, row) => places.map(({ heading, at }) => letters(cells[heading] ?? "", at, row))),
      `${about}: cells of ${source_file}`,
    ).toEqual(expected.map((record, row) => places.map(({ at }) => letters(asRead(record[at]), at, row))));
  }
}

const damaged = fc.record({
  options: generatedOptions,
  damages: fc.array(fc.constantFrom(...DAMAGES), { minLength: 1, maxLength: 2 }),
  file: fc.nat(),
  place: fc.nat(),
});

test("a damaged return is refused with nothing kept, or kept whole; nobody is told a cell", async () => {
  let kept = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(damaged, async ({ options, damages, file, place }) => {
      const whole = filesOf(generatedReturn(options));
      const files: Record<string, Buffer> = Object.fromEntries(
        Object.entries(whole).map(([name, text]) => [name, Buffer.from(text)]),
      );
      const names = Object.keys(files);
      const name = names[file % names.length] ?? "";
      const other = files[names[(file + 1 + (place % (names.length - 1))) % names.length] ?? ""] ?? Buffer.alloc(0);
      const at = numbers(place);
      for (const damage of damages) files[name] = damage.apply(files[name] ?? Buffer.alloc(0), at, other);
      const about = `${damages.map((damage) => damage.name).join(", then ")} in ${name}`;
      const before = await held();
      const { report, said } = await load(files);
      refuseCells(said, about);
      if (report === undefined) {
        refused++;
        expect(await held(), about).toBe(before);
        expect(said, about).toMatch(/\.(csv|CSV)|folder/);
      } else {
        kept++;
        await refuseLoss(files, report, about);
      }
    }),
    { numRuns: tries(120), seed, endOnFailure: process.env.CAREBOARD_FUZZ === undefined },
  );
  expect(kept).toBeGreaterThan(10);
  expect(refused).toBeGreaterThan(10);
}, 1_800_000);

test("cut off at any byte, a file is refused, or every row before the cut is there", async () => {
  const whole = filesOf(generatedReturn({ seed: 7, children: 6, oddness: 0.05 }));
  const text = Buffer.from(whole["reviews.csv"] ?? "");
  const step = Math.max(1, Math.floor(text.length / tries(40)));
  for (let length = 0; length < text.length; length += step) {
    const files: Record<string, Buffer> = Object.fromEntries(
      Object.entries(whole).map(([name, content]) => [name, Buffer.from(content)]),
    );
    files["reviews.csv"] = text.subarray(0, length);
    const { report, said } = await load(files);
    refuseCells(said, `cut at ${length}`);
    if (report !== undefined) {
      expect(text[length - 1] === 10 || text[length] === 10, `cut at ${length} inside a row`).toBe(true);
      await refuseLoss(files, report, `cut at ${length}`);
    }
  }
}, 1_800_000);
