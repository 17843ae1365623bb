/** Which load a change is compared with: the last of the same council and collection year, else the last before it. */
import { type Database, literal } from "../database.ts";
import { stands } from "../load/standing.ts";

export interface Side extends Record<string, unknown> {
  load_id: string;
  collection_year: string;
  as_at_date: string;
  known_on: string;
  coverage: string;
  stage: string;
}

export interface Comparison {
  /** What stood before the change; undefined: nothing of the council. */
  before: Side | undefined;
  /** What stands in its place; undefined: nothing does any more. */
  after: Side | undefined;
  /** The council's load of the year before `after`. */
  lastYear: Side | undefined;
  isSameYear: boolean;
  /** A load is added; false: one is withdrawn. */
  isAdded: boolean;
  /** ISO date up to which figures are compared. */
  asAt: string;
  /** Period ends with figures before the change up to that day, newest first, at most two. */
  periodsBefore: string[];
}

/** Needs compare.values_before, and the change made in `incoming` and shown in `store`. */
export async function comparisonOf(db: Database, council: string): Promise<Comparison> {
  const standing = (database: string) => `select * from ${database}.ledger.loads
    where la_code = ${literal(council)} and ${stands(`${database}.`)}`;
  const order = "order by as_at_date desc, known_on desc, load_id desc limit 1";
  const pick = (sql: string) =>
    db.one<Side>(`select load_id, collection_year, as_at_date, known_on, coverage, stage from (${sql}) ${order}`);
  const added = await pick(`select * from (${standing("incoming")}) anti join held.ledger.loads using (load_id)`);
  const withdrawn = await pick(
    `select * from (${standing("held")}) where load_id in (select load_id from incoming.ledger.withdrawals)`,
  );
  const subject = added ?? withdrawn;
  if (subject === undefined) throw new Error("a change adds a load or withdraws one");
  const ofYear = `collection_year = ${literal(subject.collection_year)}`;
  const upTo = `as_at_date <= ${literal(subject.as_at_date)}`;
  const before =
    withdrawn ??
    (await pick(`select * from (${standing("held")}) where ${ofYear} and ${upTo}`)) ??
    (await pick(`select * from (${standing("held")}) where ${upTo}`));
  const after = added ?? (await pick(`select * from (${standing("incoming")}) where ${ofYear}`));
  const year = Number(subject.collection_year.slice(0, 4));
  const lastYear = await pick(
    `select * from (${standing("incoming")}) where left(collection_year, 4)::integer = ${year - 1}`,
  );
  const periods = await db.query<{ day: string }>(
    `select distinct period_end_date as day from compare.values_before where period_end_date <= ?::date order by day desc limit 2`,
    [subject.as_at_date],
  );
  return {
    before,
    after,
    lastYear,
    isSameYear: before !== undefined && before.collection_year === subject.collection_year,
    isAdded: added !== undefined,
    asAt: subject.as_at_date,
    periodsBefore: periods.map(({ day }) => day),
  };
}
