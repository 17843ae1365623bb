/** A generated return as one file: a workbook with a sheet for each table, or XML. */
import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { definitions } from "./definitions.ts";
import type { GeneratedReturn } from "./generated-return.ts";

const DATE = /^(\d\d)\/(\d\d)\/(\d{4})$/;

/** A cell as a spreadsheet program would hold it: days that exist as dates, short whole numbers as numbers, nothing as nothing. */
function cellOf(text: string): Date | number | string | null {
  const [, day, month, year] = DATE.exec(text) ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (!Number.isNaN(date.valueOf()) && date.getUTCDate() === Number(day)) return date;
  return /^\d$/.test(text) ? Number(text) : text || null;
}

/** The workbook's bytes; its sheets are named after the usual files. */
export async function workbookOf(generated: GeneratedReturn): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  for (const [name, { headings, rows }] of Object.entries(generated)) {
    const sheet = book.addWorksheet(name.replace(/\.csv$/, ""));
    sheet.addRow(headings);
    for (const row of rows) sheet.addRow(row.map(cellOf));
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.value instanceof Date) cell.numFmt = "dd/mm/yyyy";
      }),
    );
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Tables of rows, elements named by the headings; blank cells are left out. */
export function xmlOf(generated: GeneratedReturn): string {
  const tables = Object.entries(generated).map(([name, { headings, rows }]) => {
    const table = name.replace(/\.csv$/, "");
    const records = rows.map((row) => {
      const fields = headings.map((heading, at) =>
        row[at] === "" ? "" : `<${heading}>${escaped(row[at] ?? "")}</${heading}>`,
      );
      return `<ROW>${fields.join("")}</ROW>\n`;
    });
    return `<${table}>\n${records.join("")}</${table}>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<SSDA903>\n${tables.join("")}</SSDA903>\n`;
}

/** A table as another reader of markup finds it: heading to cell, in each row that has one. */
export interface FoundTable {
  rows: Record<string, { text: string; isText: boolean }>[];
}

/** Opens and closes elements in order; throws where the text is no markup. */
function walk(
  bytes: Uint8Array,
  open: (name: string, attributes: Record<string, string>) => void,
  text: (text: string) => void,
  close: (name: string) => void,
): void {
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    // What a comment holds is nobody's data.
    if (!/malformed comment/.test(error.message)) throw error;
  });
  parser.on("opentag", ({ name, attributes }) => open(name.replace(/^.*:/, ""), attributes as Record<string, string>));
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("closetag", ({ name }) => close(name.replace(/^.*:/, "")));
  parser.write(textOf(bytes)).close();
}

function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The rows of each table that lies in the root of an XML return, by the id of the return. */
export function tablesIn(bytes: Uint8Array): Map<string, FoundTable> {
  const tables = new Map<string, FoundTable>();
  const path: string[] = [];
  let row: FoundTable["rows"][number] = {};
  let text = "";
  walk(
    bytes,
    (name) => {
      path.push(name);
      text = "";
      if (path.length === 3) row = {};
    },
    (more) => {
      text += more;
    },
    (name) => {
      const id = TABLES.get(path[1] ?? "");
      if (path.length === 4) row[name.toUpperCase()] = { text, isText: true };
      if (path.length === 3 && id !== undefined && Object.keys(row).length > 0) {
        const held = tables.get(id) ?? { rows: [] };
        held.rows.push(row);
        tables.set(id, held);
      }
      path.pop();
    },
  );
  return tables;
}

const TABLES = new Map(
  [...definitions.returns.values()].flatMap(({ id, usual_file_names }) =>
    usual_file_names.map((file) => [file.replace(/\.csv$/, ""), id]),
  ),
);

interface FoundCell {
  column: string;
  row: number;
  type: string;
  value: string;
  inline: string;
}

function cellsIn(part: Uint8Array): FoundCell[] {
  const cells: FoundCell[] = [];
  let row = 0;
  let inside = "";
  let isSound = false;
  walk(
    part,
    (name, { r = "", t = "n" }) => {
      inside = name;
      if (name === "rPh") isSound = true;
      if (name === "row") row = Number(r) || row + 1;
      const [, column = "", number = row] = /^([A-Z]+)(\d+)$/.exec(r) ?? [];
      if (name === "c") cells.push({ column, row: Number(number), type: t, value: "", inline: "" });
    },
    (text) => {
      const cell = cells.at(-1);
      if (cell === undefined) return;
      if (inside === "v") cell.value += text;
      if (inside === "t" && !isSound) cell.inline += text;
    },
    (name) => {
      inside = "";
      if (name === "rPh") isSound = false;
    },
  );
  return cells;
}

/** The shared texts of a workbook. */
function textsIn(part: Uint8Array): string[] {
  const texts: string[] = [];
  let inside = "";
  let isSound = false;
  walk(
    part,
    (name) => {
      inside = name;
      if (name === "rPh") isSound = true;
      if (name === "si") texts.push("");
    },
    (text) => {
      if (inside === "t" && !isSound) texts.push(`${texts.pop() ?? ""}${text}`);
    },
    (name) => {
      inside = "";
      if (name === "rPh") isSound = false;
    },
  );
  return texts;
}

/** The tables of a workbook by the name that a load gives them; of a packed folder that another program cannot open, none. */
export function sheetsIn(bytes: Uint8Array): Map<string, FoundTable> {
  const parts = unpacked(bytes);
  const targets = new Map<string, string>();
  const sheets = new Map<string, string>();
  const none = new TextEncoder().encode("<x/>");
  walk(
    parts["xl/_rels/workbook.xml.rels"] ?? none,
    (_, { Id = "", Target = "" }) => targets.set(Id, Target.replace(/^\/?(xl\/)?/, "xl/")),
    () => undefined,
    () => undefined,
  );
  walk(
    parts["xl/workbook.xml"] ?? none,
    (name, attributes) => {
      if (name === "sheet") sheets.set(attributes.name ?? "", targets.get(attributes["r:id"] ?? "") ?? "");
    },
    () => undefined,
    () => undefined,
  );
  const shared = textsIn(parts["xl/sharedStrings.xml"] ?? none);
  const tables = [...sheets].flatMap(([name, part]): [string, FoundTable][] => {
    const bytesOfPart = parts[part];
    return bytesOfPart === undefined ? [] : [[`return.xlsx [${name}]`, tableOf(cellsIn(bytesOfPart), shared)]];
  });
  return new Map(tables);
}

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes);
  } catch {
    return {};
  }
}

function tableOf(cells: readonly FoundCell[], shared: readonly string[]): FoundTable {
  const said = ({ type, value, inline }: FoundCell) => ({
    text: type === "s" ? (shared[Number(value || Number.NaN)] ?? "") : type === "inlineStr" ? inline : value,
    isText: ["s", "str", "inlineStr"].includes(type),
  });
  const headings = new Map(cells.filter(({ row }) => row === 1).map((cell) => [cell.column, said(cell).text.trim()]));
  const rows = new Map<number, FoundTable["rows"][number]>();
  const twice: FoundTable["rows"] = [];
  for (const cell of cells.filter((one) => one.row > 1)) {
    const heading = headings.get(cell.column) ?? cell.column;
    const { text, isText } = said(cell);
    if (text.trim() === "") continue;
    const row = rows.get(cell.row) ?? {};
    if (heading in row) twice.push({ [heading]: { text, isText } });
    rows.set(cell.row, { ...row, [heading]: { text, isText } });
  }
  return { rows: [...rows.values(), ...twice] };
}
