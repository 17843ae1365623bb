/** Rows written as CSV one by one, kept as bytes: a large table costs its text once, not an object for each cell. */
import { MOST_LETTERS } from "./line-shape.ts";
import { quoted } from "./small-csv.ts";

const CHARACTERS_AT_ONCE = 65_536;

export class CsvText {
  /** Rows below the headings. */
  rows = 0;
  /** The first of them, from 0, with more than MOST_LETTERS letters; its text is not kept. */
  overlong: number | undefined;
  lastLine: string;
  /** Letters of all rows. */
  letters = 0;
  readonly #pieces: Buffer[] = [];
  #text: string;

  constructor(headings: readonly string[]) {
    this.lastLine = line(headings);
    this.#text = `${this.lastLine}\n`;
  }

  add(cells: readonly string[]): void {
    this.rows += 1;
    this.lastLine = line(cells);
    this.letters += this.lastLine.length;
    if (Buffer.byteLength(this.lastLine) > MOST_LETTERS) this.overlong ??= this.rows - 1;
    if (this.overlong !== undefined) return;
    this.#text += `${this.lastLine}\n`;
    if (this.#text.length < CHARACTERS_AT_ONCE) return;
    this.#pieces.push(Buffer.from(this.#text));
    this.#text = "";
  }

  /** All of it, in UTF-8. */
  bytes(): Buffer {
    return Buffer.concat([...this.#pieces, Buffer.from(this.#text)]);
  }
}

const line = (cells: readonly string[]): string => cells.map(quoted).join(",");
