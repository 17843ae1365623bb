/** Who moved a figure, as a board may read it: people to the nearest five, and nothing from which one to five could be told. */
import type { IndicatorDefinition } from "@schemas/define.ts";
import type { PublishedRow } from "@schemas/published/tables.ts";
import { figureKey } from "./dependants.ts";
import { isSmall, type Thresholds } from "./primary.ts";

type Movement = PublishedRow<"movements">;

/** A row of indicators.movements. */
export interface CountedMovement
  extends Pick<Movement, "indicator_id" | "la_code" | "period_kind" | "period_end_date" | "earlier_period_end_date"> {
  joined_in_count: number;
  joined_out_count: number;
  left_in_count: number;
  left_out_count: number;
  entered_count: number;
  dropped_count: number;
  stayed_in_count: number;
  stayed_out_count: number;
}

const NEAREST = 5;
const rounded = (people: number): number => Math.round(people / NEAREST) * NEAREST;

/**
 * Only between two figures that are both shown. Joined and left are hidden together, since the two sizes shown give the one from the
 * other; so are those counted now and those no longer. `totals`: the published totals, as dependants.ts keys them.
 */
export function controlMovements(
  counted: readonly CountedMovement[],
  totals: ReadonlyMap<string, PublishedRow<"values">>,
  definitions: ReadonlyMap<string, IndicatorDefinition>,
  thresholds: Thresholds,
): Movement[] {
  const isShown = (row: CountedMovement, day: string) => totals.get(figureKey(row, day))?.status === "value";
  return counted
    .filter((row) => isShown(row, row.period_end_date) && isShown(row, row.earlier_period_end_date))
    .map((row) => {
      const { indicator_id, la_code, period_kind, period_end_date, earlier_period_end_date } = row;
      const [joined, left] = pair(
        row.joined_in_count + row.joined_out_count,
        row.left_in_count + row.left_out_count,
        thresholds,
      );
      const [entered, dropped] = pair(row.entered_count, row.dropped_count, thresholds);
      const largest = largestOf(row, definitions.get(indicator_id)?.kind === "share");
      return {
        ...{ indicator_id, la_code, period_kind, period_end_date, earlier_period_end_date },
        ...{ joined, left, entered, dropped, largest },
      };
    });
}

function pair(one: number, other: number, thresholds: Thresholds): [number | null, number | null] {
  const isHidden = isSmall(one, thresholds) || isSmall(other, thresholds);
  return isHidden ? [null, null] : [rounded(one), rounded(other)];
}

/** Which of the three moves the figure most, in the order of settled reading 69: joined, then left, then those who stayed. */
function largestOf(row: CountedMovement, isShare: boolean): Movement["largest"] {
  const stayed = row.entered_count + row.dropped_count + row.stayed_in_count + row.stayed_out_count;
  const figure = (inside: number, all: number) => (isShare ? (all === 0 ? 0 : inside / all) : inside);
  const then = row.left_in_count + row.dropped_count + row.stayed_in_count;
  const thenAll = row.left_in_count + row.left_out_count + stayed;
  const [joined, joinedAll] = [then + row.joined_in_count, thenAll + row.joined_in_count + row.joined_out_count];
  const [left, leftAll] = [joined - row.left_in_count, joinedAll - row.left_in_count - row.left_out_count];
  const steps = [
    figure(then, thenAll),
    figure(joined, joinedAll),
    figure(left, leftAll),
    figure(left + row.entered_count - row.dropped_count, leftAll),
  ];
  const parts = (["joined", "left", "stayed"] as const).map((part, at) => ({
    part,
    size: Math.abs((steps[at + 1] as number) - (steps[at] as number)),
  }));
  const [first] = parts.toSorted((one, other) => other.size - one.size);
  return first === undefined || first.size < 1e-9 ? null : first.part;
}
