/** hidden-cells.csv among the analyst's reports: which cells of the last publication are hidden, and why. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { IndicatorDefinition } from "@schemas/define.ts";
import { readSmallCsv } from "../load/small-csv.ts";
import type { Workspace } from "../workspace.ts";
import type { HiddenCell } from "./disclosure-control.ts";

/** Where the list lies; that of a publication of another day carries its id. */
export const hiddenCellsFile = ({ reports }: Pick<Workspace, "reports">, publicationId?: string): string =>
  join(reports, publicationId === undefined ? "hidden-cells.csv" : `hidden-cells-${publicationId}.csv`);

const COLUMNS = [
  "la_code",
  "indicator_id",
  "period_kind",
  "period_end_date",
  "breakdown_dimension",
  "breakdown_category",
  "reason",
] as const satisfies readonly (keyof HiddenCell)[];

export const hiddenCellsText = (hidden: readonly HiddenCell[]): string =>
  `${[COLUMNS.join(","), ...hidden.map((cell) => COLUMNS.map((name) => cell[name]).join(","))].join("\n")}\n`;

/** Headline figures of a quarter that come back when what they need is filled in. */
export const waitingFor = (
  hidden: readonly HiddenCell[],
  indicators: ReadonlyMap<string, IndicatorDefinition>,
  periodEnd: string,
): string[] =>
  hidden
    .filter((cell) => cell.reason === "not_known" && cell.breakdown_dimension === "total")
    .filter((cell) => cell.period_end_date === periodEnd)
    .filter((cell) => indicators.get(cell.indicator_id)?.headline_period_kind === cell.period_kind)
    .map((cell) => cell.indicator_id);

/** "Living in our area is hidden ...": what the analyst can do about it. No page says so. */
export function waitingWords({ title, where_fields, item_fields }: IndicatorDefinition): string {
  const cells = (where_fields.length > 0 ? where_fields : item_fields).map((field) => field.replace(".", " "));
  const which = cells.length === 0 ? "" : ` (${cells.join(", ")})`;
  return `${title}: hidden, because what it needs${which} is not known of a small number of children. Filled in, it comes back`;
}

export interface HiddenCounts {
  /** Hidden for their own small number. */
  small: number;
  /** Hidden because what is shown would give one of those back. */
  others: number;
}

/** Of a council, when its figures were last published; undefined: not yet. Throws UnreadableFileError when the list was damaged. */
export function hiddenCounts(workspace: Pick<Workspace, "reports">, laCode: string): HiddenCounts | undefined {
  const file = hiddenCellsFile(workspace);
  if (!existsSync(file)) return undefined;
  const { headings, rows } = readSmallCsv(file);
  const [council, reason] = [headings.indexOf("la_code"), headings.indexOf("reason")];
  const own = rows.filter(({ cells }) => cells[council] === laCode);
  const small = own.filter(({ cells }) => cells[reason] === "primary").length;
  return { small, others: own.length - small };
}
