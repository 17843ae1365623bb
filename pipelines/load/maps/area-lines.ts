/** The lines of an area map as one thing, and what the predecessors' returns say about them. */
import { fieldTypes, trimmedText } from "@schemas/field-types.ts";
import { type Database, literal } from "../../database.ts";
import { stands } from "../standing.ts";
import type { Problem, RegisterLine } from "./read-register.ts";

export interface AreaLine extends RegisterLine {
  child: string;
  predecessor: string;
  successor: string;
  /** ISO date. */
  from: string;
}

/**
 * One line for each child of a predecessor, and for each id of a new council; one first day for each new council; no council its own
 * successor, nor in a row of them.
 */
export function areaProblems(lines: readonly AreaLine[]): Problem[] {
  const problems: Problem[] = [];
  const children = new Map<string, number>();
  const heirs = new Map<string, AreaLine>();
  const began = new Map<string, AreaLine>();
  const predecessors = new Set(lines.map(({ predecessor }) => predecessor));
  for (const line of lines) {
    const child = `${line.predecessor} ${line.child}`;
    const earlier = children.get(child);
    if (earlier !== undefined) {
      const words = `expected one line for each child, found the child in row ${earlier} too. Keep the line of the council that the child belongs to.`;
      problems.push({ line: line.line, column: "child", words });
    }
    children.set(child, earlier ?? line.line);
    const inherited = `${line.successor} ${line.child}`;
    const other = heirs.get(inherited);
    if (other !== undefined && other.predecessor !== line.predecessor) {
      const words = `expected an id that no other child of the new council had, found it in row ${other.line} too, of another predecessor: the two would become one child. Take out the line of one of them, whose history then begins with the new council's returns.`;
      problems.push({ line: line.line, column: "child", words });
    }
    heirs.set(inherited, other ?? line);
    if (predecessors.has(line.successor)) {
      const words =
        "expected a council that was not divided itself, found one that is a predecessor. Name the council of today.";
      problems.push({ line: line.line, column: "successor", words });
    }
    const first = began.get(line.successor) ?? line;
    began.set(line.successor, first);
    if (first.from !== line.from) {
      const words = `expected the day on which the new council began, found another than in row ${first.line}. Write the same day in both.`;
      problems.push({ line: line.line, column: "from", words });
    }
  }
  return problems;
}

/** How many lines are about nobody in the predecessors' returns, and how many of their children are in no line. */
export async function heldAreas(
  store: Database,
  lines: readonly AreaLine[],
): Promise<{ unused: number; left_out: number }> {
  if (lines.length === 0) return { unused: 0, left_out: 0 };
  await store.run("create or replace temp table area_lines (predecessor varchar, child_id varchar, from_date date)");
  try {
    await store.insert(
      "area_lines",
      lines.map(({ predecessor, child, from }) => ({ predecessor, child_id: child, from_date: from })),
    );
    const councils = [...new Set(lines.map(({ predecessor }) => predecessor))].map(literal).join(", ");
    const counted = await store.one<{ unused: number; left_out: number }>(`
      with returned as (
        select distinct loads.la_code as predecessor, ${fieldTypes.childId.cast(trimmedText('raw."CHILD"'))} as child_id
        from (select load_id, "CHILD" from raw.header union all select load_id, "CHILD" from raw.episodes
          union all select load_id, "CHILD" from raw.oc3) as raw
        join ledger.loads as loads using (load_id)
        where loads.la_code in (${councils}) and ${stands()}
          and loads.as_at_date < (select max(from_date) from area_lines where predecessor = loads.la_code)
      )
      select
        (select count(*) from area_lines anti join returned using (predecessor, child_id)) as unused,
        (select count(*) from returned anti join area_lines using (predecessor, child_id)) as left_out`);
    return counted ?? { unused: 0, left_out: 0 };
  } finally {
    await store.run("drop table if exists area_lines");
  }
}
