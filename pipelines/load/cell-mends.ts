/**
 * How many cells of the incoming files each repair rule will mend, by column: the trivial ones too. One cheap question finds the
 * columns that may hold such a cell, one dear question counts those.
 */
import type { FieldDefinition } from "@schemas/define.ts";
import { cellText } from "@schemas/field-types.ts";
import { type IsOn, type RepairId, repairOf } from "@schemas/repairs.ts";
import { type Database, identifier, literal } from "../database.ts";
import type { Definitions } from "../definitions.ts";
import { mayNeedMend, repairOfCell, typedCell } from "../transform/stage/columns.ts";
import { type IncomingReturn, IS_KEPT, incoming } from "./incoming-tables.ts";
import type { LoadNotice } from "./notice.ts";

interface MendCount extends Record<string, unknown> {
  return_id: string;
  mend: string;
  cells: number;
}

/** Notices by return id, in the order of the file's columns. `year` is the collection year, for labels that changed their code. */
export async function cellMends(
  db: Database,
  all: readonly IncomingReturn[],
  definitions: Pick<Definitions, "codeSets">,
  year: string,
  isOn: IsOn,
): Promise<Map<string, LoadNotice[]>> {
  const doubtful = await doubtfulFields(db, all, definitions);
  const asked = all.filter(({ recognised }) => doubtful.get(recognised.definition.id)?.length);
  if (asked.length === 0) return new Map();
  const mends = asked.map((one) =>
    mendsOf(one, doubtful.get(one.recognised.definition.id) ?? [], definitions, year, isOn),
  );
  const counts = await db.query<MendCount>(
    `select return_id, mend, count(*) as cells from (${mends.join("\nunion all\n")})
     where mend <> '' group by all order by all`,
  );
  const noticesOf = new Map<string, LoadNotice[]>();
  for (const { return_id, mend, cells } of counts) {
    const [heading = "", id = ""] = mend.split(":");
    const { title } = repairOf(id as RepairId);
    const notice = { notice: title.toLowerCase(), detail: `column ${heading}: read`, row_count: cells };
    noticesOf.set(return_id, [...(noticesOf.get(return_id) ?? []), { ...notice, repair_id: id as RepairId, heading }]);
  }
  return noticesOf;
}

/** Fields of each return that hold a cell in another form than the standard one. */
async function doubtfulFields(
  db: Database,
  all: readonly IncomingReturn[],
  { codeSets }: Pick<Definitions, "codeSets">,
): Promise<Map<string, FieldDefinition[]>> {
  const fieldsOf = ({ recognised }: IncomingReturn) =>
    recognised.definition.fields.filter(({ heading }) => recognised.columns.includes(heading));
  const screens = all.map((one) => {
    const { id, table } = one.recognised.definition;
    const answers = fieldsOf(one).map(
      (field) =>
        `case when bool_or(${mayNeedMend(field, codeSets, identifier(field.heading))}) then ${literal(field.heading)} end`,
    );
    return `select ${literal(id)} as return_id, concat_ws(' ', ${answers.join(", ")}) as headings from ${incoming(table)} where ${IS_KEPT}`;
  });
  const found = await db.query<{ return_id: string; headings: string }>(screens.join("\nunion all\n"));
  const headingsOf = new Map(found.map(({ return_id, headings }) => [return_id, new Set(headings.split(" "))]));
  return new Map(
    all.map((one) => {
      const { id } = one.recognised.definition;
      return [id, fieldsOf(one).filter(({ heading }) => headingsOf.get(id)?.has(heading))];
    }),
  );
}

function mendsOf(
  { recognised }: IncomingReturn,
  fields: readonly FieldDefinition[],
  { codeSets }: Pick<Definitions, "codeSets">,
  year: string,
  isOn: IsOn,
): string {
  const { id, table } = recognised.definition;
  const [raw, cell, value] = ["raw", "cell", "value"].map(
    (part) => (heading: string) => identifier(`${part} ${heading}`),
  ) as [(heading: string) => string, (heading: string) => string, (heading: string) => string];
  const select = (of: (field: (typeof fields)[number]) => string) => fields.map(of).join(", ");
  const mends = fields.flatMap((field) => {
    const { heading } = field;
    const mend = repairOfCell(field, cell(heading), value(heading), true);
    return [
      `${literal(`${heading}:`)} || ${mend}`,
      `case when ${cell(heading)} <> ${raw(heading)} then ${literal(`${heading}:surrounding-blanks`)} end`,
    ];
  });
  return `select ${literal(id)} as return_id, unnest(string_split(mends, ' ')) as mend from (
    select concat_ws(' ', ${mends.join(", ")}) as mends from (
      select *, ${select((field) => `${typedCell(field, codeSets, cell(field.heading), isOn)} as ${value(field.heading)}`)} from (
        select ${literal(year)} as collection_year, ${select(({ heading }) => `${identifier(heading)} as ${raw(heading)}, ${cellText(identifier(heading), isOn)} as ${cell(heading)}`)}
        from ${incoming(table)} where ${IS_KEPT}
      )
    )
  ) where mends <> ''`;
}
