/**
 * Columns of the incoming files that hold a cell in another form than the standard one. One cheap question finds them; of the other
 * columns nothing needs to be mended, trimmed or read in several ways.
 */
import { cellText, fieldTypes, standardDay } from "@schemas/field-types.ts";
import type { IsOn } from "@schemas/repairs.ts";
import { type Database, identifier, literal } from "../database.ts";
import type { Definitions } from "../definitions.ts";
import { mayNeedMend } from "../transform/stage/columns.ts";
import { type IncomingReturn, IS_KEPT, incoming } from "./incoming-tables.ts";

/** A return that has its incoming table. */
export interface ReadReturn extends IncomingReturn {
  /** Headings of the columns with such a cell. */
  doubtful: ReadonlySet<string>;
}

/** The same returns, with their doubtful columns. Their incoming tables must be there. */
export async function findDoubtful(
  db: Database,
  all: readonly IncomingReturn[],
  { codeSets }: Pick<Definitions, "codeSets">,
): Promise<ReadReturn[]> {
  const questions = all.map(({ recognised: { definition, columns } }) => {
    const answers = definition.fields
      .filter(({ heading }) => columns.includes(heading))
      .map(
        (field) =>
          `case when bool_or(${mayNeedMend(field, codeSets, identifier(field.heading))}) then ${literal(field.heading)} end`,
      );
    return `select ${literal(definition.id)} as return_id, concat_ws(' ', ${answers.join(", ")}) as headings
      from ${incoming(definition.table)} where ${IS_KEPT}`;
  });
  const found = await db.query<{ return_id: string; headings: string }>(questions.join("\nunion all\n"));
  const headingsOf = new Map(found.map(({ return_id, headings }) => [return_id, headings.split(" ").filter(Boolean)]));
  return all.map((one) => ({ ...one, doubtful: new Set(headingsOf.get(one.recognised.definition.id)) }));
}

/** SQL expression of a cell without the blanks round it; null for a blank cell. */
export const cellOf = ({ doubtful }: ReadReturn, heading: string, isOn?: IsOn): string =>
  doubtful.has(heading) ? cellText(identifier(heading), isOn) : identifier(heading);

/** SQL expression of the id that a cell of CHILD holds, an expression that `cellOf` made or a name of it; null where it is none. */
export const childOf = ({ doubtful }: ReadReturn, cell: string, isOn?: IsOn): string =>
  doubtful.has("CHILD") ? fieldTypes.childId.cast(cell, isOn) : cell;

/** SQL expression of the date of a cell, an expression that `cellOf` made or a name of it; null where it cannot be read. */
export const dayOf = ({ doubtful }: ReadReturn, heading: string, cell: string, isOn?: IsOn): string =>
  doubtful.has(heading) ? fieldTypes.date.cast(cell, isOn) : standardDay(cell);
