/** What the parts of a workbook say of its sheets: which are hidden, merged, of unknown value, and how far they reach. */
import { isUtf8 } from "node:buffer";
import { UnreadableFileError } from "../errors.ts";
import { refuseOldContainer } from "./old-container.ts";
import { notOpened, unpackParts } from "./packed-parts.ts";
import { readXml } from "./xml-events.ts";

export type Parts = Record<string, Uint8Array>;

/** What the reader of cells needs; pictures and macros stay packed. */
export function partsOf(name: string, bytes: Buffer): Parts {
  refuseOldContainer(name, bytes, UNDER_A_NEW_NAME);
  const parts = unpackParts(name, bytes, (part) => /\.(xml|rels)$/.test(part));
  for (const [part, content] of Object.entries(parts)) {
    if (!isUtf8(content)) throw notOpened(name);
    parts[part] = withPlainText(Buffer.from(content));
  }
  for (const part of Object.keys(parts).filter(isSheetPart))
    parts[part] = withoutBlanks(Buffer.from(parts[part] ?? []));
  const workbook = parts["xl/workbook.xml"];
  if (workbook !== undefined) parts["xl/workbook.xml"] = withPlainYes(Buffer.from(workbook));
  return parts;
}

export const isSheetPart = (part: string): boolean => part.startsWith("xl/worksheets/");

/** A sheet without the rows below its first. */
export function firstRowOf(sheet: Uint8Array): Uint8Array {
  const text = Buffer.from(sheet).toString("utf8");
  const [end] = /<\/(?:\w+:)?row>/.exec(text) ?? [];
  return end === undefined ? sheet : Buffer.from(text.slice(0, text.indexOf(end)) + text.slice(text.lastIndexOf(end)));
}

