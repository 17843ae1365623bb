/** Files damaged in any way: refused in words with nothing kept, or kept with every row and cell accounted for. Never a crash, never a cell said. */
import type { LoadReport } from "@pipelines/load/load.job.ts";
import { decodeWindows1252 } from "@pipelines/load/small-csv.ts";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DAMAGES } from "../support/damage.ts";
import { DamagedLoads, leftOutOf } from "../support/damaged-load.ts";
import { definitions } from "../support/definitions.ts";
import { filesOf, generatedOptions, generatedReturn, numbers, seed, tries } from "../support/generated-return.ts";

let loads: DamagedLoads;
beforeAll(async () => {
  loads = await DamagedLoads.open();
});
afterAll(() => loads.db.close());

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
    expect(rows + leftOutOf(report, source_file), `${about}: rows of ${source_file}`).toBe(filled.length);
    const definition = definitions.returns.get(return_id);
    if (definition === undefined) throw new Error(return_id);
    const held = await loads.rowsOf(report, return_id);
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
      const report = await loads.load(files, about);
      if (report !== undefined) await refuseLoss(files, report, about);
    }),
    { numRuns: tries(120), seed, endOnFailure: process.env.CAREBOARD_FUZZ === undefined },
  );
  expect(loads.kept).toBeGreaterThan(10);
  expect(loads.refused).toBeGreaterThan(10);
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
    const report = await loads.load(files, `cut at ${length}`);
    if (report !== undefined) {
      expect(text[length - 1] === 10 || text[length] === 10, `cut at ${length} inside a row`).toBe(true);
      await refuseLoss(files, report, `cut at ${length}`);
    }
  }
}, 1_800_000);
