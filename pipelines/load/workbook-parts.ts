/** What the parts of a workbook say of its sheets: which are hidden, merged, of unknown value, and how far they reach. */
import { UnreadableFileError } from "../errors.ts";
import { unpackParts } from "./packed-parts.ts";

export type Parts = Record<string, Uint8Array>;

/** What the reader of cells needs; pictures and macros stay packed. */
export function partsOf(name: string, bytes: Buffer): Parts {
  if (bytes.subarray(0, 4).equals(OLD_CONTAINER)) throw oldContainer(name, bytes);
  const parts = unpackParts(name, bytes, (part) => /\.(xml|rels)$/.test(part));
  for (const part of Object.keys(parts).filter((one) => one.startsWith("xl/worksheets/")))
    parts[part] = withoutBlanks(Buffer.from(parts[part] ?? []));
  const workbook = parts["xl/workbook.xml"];
  if (workbook !== undefined) parts["xl/workbook.xml"] = withPlainYes(Buffer.from(workbook));
  return parts;
}

/** Days counted from 1904: the reader of cells knows "1" alone, and some programs write "true". */
const withPlainYes = (workbook: Buffer): Uint8Array =>
  Buffer.from(workbook.toString("utf8").replace(/\bdate1904=(["'])(?:true|on)\1/i, 'date1904="1"'));

/** Cells and rows that have a format and nothing else are left out: a sheet may have a million of them below its table. */
function withoutBlanks(sheet: Buffer): Uint8Array {
  const text = sheet.toString("utf8").replace(/<c [^>]*\/>/g, "");
  return Buffer.from(text.replace(/<row [^>]*(?:\/>|>\s*<\/row>)/g, ""));
}

/** The container of old workbooks, and of new ones with a password. */
const OLD_CONTAINER = Buffer.from("d0cf11e0", "hex");
const oldContainer = (name: string, bytes: Buffer) =>
  new UnreadableFileError(
    bytes.includes(Buffer.from("EncryptedPackage", "utf16le"))
      ? `${name}: the workbook has a password. Save it without one (File, Info, Protect Workbook, Encrypt with Password: clear it), then load again.`
      : `${name}: this is a workbook of an old kind (.xls) under a new name. Open it and save it as .xlsx, then load again.`,
  );

/** The first cell of an error (t="e"), or of a formula without a result. */
const UNKNOWN_CELL = /<c [^>]*\br="([A-Z]+\d+)"(?:[^>]*\bt="e"|[^>]*>\s*<f\b[^>]*(?:\/>|>[^<]*<\/f>)\s*<\/c>)/;

export interface Inside {
  isHidden: boolean;
  isMerged: boolean;
  /** The first cell whose value is not known. */
  unknownCell: string | undefined;
  hiddenRows: number;
  /** The corner to which its cells reach, filled or not: the reader makes room for every cell up to there. */
  corner: { column: string; row: number };
}
export const NOTHING: Inside = {
  isHidden: false,
  isMerged: false,
  unknownCell: undefined,
  hiddenRows: 0,
  corner: { column: "A", row: 1 },
};

/** What the workbook's own parts say of each sheet, by its name. */
export function insideOf(parts: Parts): ReadonlyMap<string, Inside> {
  const text = (part: string) => Buffer.from(parts[part] ?? []).toString("utf8");
  const attribute = (tag: string, of: string) => new RegExp(`\\b${of}="([^"]*)"`).exec(tag)?.[1] ?? "";
  const tags = (part: string, tag: string) => text(part).match(new RegExp(`<(?:\\w+:)?${tag}\\b[^>]*>`, "g")) ?? [];
  const targets = new Map(
    tags("xl/_rels/workbook.xml.rels", "Relationship").map((tag) => [attribute(tag, "Id"), attribute(tag, "Target")]),
  );
  return new Map(
    tags("xl/workbook.xml", "sheet").map((tag) => {
      const sheet = text((targets.get(attribute(tag, "r:id")) ?? "").replace(/^\/?(xl\/)?/, "xl/"));
      const inside: Inside = {
        isHidden: /hidden/i.test(attribute(tag, "state")),
        isMerged: sheet.includes("<mergeCell "),
        unknownCell: UNKNOWN_CELL.exec(sheet)?.[1],
        corner: cornerOf(sheet),
        hiddenRows: sheet.match(/<row [^>]*\bhidden="(1|true)"/g)?.length ?? 0,
      };
      return [unescaped(attribute(tag, "name")), inside];
    }),
  );
}

function cornerOf(sheet: string): Inside["corner"] {
  const corner = { column: "A", row: 1 };
  for (const [, column = "", row] of sheet.matchAll(/<c [^>]*?\br="([A-Z]+)(\d+)"/g)) {
    const isWider =
      column.length > corner.column.length || (column.length === corner.column.length && column > corner.column);
    if (isWider) corner.column = column;
    corner.row = Math.max(corner.row, Number(row));
  }
  return corner;
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
    const columns = [...corner.column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    if (columns * corner.row <= MOST_CELLS) continue;
    throw new UnreadableFileError(
      `${name}, sheet ${sheet}: its cells reach to ${corner.column}${corner.row}, far beyond any table of ours. Delete the rows and columns beside and below the table (Ctrl+End shows where they end), save and load again.`,
    );
  }
}

const unescaped = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, entity: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" })[entity] ?? "",
  );
