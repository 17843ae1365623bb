/** The name table of an OpenType font, written again with another family: a cut font may not keep a reserved name. */

interface Table {
  readonly tag: string;
  readonly bytes: Buffer;
}

function tablesOf(font: Buffer): Table[] {
  const count = font.readUInt16BE(4);
  return Array.from({ length: count }, (_, i) => {
    const entry = 12 + i * 16;
    const start = font.readUInt32BE(entry + 8);
    return {
      tag: font.toString("latin1", entry, entry + 4),
      bytes: font.subarray(start, start + font.readUInt32BE(entry + 12)),
    };
  });
}

/** Names kept: copyright and licence, then ours. */
function nameTable(old: Buffer, family: string): Buffer {
  const postscript = family.replaceAll(" ", "");
  const ours: Record<number, string> = {
    1: family,
    2: "Regular",
    3: `${postscript}-1`,
    4: family,
    6: postscript,
    16: family,
  };
  const records: { id: number; text: Buffer }[] = [];
  const count = old.readUInt16BE(2);
  const storage = old.readUInt16BE(4);
  for (let i = 0; i < count; i += 1) {
    const at = 6 + i * 12;
    const id = old.readUInt16BE(at + 6);
    const isWindowsEnglish = old.readUInt16BE(at) === 3 && old.readUInt16BE(at + 4) === 0x409;
    if (!isWindowsEnglish || ours[id] !== undefined || ![0, 5, 7, 13, 14].includes(id)) continue;
    const start = storage + old.readUInt16BE(at + 10);
    records.push({ id, text: Buffer.from(old.subarray(start, start + old.readUInt16BE(at + 8))) });
  }
  for (const [id, text] of Object.entries(ours))
    records.push({ id: Number(id), text: Buffer.from(text, "utf16le").swap16() });
  records.sort((a, b) => a.id - b.id);
  const head = Buffer.alloc(6 + records.length * 12);
  head.writeUInt16BE(records.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  records.forEach((record, i) => {
    const at = 6 + i * 12;
    for (const [place, value] of [3, 1, 0x409, record.id, record.text.length, offset].entries())
      head.writeUInt16BE(value, at + place * 2);
    offset += record.text.length;
  });
  return Buffer.concat([head, ...records.map((record) => record.text)]);
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let i = 0; i + 3 < bytes.length; i += 4) sum = (sum + bytes.readUInt32BE(i)) >>> 0;
  return sum;
}

const padded = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

/** The same font (sfnt bytes) under another family name. */
export function renameFamily(font: Buffer, family: string): Buffer {
  const tables = tablesOf(font).map((table) =>
    table.tag === "name" ? { tag: "name", bytes: nameTable(table.bytes, family) } : table,
  );
  const directory = Buffer.alloc(12 + tables.length * 16);
  font.copy(directory, 0, 0, 12);
  let offset = directory.length;
  const bodies = tables.map((table, i) => {
    const body = padded(Buffer.from(table.bytes));
    if (table.tag === "head") body.writeUInt32BE(0, 8);
    const entry = 12 + i * 16;
    directory.write(table.tag, entry, "latin1");
    directory.writeUInt32BE(checksum(body), entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(table.bytes.length, entry + 12);
    offset += body.length;
    return body;
  });
  const whole = Buffer.concat([directory, ...bodies]);
  const head = tables.findIndex((table) => table.tag === "head");
  const start = directory.readUInt32BE(12 + head * 16 + 8);
  whole.writeUInt32BE((0xb1b0afba - checksum(whole)) >>> 0, start + 8);
  return whole;
}