/** Days counted from 1904: the reader of cells knows "1" alone, and some programs write "true". */
const withPlainYes = (workbook: Buffer): Uint8Array =>
  Buffer.from(workbook.toString("utf8").replace(/\bdate1904=(["'])(?:true|on)\1/i, 'date1904="1"'));

/** The reader of cells takes the last piece of a text for the whole, and passes over marked sections. */
function withPlainText(part: Buffer): Uint8Array {
  if (!part.includes("<!")) return part;
  const text = replaced(part.toString("utf8"), "<!--", "-->", () => "");
  return Buffer.from(replaced(text, "<![CDATA[", "]]>", escaped));
}

/** Every piece from `open` to the next `close` told anew; one without an end stays, and so does all after it. Time grows with the text alone. */
function replaced(text: string, open: string, close: string, told: (inside: string) => string): string {
  const parts: string[] = [];
  for (let at = 0; ; ) {
    const from = text.indexOf(open, at);
    const to = from < 0 ? -1 : text.indexOf(close, from + open.length);
    if (to < 0) return parts.concat(text.slice(at)).join("");
    parts.push(text.slice(at, from), told(text.slice(from + open.length, to)));
    at = to + close.length;
  }
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Cells and rows that have a format and nothing else are left out: a sheet may have a million of them below its table. */
function withoutBlanks(sheet: Buffer): Uint8Array {
  const text = sheet.toString("utf8").replace(/<c [^>]*\/>/g, "");
  return Buffer.from(text.replace(/<row [^>]*(?:\/>|>\s*<\/row>)/g, ""));
}

const UNDER_A_NEW_NAME =
  "a workbook of an old kind (.xls) under a new name. Open it and save it as .xlsx, then load again.";

export interface Inside {
  isHidden: boolean;
  isMerged: boolean;
  /** The first cell whose value is not known. */
  unknownCell: string | undefined;
  hiddenRows: number;
  /** The corner to which its cells reach, filled or not: the reader makes room for every cell up to there. */
  corner: { column: number; row: number };
}
export const NOTHING: Inside = {
  isHidden: false,
  isMerged: false,
  unknownCell: undefined,
  hiddenRows: 0,
  corner: { column: 1, row: 1 },
};

/**
 * What the workbook's own parts say of each sheet, by its name. Throws UnreadableFileError where a part is not whole: the reader of cells
 * would read what is left without a word.
 */
export function insideOf(name: string, parts: Parts): ReadonlyMap<string, Inside> {
  const targets = new Map<string, string>();
  readPart(name, parts["xl/_rels/workbook.xml.rels"], (tag, { Id = "", Target = "" }) => {
    if (tag === "Relationship") targets.set(Id, Target.replace(/^\/?(xl\/)?/, "xl/"));
  });
  const sheets = new Map<string, Inside>();
  readPart(name, parts["xl/workbook.xml"], (tag, attributes) => {
    if (tag !== "sheet") return;
    const title = attributes.name ?? "";
    if (title === "" || sheets.has(title)) throw notOpened(name);
    const id = Object.entries(attributes).find(([attribute]) => /:id$/.test(attribute))?.[1] ?? "";
    const isHidden = /hidden/i.test(attributes.state ?? "");
    sheets.set(title, { ...sheetInside(name, parts[targets.get(id) ?? ""]), isHidden });
  });
  for (const part of [...targets.values(), "xl/sharedStrings.xml"].filter((one) =>
    /(sharedStrings|styles)\.xml$/.test(one),
  ))
    readPart(name, parts[part], () => undefined);
  return sheets;
}

/** Calls `open` with each element of a part that is there, its name without a prefix. Throws UnreadableFileError when it is not whole. */
function readPart(
  name: string,
  part: Uint8Array | undefined,
  open: (tag: string, attributes: Readonly<Record<string, string>>) => void,
): void {
  if (part === undefined) return;
  const events = {
    open: (tag: string, attributes: Readonly<Record<string, string>>) => open(tag.replace(/^.*:/, ""), attributes),
    text: () => undefined,
    close: () => undefined,
  };
  try {
    readXml(name, part, () => events);
  } catch {
    throw notOpened(name);
  }
}

/** Of one sheet. Cells lie in order, each at a place of its own: of two at one place the reader keeps the last. */
function sheetInside(name: string, sheet: Uint8Array | undefined): Inside {
  const inside = { ...NOTHING, corner: { column: 1, row: 1 } };
  let last = { row: 0, column: 0 };
  let cell = { place: "", isError: false, hasFormula: false, hasValue: false };
  const settle = () => {
    if (cell.isError || (cell.hasFormula && !cell.hasValue)) inside.unknownCell ??= cell.place;
  };
  readPart(name, sheet, (tag, { r = "", t = "", hidden = "" }) => {
    if (tag === "mergeCell") inside.isMerged = true;
    if (tag === "row" && /^(1|true)$/.test(hidden)) inside.hiddenRows += 1;
    if (tag === "f") cell.hasFormula = true;
    if (tag === "v" || tag === "is") cell.hasValue = true;
    if (tag !== "c") return;
    settle();
    cell = { place: r, isError: t === "e", hasFormula: false, hasValue: false };
    const place = placeOf(r);
    if (place === undefined || place.row < last.row || (place.row === last.row && place.column <= last.column))
      throw notOpened(name);
    last = place;
    inside.corner = { column: Math.max(inside.corner.column, place.column), row: place.row };
  });
  settle();
  return inside;
}

/** Row and column from 1 of a place such as B12; undefined: it is none. */
function placeOf(text: string): { row: number; column: number } | undefined {
  const [, letters, row] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(text) ?? [];
  if (letters === undefined) return undefined;
  return { row: Number(row), column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) };
}

function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? lettersOf(Math.floor((column - 1) / 26)) + letter : letter;
}

/** Of a sheet: a million rows of twenty columns. */
const MOST_CELLS = 20_000_000;

const MOST_SHEETS = 1_000;

/** Throws UnreadableFileError before the reader runs out of memory or time: one cell far away is enough. */
export function refuseVast(name: string, inside: ReadonlyMap<string, Inside>): void {
  if (inside.size > MOST_SHEETS) {
    throw new UnreadableFileError(
      `${name}: it has ${inside.size.toLocaleString("en-GB")} sheets. Leave one for each table of the return.`,
    );
  }
  for (const [sheet, { corner }] of inside) {
    if (corner.column * corner.row <= MOST_CELLS) continue;
    throw new UnreadableFileError(
      `${name}, sheet ${sheet}: its cells reach to ${lettersOf(corner.column)}${corner.row}, far beyond any table of ours. Delete the rows and columns beside and below the table (Ctrl+End shows where they end), save and load again.`,
    );
  }
}
