/** A file that stops in the middle of its last cell: the right number of cells, no line end, and a cell that is only half there. */
import type { Definitions } from "../definitions.ts";
import { UnreadableFileError } from "../errors.ts";
import { splitLine } from "./incoming-file.ts";
import type { IncomingReturn } from "./incoming-tables.ts";

/** Throws UnreadableFileError when the last cell of a file without a final line end cannot be what its column holds. */
export function refuseBrokenOff({ file, recognised }: IncomingReturn, { codeSets }: Definitions): void {
  if (file.shape.endsWithLineBreak || file.shape.lines < 2) return;
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
