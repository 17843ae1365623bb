/** Ways in which a file of a return gets damaged: each takes its bytes and numbers from 0 to below 1, and gives other bytes. */
export interface Damage {
  name: string;
  /** `other`: another file of the same return. */
  apply(bytes: Buffer, at: () => number, other: Buffer): Buffer;
}

const place = (bytes: Buffer, at: () => number) => Math.floor(at() * (bytes.length + 1));
const insert = (bytes: Buffer, where: number, what: Buffer | string) =>
  Buffer.concat([bytes.subarray(0, where), Buffer.from(what), bytes.subarray(where)]);
const linesOf = (bytes: Buffer) => bytes.toString("latin1").split("\n");
const joined = (lines: readonly string[]) => Buffer.from(lines.join("\n"), "latin1");
const anyLine = (lines: readonly string[], at: () => number) => Math.floor(at() * lines.length);
const inserting = (name: string, what: string | Buffer): Damage => ({
  name,
  apply: (bytes, at) => insert(bytes, place(bytes, at), what),
});
const encoded = (name: string, change: (text: string) => Buffer): Damage => ({
  name,
  apply: (bytes) => change(bytes.toString("utf8")),
});
const onLine = (name: string, change: (lines: string[], line: number, at: () => number) => void): Damage => ({
  name,
  apply(bytes, at) {
    const lines = linesOf(bytes);
    change(lines, anyLine(lines, at), at);
    return joined(lines);
  },
});
const swapped = (line: string, one: number, two: number) => {
  const cells = line.split(",");
  [cells[one], cells[two]] = [cells[two] ?? "", cells[one] ?? ""];
  return cells.join(",");
};
const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = Buffer.from(text, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
};

export const DAMAGES: readonly Damage[] = [
  {
    name: "a byte is another",
    apply(bytes, at) {
      const copy = Buffer.from(bytes);
      copy[Math.floor(at() * copy.length)] = Math.floor(at() * 256);
      return copy;
    },
  },
  {
    name: "a bit is the other",
    apply(bytes, at) {
      const copy = Buffer.from(bytes);
      const where = Math.floor(at() * copy.length);
      copy[where] = (copy[where] ?? 0) ^ (1 << Math.floor(at() * 8));
      return copy;
    },
  },
  { name: "cut off", apply: (bytes, at) => bytes.subarray(0, place(bytes, at)) },
  { name: "begins later", apply: (bytes, at) => bytes.subarray(place(bytes, at)) },
  {
    name: "a piece is gone",
    apply(bytes, at) {
      const from = place(bytes, at);
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + Math.floor(at() * 60))]);
    },
  },
  onLine("a line twice", (lines, line) => lines.splice(line, 0, lines[line] ?? "")),
  onLine("a line gone", (lines, line) => lines.splice(line, 1)),
  onLine("two lines in one", (lines, line) => lines.splice(line, 2, `${lines[line] ?? ""}${lines[line + 1] ?? ""}`)),
  onLine("two lines changed places", (lines, line, at) => {
    const other = anyLine(lines, at);
    [lines[line], lines[other]] = [lines[other] ?? "", lines[line] ?? ""];
  }),
  onLine("two cells of one row changed places", (lines, line, at) => {
    lines[line] = swapped(lines[line] ?? "", Math.floor(at() * 6), Math.floor(at() * 6));
  }),
  onLine("a cell more", (lines, line) => {
    lines[line] += ",extra";
  }),
  onLine("a cell less", (lines, line) => {
    lines[line] = (lines[line] ?? "").replace(/,[^,]*$/, "");
  }),
  onLine("a line of blanks", (lines, line) => lines.splice(line, 0, "   ")),
  onLine("a row of commas", (lines, line) => lines.splice(line, 0, ",".repeat((lines[0] ?? "").split(",").length - 1))),
  onLine("a huge cell", (lines, line, at) => {
    lines[line] = `${lines[line]}${"X".repeat(Math.floor(at() * 1_200_000))}`;
  }),
  onLine("a footer", (lines) => lines.push("", "Report produced for QZX001 on 01/04/2024", "")),
  {
    name: "two columns changed places",
    apply: (bytes, at) => {
      const one = Math.floor(at() * 5);
      const two = Math.floor(at() * 5);
      return joined(linesOf(bytes).map((line) => (line === "" || line.includes('"') ? line : swapped(line, one, two))));
    },
  },
  { name: "another file's rows at the end", apply: (bytes, _, other) => Buffer.concat([bytes, other]) },
  { name: "another file instead", apply: (_, __, other) => other },
  inserting("a quote", '"'),
  inserting("two quotes", '""'),
  inserting("a comma", ","),
  inserting("a zero byte", Buffer.from([0])),
  inserting("a mark in the middle", Buffer.from([0xef, 0xbb, 0xbf])),
  inserting("a carriage return", "\r"),
  inserting("a line break", "\n"),
  inserting("a tab", "\t"),
  inserting("control characters", Buffer.from([1, 26, 27, 127])),
  inserting("half a letter", Buffer.from([0xc3])),
  inserting("letters from far away", "\u202e\u0000é漢👩‍👧\ufeff"),
  {
    name: "quotes in many places",
    apply: (bytes, at) => {
      let copy = bytes;
      for (let n = 0; n < 6; n++) copy = insert(copy, place(copy, at), '"');
      return copy;
    },
  },
  encoded("a mark in front", (text) => Buffer.from(`\ufeff${text}`)),
  encoded("UTF-16, low byte first", (text) => utf16(`\ufeff${text}`, false)),
  encoded("UTF-16, high byte first", (text) => utf16(`\ufeff${text}`, true)),
  encoded("UTF-16 without a mark", (text) => utf16(text, false)),
  encoded("Windows-1252", (text) => Buffer.from(text.replaceAll("QZX", "QZXé"), "latin1")),
  encoded("semicolons", (text) => Buffer.from(text.replaceAll(",", ";"))),
  encoded("tabs", (text) => Buffer.from(text.replaceAll(",", "\t"))),
  encoded("old Macintosh line ends", (text) => Buffer.from(text.replaceAll("\n", "\r"))),
  encoded("Windows line ends", (text) => Buffer.from(text.replaceAll("\n", "\r\n"))),
  encoded("every cell in quotes", (text) =>
    Buffer.from(
      text
        .split("\n")
        .map((line) =>
          line === "" || line.includes('"')
            ? line
            : line
                .split(",")
                .map((cell) => `"${cell}"`)
                .join(","),
        )
        .join("\n"),
    ),
  ),
  {
    name: "noise",
    apply: (bytes, at) => Buffer.from(Uint8Array.from({ length: 200 + (bytes.length % 300) }, () => at() * 256)),
  },
  { name: "nothing", apply: () => Buffer.alloc(0) },
];
