/** When a load stops and asks: settings say how much a table may shrink and a headline may move. */
import type { Difference } from "@schemas/cli/difference.ts";
import type { Settings } from "@schemas/settings.ts";
import type { Definitions } from "../definitions.ts";
import type { CaseSystemChange } from "../load/case-system.ts";
import { figureWords } from "./figure-words.ts";
import type { Comparison } from "./sides.ts";

export interface StopInputs {
  settings: Settings;
  definitions: Definitions;
  sides: Comparison;
  /** Indicator id to the children behind its figure after the change. */
  sizes: ReadonlyMap<string, number>;
  /** Children vanished while as many began: one for each load of which that is so. */
  caseSystems: readonly CaseSystemChange[];
}

/** Every reason, in words without a child in them. */
export function stopsOf(difference: Difference, inputs: StopInputs): Difference["stops"] {
  return [
    ...shrinking(difference, inputs),
    ...moving(difference, inputs),
    ...missing(difference, inputs),
    ...newCaseSystem(inputs),
  ];
}

function shrinking({ rows }: Difference, { settings, definitions, sides }: StopInputs): Difference["stops"] {
  const { shrink_percent, shrink_rows } = settings.ask_before;
  if (!sides.isSameYear || sides.before?.coverage !== sides.after?.coverage) return [];
  return rows
    .filter(({ before, after }) => before - after >= shrink_rows && (before - after) * 100 > shrink_percent * before)
    .map(({ return_id, before, after }) => ({
      kind: "shrinks" as const,
      subject: return_id,
      words: `${definitions.returns.get(return_id)?.title ?? return_id} shrinks from ${before} rows to ${after}, by more than ${shrink_percent}%.`,
    }));
}

function moving({ indicators }: Difference, { settings, definitions, sizes }: StopInputs): Difference["stops"] {
  const { headline_points, headline_percent, headline_children } = settings.ask_before;
  return indicators.flatMap(({ indicator_id, is_headline, after, ...moved }) => {
    const definition = definitions.indicators.get(indicator_id);
    if (!is_headline || definition === undefined) return [];
    // A new definition is no fault of the return.
    const before = moved.before + (moved.parts?.definition ?? 0);
    const isShare = definition.kind === "share";
    const change = Math.abs(after - before);
    const size = sizes.get(indicator_id) ?? 0;
    const children = isShare ? (change * size) / 100 : definition.kind === "mean" ? size : change;
    const isFar = isShare ? change > headline_points : change * 100 > headline_percent * Math.abs(before);
    if (!isFar || children < headline_children) return [];
    const limit = isShare ? `${headline_points} points` : `${headline_percent}%`;
    const [from, to] = [before, after].map((value) => figureWords(value, definition.unit));
    return [
      {
        kind: "moves" as const,
        subject: indicator_id,
        words: `${definition.title} moves from ${from} to ${to}, by more than ${limit}.`,
      },
    ];
  });
}

/** Settled reading 3. */
function missing({ open_last_year_not_in_file: count }: Difference, { sides }: StopInputs): Difference["stops"] {
  if (count === null || count === 0 || sides.after?.stage !== "final") return [];
  const children = count === 1 ? "1 child" : `${count} children`;
  return [
    {
      kind: "open-last-year" as const,
      subject: "episodes",
      words: `${children} open last year ${count === 1 ? "is" : "are"} not in this file, which is to be the final one.`,
    },
  ];
}

/** Settled reading 59. */
const newCaseSystem = ({ caseSystems }: StopInputs): Difference["stops"] =>
  caseSystems.map(({ words }) => ({ kind: "case-system" as const, subject: "episodes", words }));
