/** A small return that is loaded once from CSV files and once from one whole file: what is stored must be the same. */
import type { CareboardError } from "@pipelines/errors.ts";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { type Files, type LoadBench, openBench, smallReturn } from "./return-folder.ts";

export const good = smallReturn();

/** Rows of one of its CSV files. */
export const rowsOf = (name: string): Record<string, string>[] => parse(String(good[name]), { columns: true });

/** What the bench's store holds of it, whatever file it came from. */
export async function stored(bench: LoadBench): Promise<Record<string, unknown>> {
  const tables: Record<string, unknown> = {};
  for (const table of ["header", "episodes", "reviews"]) {
    const rows = await bench.store.query(`select * exclude (load_id, source_file, source_row) from raw.${table}`);
    const plain = rows.map((row) =>
      JSON.stringify(Object.entries(row).map(([heading, cell]) => [heading, cell || null])),
    );
    tables[table] = plain.sort();
  }
  return tables;
}

/** The same after a load of the CSV files. */
export async function storedFromCsv(): Promise<Record<string, unknown>> {
  const bench = await openBench();
  await bench.load(good);
  const rows = await stored(bench);
  bench.store.close();
  return rows;
}

export const refusalOf = (bench: LoadBench, files: Files): Promise<CareboardError> =>
  bench.load(files).then(
    () => {
      throw new Error("it was loaded");
    },
    (error: CareboardError) => error,
  );

/** The return as a workbook; `change` may spoil it. */
export async function workbook(change: (book: ExcelJS.Workbook) => void = () => undefined): Promise<Files> {
  const book = new ExcelJS.Workbook();
  for (const name of ["header", "episodes", "reviews"]) {
    const sheet = book.addWorksheet(name);
    const rows = rowsOf(`${name}.csv`);
    const headings = Object.keys(rows[0] ?? {});
    sheet.addRow(headings);
    for (const row of rows) {
      sheet.addRow(
        headings.map((heading) => {
          const date = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(row[heading] ?? "");
          if (date !== null) return new Date(`${date[3]}-${date[2]}-${date[1]}T00:00:00Z`);
          return /^\d$/.test(row[heading] ?? "") ? Number(row[heading]) : row[heading] || null;
        }),
      );
    }
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.value instanceof Date) cell.numFmt = "dd/mm/yyyy";
      }),
    );
  }
  change(book);
  return { "return.xlsx": Buffer.from(await book.xlsx.writeBuffer()) };
}
