/** Which cells of the returns each indicator depends on, from the definitions, as rows that SQL can join. */
import { type CountedIndicator, type IndicatorDefinition, isCounted, type ReturnDefinition } from "@schemas/define.ts";
import { POPULATION_ROWS, ROW_DATES } from "@schemas/populations.ts";
import type { Numbering } from "./doubt-figures.ts";

/** membership: the population's; where: the indicator's own; item: the numerator's or the value's. */
type Role = "membership" | "where" | "item";

export const SOURCE_COLUMNS = `number integer, return_id varchar, field varchar, role varchar, reach_months integer, meets varchar,
  its_date varchar, is_whole_row boolean, is_by_event boolean`;

/** Rows of doubts.sources, one per indicator, role and cell: how its rows meet a period. */
export function sourceRows(
  indicators: readonly CountedIndicator[],
  { numberOf }: Numbering,
): Record<string, unknown>[] {
  return indicators.flatMap((indicator) => {
    const number = numberOf(indicator);
    const population = POPULATION_ROWS[indicator.population];
    const own = population.membership.map((heading) => `${population.return}.${heading}`);
    return [
      ...own.map((cell) => sourceRow(indicator, number, cell, "membership", population.reach_months)),
      ...indicator.where_fields.map((cell) => sourceRow(indicator, number, cell, "where", indicator.reach_months)),
      ...indicator.item_fields.map((cell) => sourceRow(indicator, number, cell, "item", indicator.reach_months)),
    ];
  });
}

function sourceRow({ population }: CountedIndicator, number: number, cell: string, role: Role, reach_months: number) {
  const rows = POPULATION_ROWS[population];
  const [return_id = "", field = ""] = cell.split(".");
  const isOwn = rows.return === return_id;
  const decides = isOwn ? rows.its_row?.decides : undefined;
  return {
    number,
    return_id,
    field,
    role,
    reach_months,
    meets: isOwn ? rows.meets : "open",
    its_date: isOwn && rows.its_row ? rows.its_row.row : null,
    is_whole_row: decides === "everything" || (decides === "membership" && role === "membership"),
    is_by_event: rows.is_by_event && isOwn,
  };
}

/** Returns that some indicator depends on. */
export function returnsRead(
  indicators: readonly IndicatorDefinition[],
  returns: ReadonlyMap<string, ReturnDefinition>,
): ReturnDefinition[] {
  const ids = new Set(
    indicators
      .filter(isCounted)
      .flatMap(({ population, item_fields, where_fields }) => [
        POPULATION_ROWS[population].return,
        ...[...item_fields, ...where_fields].map((cell) => cell.split(".")[0] ?? ""),
      ]),
  );
  return [...returns.values()].filter(({ id }) => ids.has(id));
}

/** Domain names of the dates that a row of a return begins and ends with; undefined where it has none. */
export function rowDates({ id, fields }: ReturnDefinition): { start: string; end: string } | undefined {
  const dates = ROW_DATES[id];
  const nameOf = (heading: string) => fields.find((field) => field.heading === heading)?.name ?? heading;
  return dates === undefined ? undefined : { start: nameOf(dates.start), end: nameOf(dates.end) };
}
