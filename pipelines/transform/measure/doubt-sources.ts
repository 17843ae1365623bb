/** Which cells of the returns each indicator depends on, from the definitions, as rows that SQL can join. */
import { type IndicatorDefinition, isCounted, type ReturnDefinition } from "@schemas/define.ts";
import { POPULATION_ROWS, type Population, ROW_DATES } from "@schemas/populations.ts";
import { literal } from "../../database.ts";

/** membership: the population's; where: the indicator's own; item: the numerator's or the value's. */
type Role = "membership" | "where" | "item";

/** Statement that makes doubts.sources: one row per indicator, role and cell; how its rows meet a period. */
export function sourcesSql(indicators: readonly IndicatorDefinition[]): string {
  const rows = indicators.filter(isCounted).flatMap((indicator) => {
    const population = POPULATION_ROWS[indicator.population];
    const own = population.membership.map((heading) => `${population.return}.${heading}`);
    const kinds = `[${indicator.period_kinds.map(literal).join(", ")}]`;
    return [
      ...own.map((cell) => sourceRow(indicator, kinds, cell, "membership", population.reach_months)),
      ...indicator.where_fields.map((cell) => sourceRow(indicator, kinds, cell, "where", indicator.reach_months)),
      ...indicator.item_fields.map((cell) => sourceRow(indicator, kinds, cell, "item", indicator.reach_months)),
    ];
  });
  return `create or replace table doubts.sources as
-- one row per indicator, role and cell of a return that it depends on
select * from (values ${rows.join(",\n  ")})
  as listed(indicator_id, period_kinds, return_id, field, role, reach_months, meets, its_date, is_whole_row, is_by_event)`;
}

function sourceRow(
  { id, population }: Pick<IndicatorDefinition, "id"> & { population: Population },
  kinds: string,
  cell: string,
  role: Role,
  reach: number,
): string {
  const rows = POPULATION_ROWS[population];
  const [return_id = "", field = ""] = cell.split(".");
  const isOwn = rows.return === return_id;
  const decides = isOwn ? rows.its_row?.decides : undefined;
  const isWholeRow = decides === "everything" || (decides === "membership" && role === "membership");
  return `(${[
    literal(id),
    kinds,
    literal(return_id),
    literal(field),
    literal(role),
    String(reach),
    literal(isOwn ? rows.meets : "open"),
    isOwn && rows.its_row ? literal(rows.its_row.row) : "null::varchar",
    String(isWholeRow),
    String(rows.is_by_event && isOwn),
  ].join(", ")})`;
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
