/** What every page is made from: the publication and one figure for each indicator of its catalogue. */
import type { Catalog } from "../../schemas/published/catalog.ts";
import type { PublishedTables } from "../../schemas/published/tables.ts";
import { type Figure, figureOf } from "../model/figure.ts";
import type { Publication } from "../published.ts";

export interface Site {
  readonly catalog: Catalog;
  readonly tables: PublishedTables;
  readonly figures: ReadonlyMap<string, Figure>;
  /** Home's measures, in order. */
  readonly headlines: readonly Figure[];
}

export function siteOf(publication: Publication): Site {
  const { catalog, tables } = publication;
  const figures = new Map(catalog.indicators.map((indicator) => [indicator.id, figureOf(publication, indicator)]));
  const headlines = catalog.headlines.flatMap((group) => group.indicators).flatMap((id) => figures.get(id) ?? []);
  return { catalog, tables, figures, headlines };
}
