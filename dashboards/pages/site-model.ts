/** What every page is made from: the publication and one figure for each indicator of its catalogue. */
import type { Catalog, CatalogIndicator } from "../../schemas/published/catalog.ts";
import type { PublishedTables } from "../../schemas/published/tables.ts";
import { type Figure, figureOf } from "../model/figure.ts";
import type { Publication } from "../published.ts";

export interface Site {
  readonly catalog: Catalog;
  readonly tables: PublishedTables;
  readonly figures: ReadonlyMap<string, Figure>;
  /** Home's measures, in order. */
  readonly headlines: readonly Figure[];
  /** The further councils of a build, in the order of their names; each has a page. */
  readonly further: readonly Site[];
}

/** `further`: other councils, shown beside this one. */
export function siteOf(publication: Publication, further: readonly Site[] = []): Site {
  const { catalog, tables } = publication;
  const partOf = parted(tables);
  const figures = new Map(
    catalog.indicators.map((indicator) => {
      const own = partOf(withBeside(indicator.id, catalog.indicators));
      return [indicator.id, figureOf({ catalog, tables: own }, indicator)];
    }),
  );
  const headlines = catalog.headlines.flatMap((group) => group.indicators).flatMap((id) => figures.get(id) ?? []);
  const byName = further.toSorted((one, other) => (one.catalog.council.name < other.catalog.council.name ? -1 : 1));
  return { catalog, tables, figures, headlines, further: byName };
}

/** What the standfirst of a council tells. */
export const OPENING = ["cic-number", "cic-rate", "uasc-number"];

/** One published figure that is set beside ours: the day it describes, and how old it was on ours. */
export interface PublishedBeside {
  readonly date: string;
  readonly monthsOld: number;
}

/** The oldest and the newest published figure beside those that Home tells; undefined when there is none. A target is ours, and has no age. */
export function publishedBeside(site: Site): { oldest: PublishedBeside; newest: PublishedBeside } | undefined {
  const told = [...OPENING.flatMap((id) => site.figures.get(id) ?? []), ...site.headlines];
  const held = told.flatMap((f) =>
    Object.values(f.comparisons).flatMap((row) =>
      row.value === null || row.age_months === null || row.comparator_period_end_date === null
        ? []
        : [{ date: row.comparator_period_end_date, monthsOld: row.age_months }],
    ),
  );
  const [oldest, newest] = [
    held.toSorted((a, b) => b.monthsOld - a.monthsOld)[0],
    held.toSorted((a, b) => a.monthsOld - b.monthsOld)[0],
  ];
  return oldest && newest ? { oldest, newest } : undefined;
}

/** What the pages of a further council tell: its opening and its headline measures, with what stands beside each. */
export function toldOfFurther({ headlines, indicators }: Catalog): ReadonlySet<string> {
  const told = [...OPENING, ...headlines.flatMap((group) => group.indicators)];
  return new Set(told.flatMap((id) => withBeside(id, indicators)));
}

/** The indicator and those whose figures stand on its card: the one noted, with its own, and the one counted as published. */
function withBeside(id: string, indicators: readonly CatalogIndicator[]): string[] {
  const indicator = indicators.find((one) => one.id === id);
  if (indicator === undefined) return [];
  const { noted, comparator } = indicator;
  const measuredBy = "measured_by" in comparator ? [comparator.measured_by ?? []].flat() : [];
  return [id, ...measuredBy, ...(noted ? withBeside(noted.id, indicators) : [])];
}

/** Parts of the tables by indicator: one look through each table, however many figures are asked for. */
function parted(tables: PublishedTables): (ids: readonly string[]) => PublishedTables {
  const parts = Object.entries(tables).map(([name, rows]) => {
    const byIndicator = new Map<string, unknown[]>();
    for (const row of rows as readonly { indicator_id?: string }[]) {
      const held = byIndicator.get(row.indicator_id ?? "");
      if (held) held.push(row);
      else byIndicator.set(row.indicator_id ?? "", [row]);
    }
    return [name, byIndicator] as const;
  });
  return (ids) =>
    Object.fromEntries(
      parts.map(([name, rows]) => [name, [...new Set(ids)].flatMap((id) => rows.get(id) ?? [])]),
    ) as unknown as PublishedTables;
}

/** All councils of a build side by side. */
export const COUNCILS = "/councils";

/** The page of a further council. */
export const councilPath = ({ catalog }: Site): string => `${COUNCILS}/${catalog.council.la_code}`;
