/** Which rows of a release file some series wants, and for what. */
import { LayoutError } from "../errors.ts";
import type { SmallCsv } from "../load/small-csv.ts";
import { type CellAddress, comparable, type DatasetMap, measuresOf, type SeriesMap } from "./define-dataset.ts";

export type Part = "numerator" | "denominator" | "value";

/** One part of one series: the cell, or the cells added up, that it is. */
export interface Target {
  id: string;
  measures: readonly string[];
}

/** What the estimate of children aged 0 to 17 is called among the targets. */
export const POPULATION = "population";
export const targetId = (series: SeriesMap, part: Part): string => `${series.series} ${part}`;
export const labelKey = (labels: readonly string[]): string => labels.map(comparable).join("\u0000");

/** Every combination of labels that some series wants, with what it is wanted for. */
export function targetsOf(map: DatasetMap): Map<string, Target[]> {
  const targets = new Map<string, Target[]>();
  const roles = Object.keys(map.filters);
  const add = (id: string, address: CellAddress | undefined) => {
    if (address === undefined) return;
    for (const key of combinations(roles.map((role) => address.at[role] ?? []))) {
      targets.set(key, [...(targets.get(key) ?? []), { id, measures: measuresOf(address) }]);
    }
  };
  for (const series of map.series) {
    add(targetId(series, "numerator"), series.numerator);
    add(targetId(series, "denominator"), series.denominator);
    add(targetId(series, "value"), series.value);
  }
  add(POPULATION, map.population);
  return targets;
}

/** The label keys of every choice of one label a filter, spellings that compare alike taken once. */
function combinations(labels: readonly (readonly string[])[]): Set<string> {
  let chosen: string[][] = [[]];
  for (const choices of labels) chosen = chosen.flatMap((before) => choices.map((label) => [...before, label]));
  return new Set(chosen.map(labelKey));
}

/**
 * What to say of a series' parts for which the file has no row. Throws LayoutError where that is a value, which older releases do
 * not lack: a label that was renamed must not lose a series.
 */
export function missingLabels(csv: SmallCsv, series: SeriesMap, seen: ReadonlySet<string>): string[] {
  const unseen = (part: Part) => series[part] !== undefined && !seen.has(targetId(series, part));
  const head: Part = series.value === undefined ? "numerator" : "value";
  if (unseen(head)) {
    const wanted = labelsOf(series[head] as CellAddress);
    if (series.optional === true)
      return [`${series.series}: no row labelled ${wanted} in this file, so it is not held`];
    throw new LayoutError(
      `${csv.file}: expected a row labelled ${wanted} for ${series.series}, and there is none. ` +
        "If the department has renamed it, add the name to that family's map. Nothing was imported.",
    );
  }
  return (["numerator", "denominator"] as const)
    .filter(unseen)
    .map(
      (part) =>
        `${series.series}: no row labelled ${labelsOf(series[part] as CellAddress)}, so its ${part} is not held`,
    );
}

const labelsOf = ({ at }: CellAddress): string =>
  Object.values(at)
    .map((labels) => `"${labels[0]}"`)
    .join(", ");
