/** The bytes of a file as a UTF-8 text that the bulk reader can take: encoding, byte order mark, line ends, lines below the table. */
import { isUtf8 } from "node:buffer";
import { FOOTER_WORDS } from "@schemas/repairs.ts";
import { UnreadableFileError } from "../errors.ts";
import { lineEnds, tidyLines } from "./line-ends.ts";
import type { LoadNotice } from "./notice.ts";
import { refuseOldContainer } from "./old-container.ts";
import { decodeWindows1252 } from "./small-csv.ts";

export interface IncomingText {
  text: Buffer;
  encoding: "utf-8" | "utf-8 with mark" | "windows-1252" | "utf-16";
  /** The text is not the bytes of the file. */
  isChanged: boolean;
  notices: LoadNotice[];
}

/** Throws UnreadableFileError for a file that is empty, a workbook, another kind of file by its first bytes, or half written. */
export function readableText(name: string, bytes: Buffer): IncomingText {
  if (bytes.length === 0) throw emptyFile(name);
  refuseOtherKinds(name, bytes);
  const wide = wideEncoding(bytes);
  const decoded = wide === undefined ? narrowText(name, bytes) : { ...UTF_16, text: wideText(wide, bytes) };
  const notices = decoded.notices;
  const { areMixed, hasBlankLines } = lineEnds(decoded.text);
  if (areMixed)
    notices.push({
      notice: "line ends",
      detail: "of several kinds, or carriage returns alone",
      row_count: null,
      repair_id: "line-ends",
    });
  const isTidied = areMixed || hasBlankLines;
  const tidy = isTidied ? tidyLines(decoded.text) : decoded.text;
  const { text, footers } = withoutFooter(tidy);
  if (footers > 0) {
    notices.push({
      notice: "footer lines",
      detail: "lines below the table: left out",
      row_count: footers,
      repair_id: "footer-rows",
    });
  }
  return { text, encoding: decoded.encoding, isChanged: decoded.isChanged || isTidied || footers > 0, notices };
}

const UTF_16 = {
  encoding: "utf-16" as const,
  isChanged: true,
  get notices(): LoadNotice[] {
    return [{ notice: "encoding", detail: "read as utf-16; UTF-8 is expected", row_count: null, repair_id: "utf-16" }];
  },
};

function narrowText(name: string, bytes: Buffer): IncomingText {
  if (bytes.includes(0)) {
    throw new UnreadableFileError(`${name}: it holds zero bytes, so it was not written whole. Export it again.`);
  }
  if (!isUtf8(bytes)) {
    const notices: LoadNotice[] = [
      {
        notice: "encoding",
        detail: "read as windows-1252; UTF-8 is expected",
        row_count: null,
        repair_id: "windows-1252",
      },
    ];
    return { text: Buffer.from(decodeWindows1252(bytes)), encoding: "windows-1252", isChanged: true, notices };
  }
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (!marked) return { text: bytes, encoding: "utf-8", isChanged: false, notices: [] };
  const notices: LoadNotice[] = [
    {
      notice: "byte order mark",
      detail: "before the first heading: left out",
      row_count: null,
      repair_id: "byte-order-mark",
    },
  ];
  return { text: bytes.subarray(3), encoding: "utf-8 with mark", isChanged: false, notices };
}

const OF_OLD_KIND = 'a workbook of an old kind (.xls). Save it as .xlsx, or each sheet as "CSV (comma delimited)"';

const KINDS: { start: Buffer; what: string }[] = [
  {
    start: Buffer.from("PK\u0003\u0004"),
    what: 'a workbook or another packed file, not a CSV file. Save the sheet as "CSV (comma delimited)", or give a workbook its name ending .xlsx',
  },
  { start: Buffer.from("PK\u0005\u0006"), what: "an empty packed file. Export it again" },
  ...["09000400", "09020600", "09040600"].map((start) => ({
    start: Buffer.from(start, "hex"),
    what: OF_OLD_KIND,
  })),
  { start: Buffer.from("fffe0000", "hex"), what: "text in UTF-32. Save it as UTF-8" },
  { start: Buffer.from("%PDF"), what: "a PDF. Export the file as CSV" },
  { start: Buffer.from("1f8b", "hex"), what: "a packed file. Unpack it first" },
];

function refuseOtherKinds(name: string, bytes: Buffer): void {
  refuseOldContainer(name, bytes, `${OF_OLD_KIND}.`);
  const kind = KINDS.find(({ start }) => bytes.subarray(0, start.length).equals(start));
  if (kind !== undefined) throw new UnreadableFileError(`${name}: this is ${kind.what}.`);
  const head = bytes
    .toString("latin1", 0, 512)
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart();
  if (/^<(!doctype html|html|table|head|body)/i.test(head)) {
    throw new UnreadableFileError(`${name}: this is a web page, not a CSV file. Export the file as CSV.`);
  }
  refuseSheetsAsXml(name, bytes);
  if (head.startsWith("<?xml") || /^<\w+>/.test(head)) {
    throw new UnreadableFileError(`${name}: this is XML. If it is the return, give it a name ending .xml.`);
  }
}

const SHEETS_AS_XML = /urn:(schemas-microsoft-com:office:spreadsheet|oasis:names:tc:opendocument)/;

/** Throws UnreadableFileError for a workbook that a spreadsheet program or a report writes as XML, under whatever name. */
export function refuseSheetsAsXml(name: string, bytes: Buffer): void {
  if (!SHEETS_AS_XML.test(bytes.toString("latin1", 0, 1024))) return;
  throw new UnreadableFileError(
    `${name}: this is a workbook written as XML. Open it in a spreadsheet program and save it as .xlsx, then load again.`,
  );
}

const FOOTER = new RegExp(FOOTER_WORDS);

/** Lines at the end without any divider that say what a report says below its table. */
function withoutFooter(text: Buffer): { text: Buffer; footers: number } {
  let end = text.length;
  let footers = 0;
  for (;;) {
    let last = end;
    while (last > 0 && (text[last - 1] === 10 || text[last - 1] === 13 || text[last - 1] === 32)) last -= 1;
    const start = text.lastIndexOf(10, last - 1) + 1;
    if (start <= 0 || last - start > 200) break;
    const line = text
      .toString("utf8", start, last)
      .trim()
      .replace(/^"(.*)"$/, "$1");
    if (/[,\t]/.test(line) || !FOOTER.test(line.toUpperCase())) break;
    footers += 1;
    end = start;
  }
  return footers === 0 ? { text, footers } : { text: text.subarray(0, end), footers };
}

function wideEncoding(bytes: Buffer): "utf-16le" | "utf-16be" | undefined {
  const [first, second, third, fourth] = bytes;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0 && third !== 0 && fourth === 0))
    return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && third === 0 && fourth !== 0))
    return "utf-16be";
  return undefined;
}

const wideText = (encoding: string, bytes: Buffer) =>
  Buffer.from(new TextDecoder(encoding).decode(bytes).replace(/^\ufeff/, ""));

export const emptyFile = (name: string) =>
  new UnreadableFileError(
    `${name}: the file is empty, not even headings. Export it again; if there is nothing to report, a file with headings only is right.`,
  );
