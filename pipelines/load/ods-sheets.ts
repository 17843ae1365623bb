/** The sheets of an OpenDocument workbook (.ods) as text: what gov.uk publishes beside CSV. For reference lists, never for a return. */
import { basename } from "node:path";
import { takeFile } from "./inbox.ts";
import { numberText } from "./number-text.ts";
import { notOpened, tooLarge, unpackParts } from "./packed-parts.ts";
import { readXml, type XmlEvents } from "./xml-events.ts";

/** Cells of all sheets, as many in each row as in the widest, repeated ones counted as often as they stand there; the largest list has a tenth. */
const MOST_CELLS = 5_000_000;
/** Letters of all of them. */
const MOST_LETTERS = 2 ** 28;
const MOST_UNPACKED_BYTES = 2 ** 28;

export interface Sheet {
  sheet: string;
  rows: string[][];
}

/**
 * The visible sheets with their cells, row by row: dates as the file has them (2025-03-31), numbers to the 15 digits that a
 * spreadsheet holds, without blank rows and cells at the end. Throws UnreadableFileError.
 */
export function readOdsSheets(path: string): Sheet[] {
  const name = basename(path);
  const parts = unpackParts(
    name,
    takeFile(path).bytes,
    (part) => part === "content.xml" || part === "META-INF/manifest.xml",
    MOST_UNPACKED_BYTES,
  );
  const [content, manifest] = [parts["content.xml"], parts["META-INF/manifest.xml"]];
  if (content === undefined || Buffer.from(manifest ?? []).includes("encryption-data")) throw notOpened(name);
  const reader = new SheetReader(() => {
    throw tooLarge(name);
  });
  readXml(name, content, () => reader);
  return reader.sheets;
}

type Attributes = Readonly<Record<string, string>>;

/** Text in these is no cell's: a comment, and what is drawn over the sheet. */
const ASIDE = ["office:annotation", "draw:frame", "table:shapes"];

class SheetReader implements XmlEvents {
  readonly sheets: Sheet[] = [];
  readonly #refuse: () => never;
  readonly #hidden = new Set<string>();
  readonly #open: string[] = [];
  #style = "";
  #sheet: Sheet = { sheet: "", rows: [] };
  #isShown = true;
  #row: string[] = [];
  #cell: { attributes: Attributes; paragraphs: string[] } | undefined;
  #rowAttributes: Attributes = {};
  #aside = 0;
  #blankRows = 0;
  #blankCells = 0;
  #keptCells = 0;
  #keptLetters = 0;
  #widest = 0;
  #rowLetters = 0;

  constructor(refuse: () => never) {
    this.#refuse = refuse;
  }

  open = (tag: string, attributes: Attributes): void => {
    this.#open.push(tag);
    if (ASIDE.includes(tag)) this.#aside += 1;
    if (this.#aside > 0) return;
    if (tag === "style:style") this.#style = attributes["style:name"] ?? "";
    else if (tag === "style:table-properties" && attributes["table:display"] === "false") this.#hidden.add(this.#style);
    else if (tag === "table:table") this.#openSheet(attributes);
    else if (tag === "table:table-row") this.#openRow(attributes);
    else if (isCell(tag)) this.#cell = { attributes, paragraphs: [] };
    else if (tag === "text:p") this.#cell?.paragraphs.push("");
    else if (tag === "text:s") this.text(" ".repeat(times(attributes["text:c"], 1000)));
    else if (tag === "text:tab") this.text("\t");
    else if (tag === "text:line-break") this.text("\n");
  };

  text = (text: string): void => {
    const last = this.#cell?.paragraphs.length ?? 0;
    if (this.#aside === 0 && this.#cell !== undefined && last > 0) this.#cell.paragraphs[last - 1] += text;
  };

  close = (): void => {
    const tag = this.#open.pop() ?? "";
    if (ASIDE.includes(tag)) this.#aside -= 1;
    if (this.#aside > 0) return;
    if (isCell(tag)) this.#closeCell();
    else if (tag === "table:table-row") this.#closeRow();
    else if (tag === "table:table") this.#closeSheet();
  };

  #openSheet(attributes: Attributes): void {
    this.#sheet = { sheet: attributes["table:name"] ?? "", rows: [] };
    this.#isShown = !this.#hidden.has(attributes["table:style-name"] ?? "");
    this.#blankRows = 0;
    this.#widest = 0;
  }

  #closeSheet(): void {
    this.#keptCells += this.#sheet.rows.length * this.#widest;
    if (this.#isShown) this.sheets.push(this.#sheet);
  }

  #openRow(attributes: Attributes): void {
    this.#row = [];
    this.#rowLetters = 0;
    this.#blankCells = 0;
    this.#rowAttributes = attributes;
  }

  #closeCell(): void {
    const { attributes, paragraphs } = this.#cell ?? { attributes: {}, paragraphs: [] };
    this.#cell = undefined;
    const text = cellText(attributes, paragraphs.join("\n"));
    const repeated = times(attributes["table:number-columns-repeated"], MOST_CELLS);
    if (text === "") {
      this.#blankCells += repeated;
      return;
    }
    this.#rowLetters += repeated * text.length;
    this.#refuseOver(1, this.#row.length + this.#blankCells + repeated);
    for (; this.#blankCells > 0; this.#blankCells--) this.#row.push("");
    for (let at = 0; at < repeated; at++) this.#row.push(text);
  }

  #closeRow(): void {
    const repeated = times(this.#rowAttributes["table:number-rows-repeated"], MOST_CELLS);
    if (this.#row.length === 0) {
      this.#blankRows += repeated;
      return;
    }
    this.#refuseOver(this.#blankRows + repeated, this.#row.length);
    this.#widest = Math.max(this.#widest, this.#row.length);
    this.#keptLetters += repeated * this.#rowLetters;
    for (; this.#blankRows > 0; this.#blankRows--) this.#sheet.rows.push([]);
    for (let at = 0; at < repeated; at++) this.#sheet.rows.push(this.#row);
  }

  /** What the sheet would be with so many further rows, one of them of this width. */
  #refuseOver(rows: number, width: number): void {
    const cells = (this.#sheet.rows.length + rows) * Math.max(this.#widest, width);
    const letters = this.#keptLetters + rows * this.#rowLetters;
    if (this.#keptCells + cells > MOST_CELLS || letters > MOST_LETTERS) this.#refuse();
  }
}

const isCell = (tag: string): boolean => tag === "table:table-cell" || tag === "table:covered-table-cell";

/** A count of the file, at least 1. */
const times = (text: string | undefined, most: number): number =>
  Math.min(Math.max(Math.trunc(Number(text ?? 1)) || 1, 1), most);

/** What the cell holds, not what it shows: 1,234 is 1234 and 31 March is 2025-03-31. */
function cellText(attributes: Attributes, shown: string): string {
  const number = attributes["office:value"];
  switch (attributes["office:value-type"]) {
    case "float":
    case "percentage":
    case "currency":
      return number === undefined ? shown : numberText(number);
    case "date":
      return attributes["office:date-value"] ?? shown;
    case "boolean":
      return (attributes["office:boolean-value"] ?? shown).toUpperCase();
    default:
      return attributes["office:string-value"] ?? shown;
  }
}
