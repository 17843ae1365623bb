/** Every cell that a repair rule mends is listed once, without its value, and a rule that is switched off mends nothing. */
import { stage } from "@pipelines/transform/stage/stage.ts";
import { allBut, type RepairId, repairs } from "@schemas/repairs.ts";
import { expect, test } from "vitest";
import { definitions } from "../../../support/definitions.ts";
import { openScratch } from "../../../support/scratch.ts";

/** Repair, file, heading, what the file says, what is read. */
const cells: [RepairId, string, string, string, string][] = [
  ["iso-date", "episodes", "DEC", "2024-06-30", "2024-06-30"],
  ["iso-date", "previous-permanence", "DATE_PERM", "2019-05-01", "01/05/2019"],
  ["timestamped-date", "episodes", "DEC", "30/06/2024 00:00:00", "2024-06-30"],
  ["timestamped-date", "episodes", "DEC", "30/06/2024 00:00", "2024-06-30"],
  ["timestamped-date", "episodes", "DEC", "2024-06-30 00:00:00.000", "2024-06-30"],
  ["timestamped-date", "episodes", "DEC", "2024-06-30T00:00:00", "2024-06-30"],
  ["two-digit-year", "episodes", "DEC", "30/6/24", "2024-06-30"],
  ["month-name", "episodes", "DEC", "30-Jun-24", "2024-06-30"],
  ["month-name", "episodes", "DEC", "30 June 2024", "2024-06-30"],
  ["excel-serial", "episodes", "DEC", "45473", "2024-06-30"],
  ["excel-serial", "episodes", "DEC", "45473.0", "2024-06-30"],
  ["decimal-point", "oc2", "SDQ_SCORE", "12.0", "12"],
  ["decimal-point", "oc2", "CONVICTED", "1.0", "1"],
  ["decimal-point", "oc3", "ACTIV", "0.0", "0"],
  ["true-or-false", "oc2", "CONVICTED", "False", "0"],
  ["label-for-code", "header", "ETHNIC", "White British", "WBRI"],
  ["label-for-code", "header", "SEX", "female", "F"],
  ["letter-case", "episodes", "PLACE", "k3", "K3"],
  ["surrounding-blanks", "episodes", "PLACE", "\u00a0K3 ", "K3"],
];

/** Cells of Episodes that need no repair, or that none helps. */
const LEFT_ALONE: [string, string][] = [
  ["DEC", "1/6/2024"],
  ["DEC", "04/25/2024"],
  ["DEC", "31/02/2024"],
  ["DEC", "01/06/0024"],
  ["DEC", "0453812"],
  ["PLACE", "K3"],
  ["PLACE", "H99"],
  ["PL_POST", "AB1 2CD"],
];

const ROWS = [
  ...cells.map(([, id, heading, cell]) => ({ id, heading, cell })),
  ...LEFT_ALONE.map(([heading, cell]) => ({ id: "episodes", heading, cell })),
].map((row, n) => ({ ...row, child: `A${n}`, source_row: n + 2 }));

interface Staged {
  value: string | null;
  is_listed: boolean | null;
  listed: Record<string, unknown>[];
}

/** Every row above, staged once, with these repairs switched off: what is read of each cell, and what is listed of its row. */
async function stageAll(off: readonly RepairId[]): Promise<Staged[]> {
  const db = await openScratch(definitions, { loads: [{ asAt: "2025-03-31", files: {} }] });
  const shapes = ROWS.map(({ id, heading }) => {
    const definition = definitions.returns.get(id);
    const field = definition?.fields.find((one) => one.heading === heading);
    if (definition === undefined || field === undefined) throw new Error(`${id} has no ${heading}`);
    return { definition, field };
  });
  for (const [n, { definition }] of shapes.entries()) {
    const { heading, cell, child, source_row } = ROWS[n] as (typeof ROWS)[number];
    const key = definition.fields.filter((one) => one.required && one.heading !== "CHILD");
    await db.run(
      `insert into store.raw.${definition.table} (load_id, source_file, source_row, "CHILD", "${heading}"
      ${key.map((one) => `, "${one.heading}"`).join("")})
      select load_id, 'f.csv', ?, ?, ?${key.map(() => ", '01/05/2024'").join("")} from store.ledger.loads`,
      [source_row, child, cell],
    );
  }
  await stage(db, definitions, undefined, allBut(off));
  const repaired = await db.query<Record<string, unknown>>("select * from validation.repairs");
  const staged: Staged[] = [];
  for (const [n, { definition, field }] of shapes.entries()) {
    const { child, source_row } = ROWS[n] as (typeof ROWS)[number];
    const read = await db.one<Omit<Staged, "listed">>(
      `select ${field.name}::varchar as value, ${field.codes === undefined ? "null" : `is_listed_${field.name}`} as is_listed
       from staging.${definition.table} where child_id = ?`,
      [child],
    );
    staged.push({
      value: read?.value ?? null,
      is_listed: read?.is_listed ?? null,
      listed: repaired.filter((row) => row.source_row === source_row),
    });
  }
  db.close();
  return staged;
}

const made = new Map<string, Promise<Staged[]>>();
async function stagedRow(at: number, ...off: RepairId[]): Promise<Staged> {
  const all = made.get(off.join()) ?? stageAll(off);
  made.set(off.join(), all);
  return (await all)[at] as Staged;
}

test.each(cells.map((row, at) => [...row, at] as const))(
  "%s: %s %s %j is read, listed without its value, and not read when switched off",
  async (repair, id, heading, cell, value, at) => {
    const on = await stagedRow(at);
    expect(on.value).toBe(value);
    const rule = repairs.find((one) => one.id === repair);
    const trivial = rule !== undefined && "trivial" in rule;
    expect(on.listed).toEqual(
      trivial
        ? []
        : [
            expect.objectContaining({
              la_code: "990",
              return_id: id,
              source_file: "f.csv",
              source_row: at + 2,
              heading,
              repair_id: repair,
            }),
          ],
    );
    expect(JSON.stringify(on.listed)).not.toContain(cell);
    const off = await stagedRow(at, repair);
    expect(off.value === null || off.is_listed === false || off.value !== value).toBe(true);
    expect(off.listed).toEqual([]);
  },
);

test("every repair of a cell has its case here", () => {
  const known = repairs.filter(({ level }) => level === "cell").map(({ id }) => id);
  expect([...new Set(cells.map(([id]) => id))].sort()).toEqual([...known].sort());
});

test.each(LEFT_ALONE.map((row, at) => [...row, cells.length + at] as const))(
  "%s %j needs no repair, or none helps",
  async (_heading, _cell, at) => {
    expect((await stagedRow(at)).listed).toEqual([]);
  },
);
