/** How the lines of a CSV text relate to its records: blank lines, line breaks inside quotes, a quote that is never closed, a row that is too long. */

/** Of one row, as the bulk reader takes them. */
export const MOST_LETTERS = 1_048_576;

export interface LineShape {
  /** Record number from which `shift` more lines lie before a record than records: 0 = first record after the headings. */
  shifts: { record: number; shift: number }[];
  /** Lines, counted as DuckDB counts them (a record is one line), after which `extra` line breaks were inside quotes. */
  wrapped: { line: number; extra: number }[];
  blankLines: number;
  /** Records below the headings: the bulk reader has to find as many. */
  records: number;
  /** Place at which the headings end. */
  headingsEnd: number;
  /** Lines of the file, the headings being the first. */
  lines: number;
  /** Line on which a quote opens that is never closed. */
  unclosedQuote: number | undefined;
  /** Line on which the first record with more than MOST_LETTERS bytes begins. */
  overlong: number | undefined;
  endsWithLineBreak: boolean;
}

const LF = 10;
const CR = 13;
const QUOTE = 34;

/** Reads a text whose lines end in LF or CRLF throughout. Quotes count only where a cell begins, as in the reader that follows. */
export function lineShape(text: Buffer, delimiter: string): LineShape {
  const shape: LineShape = {
    shifts: [],
    wrapped: [],
    blankLines: 0,
    records: 0,
    headingsEnd: 0,
    lines: 0,
    unclosedQuote: undefined,
    overlong: undefined,
    endsWithLineBreak: text.length > 0 && text[text.length - 1] === LF,
  };
  const hasQuotes = text.includes(QUOTE);
  let start = 0;
  let line = 0;
  let record = -1;
  let shift = 0;
  while (start < text.length) {
    line += 1;
    const blank = text[start] === LF ? 1 : text[start] === CR && text[start + 1] === LF ? 2 : 0;
    if (blank > 0) {
      shape.blankLines += 1;
      shift += 1;
      note(shape, record, shift);
      start += blank;
      continue;
    }
    const end = hasQuotes ? endOfRecord(text, start, delimiter.charCodeAt(0)) : endOfLine(text, start);
    if (end < 0) {
      shape.unclosedQuote = physicalLine(shape, line);
      return shape;
    }
    if (end - start > MOST_LETTERS) shape.overlong ??= physicalLine(shape, line);
    if (record < 0) shape.headingsEnd = end;
    const extra = hasQuotes ? breaksBetween(text, start, end) : 0;
    record += 1;
    if (extra > 0) {
      shape.wrapped.push({ line, extra });
      shift += extra;
      note(shape, record, shift);
    }
    start = end + 1;
  }
  shape.lines = physicalLine(shape, line + 1) - 1;
  shape.records = Math.max(record, 0);
  return shape;
}

/** Line of the file, from the line that DuckDB's reader reports. */
export function physicalLine(shape: LineShape, reported: number): number {
  return shape.wrapped.reduce((line, { line: at, extra }) => (at < reported ? line + extra : line), reported);
}

/** Row of the file that a data record (from 0) is: the line on which it begins; `firstRow` is that of the first record. */
export function lineOf(shape: LineShape, record: number, firstRow = 2): number {
  return record + firstRow + (shape.shifts.findLast((one) => one.record <= record)?.shift ?? 0);
}

/** `record` counts the headings as 0 here, so it is the number of the next data record. */
function note(shape: LineShape, record: number, shift: number): void {
  const last = shape.shifts.at(-1);
  const dataRecord = Math.max(record, 0);
  if (last?.record === dataRecord) last.shift = shift;
  else shape.shifts.push({ record: dataRecord, shift });
}

function endOfLine(text: Buffer, start: number): number {
  const end = text.indexOf(LF, start);
  return end < 0 ? text.length : end;
}

function endOfRecord(text: Buffer, start: number, delimiter: number): number {
  let isCellStart = true;
  for (let at = start; at < text.length; at++) {
    const byte = text[at];
    if (byte === LF) return at;
    if (byte === QUOTE && isCellStart) {
      at = closingQuote(text, at);
      if (at < 0) return -1;
      isCellStart = false;
    } else isCellStart = byte === delimiter;
  }
  return text.length;
}

/** Place of the quote that closes the one at `open`; -1: none does. */
export function closingQuote(text: Buffer, open: number): number {
  for (let at = text.indexOf(QUOTE, open + 1); at >= 0; at = text.indexOf(QUOTE, at + 2)) {
    if (text[at + 1] !== QUOTE) return at;
  }
  return -1;
}

function breaksBetween(text: Buffer, start: number, end: number): number {
  let breaks = 0;
  for (let at = text.indexOf(LF, start); at >= 0 && at < end; at = text.indexOf(LF, at + 1)) breaks += 1;
  return breaks;
}
