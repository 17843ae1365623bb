/** A file that stops in its last row with the right number of cells: it has no line end, and its fellows have one. */
import type { Definitions } from "../definitions.ts";
import { UnreadableFileError } from "../errors.ts";
import { splitLine } from "./incoming-file.ts";
import type { IncomingReturn } from "./incoming-tables.ts";

/**
 * Throws UnreadableFileError for a file without a final line end when its last cell cannot be what its column holds, or when
 * every other file of the return (two or more) has one.
 */
export function refuseBrokenOff(all: readonly IncomingReturn[], definitions: Definitions): void {
  const open = all.filter(({ file }) => !file.shape.endsWithLineBreak && file.shape.lines > 1);
  for (const one of open) refuseHalfCell(one, definitions);
  const [only] = open;
  if (only === undefined || open.length > 1 || all.length < 3) return;
  throw new UnreadableFileError(
    `${only.file.name}, row ${only.file.shape.lines}: there is no line end after the last row, as there is in the other files, so it may not have been ` +
      "written or copied whole. Export it again; if it is whole, add a line end.",
  );
}

function refuseHalfCell({ file, recognised }: IncomingReturn, { codeSets }: Definitions): void {
  const heading = recognised.columns.at(-1);
  const field = recognised.definition.fields.find((one) => one.heading === heading);
  const cell = (splitLine(file.lastLine, file.delimiter).at(-1) ?? "").trim().toUpperCase();
  if (field === undefined || cell === "") return;
  const codes = codeSets.get(field.codes ?? "")?.codes;
  const isWhole =
    field.type === "date"
      ? /\d{2}\D\d{2}\D\d{4}|\d{4}-\d{2}-\d{2}|^\d{5}(\.0+)?$|\D\d{2}$|\D\d{4}$/.test(cell)
      : codes === undefined ||
        codes.some(({ code, label, aliases = [] }) =>
          [code, label.toUpperCase(), ...aliases].includes(cell.replace(/\.0+$/, "")),
        );
  if (isWhole) return;
  throw new UnreadableFileError(
    `${file.name}, row ${file.shape.lines}, column ${field.heading}: the file breaks off inside this cell, without a line end. ` +
      "It was not written or copied whole. Export it again.",
  );
}
