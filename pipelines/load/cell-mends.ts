/** How many cells of the incoming files each repair rule will mend, by column: the trivial ones too. */
import { cellText } from "@schemas/field-types.ts";
import { type IsOn, type RepairId, repairOf } from "@schemas/repairs.ts";
import { type Database, identifier, literal } from "../database.ts";
import type { Definitions } from "../definitions.ts";
import { repairOfCell, typedCell } from "../transform/stage/columns.ts";
import type { ReadReturn } from "./doubtful-cells.ts";
import { IS_KEPT, incoming } from "./incoming-tables.ts";
import type { LoadNotice } from "./notice.ts";

interface MendCount extends Record<string, unknown> {
  return_id: string;
  mend: string;
  cells: number;
}

/** Notices by return id, in the order of the file's columns. `year` is the collection year, for labels that changed their code. */
export async function cellMends(
  db: Database,
  all: readonly ReadReturn[],
  definitions: Pick<Definitions, "codeSets">,
  year: string,
  isOn: IsOn,
): Promise<Map<string, LoadNotice[]>> {
  const asked = all.filter(({ doubtful }) => doubtful.size > 0);
  if (asked.length === 0) return new Map();
  const mends = asked.map((one) => mendsOf(one, definitions, year, isOn));
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

function mendsOf(
  { recognised, doubtful }: ReadReturn,
  { codeSets }: Pick<Definitions, "codeSets">,
  year: string,
  isOn: IsOn,
): string {
  const { id, table } = recognised.definition;
  const fields = recognised.definition.fields.filter(({ heading }) => doubtful.has(heading));
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
