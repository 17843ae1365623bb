/** The ends of a text's lines as the bulk reader takes them: one kind, and no line of blanks alone. What stands inside quotes stays as it is. */
import { closingQuote } from "./line-shape.ts";

const LF = 10;
const CR = 13;
const TAB = 9;
const BLANK = 32;
const QUOTE = 34;
const COMMA = 44;

export interface LineEnds {
  /** Line ends of several kinds, or carriage returns alone. */
  areMixed: boolean;
  /** Lines of blanks alone, which the bulk reader takes for rows of one cell. */
  hasBlankLines: boolean;
}

/** Reads a UTF-8 text. */
export function lineEnds(text: Buffer): LineEnds {
  const isSuspect = text.includes(CR) || mayHaveBlankLines(text);
  if (!isSuspect) return { areMixed: false, hasBlankLines: false };
  let [feeds, pairs, returns, blank] = [0, 0, 0, false];
  eachLine(text, (line) => {
    if (line.end === line.next) return;
    if (text[line.end] === LF) feeds += 1;
    else if (line.next - line.end === 2) pairs += 1;
    else returns += 1;
    blank ||= line.isBlank;
  });
  return { areMixed: returns > 0 || (feeds > 0 && pairs > 0), hasBlankLines: blank };
}

/** The text with a line feed after every line, and nothing on the lines of blanks. */
export function tidyLines(text: Buffer): Buffer {
  const tidy = Buffer.allocUnsafe(text.length);
  let length = 0;
  eachLine(text, ({ start, end, next, isBlank }) => {
    if (!isBlank) length += text.copy(tidy, length, start, end);
    if (next > end) tidy[length++] = LF;
  });
  return tidy.subarray(0, length);
}

interface Line {
  start: number;
  /** Where its line end begins: the text's end when it has none. */
  end: number;
  next: number;
  /** It holds something, and nothing but blanks; a line of tabs where tabs divide the cells is a row of blank cells. */
  isBlank: boolean;
}

/** Lines as records are: a line break inside quotes ends none. After a quote that is never closed the rest is one line. */
function eachLine(text: Buffer, take: (line: Line) => void): void {
  const hasQuotes = text.includes(QUOTE);
  const firstEnd = text.findIndex((byte) => byte === LF || byte === CR);
  const hasCommas = text.subarray(0, firstEnd < 0 ? text.length : firstEnd).includes(COMMA);
  const delimiter = hasCommas ? COMMA : TAB;
  const endOf = hasQuotes ? (start: number) => endOutsideQuotes(text, start, delimiter) : endFinder(text);
  for (let start = 0; start < text.length; ) {
    const end = endOf(start);
    const next = text[end] === CR && text[end + 1] === LF ? end + 2 : Math.min(end + 1, text.length);
    take({ start, end, next, isBlank: end > start && isBlankBetween(text, start, end, hasCommas) });
    start = next;
  }
}

function endOutsideQuotes(text: Buffer, start: number, delimiter: number): number {
  let isCellStart = true;
  for (let at = start; at < text.length; at++) {
    const byte = text[at];
    if (byte === LF || byte === CR) return at;
    if (byte === QUOTE && isCellStart) {
      at = closingQuote(text, at);
      if (at < 0) return text.length;
    }
    isCellStart = byte === delimiter;
  }
  return text.length;
}

/** The same where there are no quotes, four times as fast; to be asked for growing starts. */
function endFinder(text: Buffer): (start: number) => number {
  const found = [LF, CR].map((byte) => ({ byte, at: -1 }));
  return (start) => {
    for (const one of found) {
      if (one.at >= start) continue;
      const at = text.indexOf(one.byte, start);
      one.at = at < 0 ? text.length : at;
    }
    return Math.min(...found.map(({ at }) => at));
  };
}

function isBlankBetween(text: Buffer, start: number, end: number, hasCommas: boolean): boolean {
  for (let at = start; at < end; at++) {
    if (text[at] !== BLANK && !(hasCommas && text[at] === TAB)) return false;
  }
  return true;
}

/** A quick look: a line that begins with a blank. */
function mayHaveBlankLines(text: Buffer): boolean {
  return [BLANK, TAB].some((blank) => text[0] === blank || text.includes(Buffer.from([LF, blank])));
}
