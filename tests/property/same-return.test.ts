/** The same return written in other ways is the same rows in staging: encodings, line ends, orders, names of headings, files and mends. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { Database } from "@pipelines/database.ts";
import { loadsInForce } from "@pipelines/load/in-force.ts";
import { loadReturn } from "@pipelines/load/load.job.ts";
import { stage } from "@pipelines/transform/stage/stage.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { definitions } from "../support/definitions.ts";
import { type Files, smallReturn, writeFolder } from "../unit/load/return-folder.ts";

type Table = string[][];
const table = (text: string): Table =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));

const forms = {
  dates: fc.constantFrom<(day: string, month: string, year: string) => string>(
    (d, m, y) => `${d}/${m}/${y}`,
    (d, m, y) => `${y}-${m}-${d}`,
    (d, m, y) => `${d}/${m}/${y} 00:00:00`,
    (d, m, y) => `${d}/${m}/${y.slice(2)}`,
    (d, m, y) =>
      String(Math.round((Date.UTC(Number(y), Number(m) - 1, Number(d)) - Date.UTC(1899, 11, 30)) / 86_400_000)),
  ),
  cells: fc.constantFrom<(cell: string) => string>(
    (cell) => cell,
    (cell) => cell.toLowerCase(),
    (cell) => (cell === "" ? "" : ` ${cell}\u00a0`),
    (cell) => (cell === "WBRI" ? "White British" : cell),
    (cell) => (cell === "0" ? "0.0" : cell),
  ),
  headings: fc.constantFrom<(heading: string) => string>(
    (heading) => heading,
    (heading) => ` ${heading.toLowerCase()} `,
    (heading) => ({ CHILD: "CHILDID", PLACE: "PL", SEX: "Gender" })[heading] ?? heading,
  ),
  quotes: fc.constantFrom<(cell: string) => string>(
    (cell) => cell,
    (cell) => `"${cell}"`,
  ),
  lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
  delimiter: fc.constantFrom(",", "\t"),
  encode: fc.constantFrom<(text: string) => Buffer>(
    (text) => Buffer.from(text),
    (text) => Buffer.from(`\ufeff${text}`),
    (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
    (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
    (text) => Buffer.from(text, "latin1"),
  ),
  reverse: fc.boolean(),
  footer: fc.constantFrom("", "Report run on 01/04/2021"),
  name: fc.constantFrom("", "SSDA903 2021 ", "council_"),
};

type Form = { [name in keyof typeof forms]: (typeof forms)[name] extends fc.Arbitrary<infer T> ? T : never };

function written(text: string, form: Form): Buffer {
  const rows = table(text).map((cells, at) => {
    const changed =
      at === 0
        ? cells.map(form.headings)
        : cells.map((cell) => {
            const date = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(cell);
            return date === null ? form.cells(cell) : form.dates(date[1] ?? "", date[2] ?? "", date[3] ?? "");
          });
    const ordered = form.reverse ? changed.reverse() : changed;
    return ordered.map(form.quotes).join(form.delimiter);
  });
  return form.encode([...rows, form.footer].join(form.lineEnd));
}

async function stagedRows(files: Files): Promise<string> {
  const folder = writeFolder(files);
  const path = join(folder, "store.duckdb");
  const store = await Database.open(path);
  const rows: unknown[] = [];
  try {
    await loadReturn(store, definitions, {
      folder,
      laCode: "990",
      asAt: "2021-03-31",
      coverage: "ytd",
      stage: "final",
      knownOn: "2021-05-12",
      why: "",
      by: "",
      programVersion: "0",
    });
    store.close();
    const db = await Database.open(":memory:");
    await db.attach(path, "store", { readOnly: true });
    await loadsInForce(db, "2099-12-31");
    await stage(db, definitions);
    for (const name of ["header", "episodes", "reviews"]) {
      rows.push(
        await db.query(`select * exclude (source_file, row_hash, repairs) from staging.${name} order by source_row`),
      );
    }
    db.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return JSON.stringify(rows);
}

test("a return written in any other way is staged as the same rows", async () => {
  const sizes = fc.record({
    first: fc.constantFrom(2020),
    count: fc.integer({ min: 3, max: 20 }),
    prefix: fc.constantFrom("S", "A9", "0"),
  });
  await fc.assert(
    fc.asyncProperty(sizes, fc.record(forms), async (size, form) => {
      const files = smallReturn(size);
      const other = Object.fromEntries(
        Object.entries(files).map(([name, text]) => [`${form.name}${name}`, written(String(text), form)]),
      );
      expect(await stagedRows(other)).toBe(await stagedRows(files));
    }),
    { numRuns: 8 },
  );
}, 300_000);
