/** One case's recorded answer beside ours, scored by children and by rows. Positions only: never a cell. */
import { textAt } from "./case-loads.ts";
import type { RecordedCase } from "./cases.ts";

/** Table name to the failing rows, counted from 0 as the file does. */
export type Positions = Record<string, number[]>;

export interface CaseResult {
  rule: string;
  case: number;
  year: string;
  status: "passed" | "failed" | "disputed" | "not_built";
  /** Same rows in the same tables; null when the rule is not built. */
  rows_agree: boolean | null;
  recorded: Positions;
  ours: Positions;
  /** How our rule ended, in words; null when it is not in force in the year of the case. */
  outcome: string | null;
  /** Why the case is disputed. */
  reason: string | null;
}

export interface Answer {
  /** Our code of the rule; undefined when it is not built. */
  code: string | undefined;
  found: Positions;
  outcome: string | undefined;
  reason: string | undefined;
}

/** A case passes when the same children are flagged; a table without children is compared by its rows. */
export function compare(recorded: RecordedCase, answer: Answer): CaseResult {
  const expected = withRows(recorded.expected);
  const ours = withRows(answer.found);
  const childrenAgree = sameSet(children(recorded, expected), children(recorded, ours));
  const judged = answer.reason !== undefined ? "disputed" : childrenAgree ? "passed" : "failed";
  return {
    rule: answer.code ?? recorded.code,
    case: recorded.case,
    year: recorded.year,
    status: answer.code === undefined ? "not_built" : judged,
    rows_agree: answer.code === undefined ? null : sameSet(rows(expected), rows(ours)),
    recorded: expected,
    ours,
    outcome: answer.outcome ?? null,
    reason: answer.reason ?? null,
  };
}

const withRows = (positions: Positions): Positions =>
  Object.fromEntries(Object.entries(positions).filter(([, list]) => list.length > 0));

const rows = (positions: Positions): Set<string> =>
  new Set(Object.entries(positions).flatMap(([name, list]) => list.map((row) => `${name} ${row}`)));

function children(recorded: RecordedCase, positions: Positions): Set<string> {
  const flagged = Object.entries(positions).flatMap(([name, list]) => {
    const table = recorded.tables[name];
    const hasChildren = table?.columns.includes("CHILD") === true;
    return list.map((row) => (hasChildren ? `child ${textAt(table, row, "CHILD")}` : `${name} ${row}`));
  });
  return new Set(flagged);
}

const sameSet = (one: Set<string>, other: Set<string>): boolean =>
  one.size === other.size && [...one].every((entry) => other.has(entry));
