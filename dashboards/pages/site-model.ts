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
  /** The further councils of a build, in the order of their names; each has a page. */
  readonly further: readonly Site[];
}

/** `further`: publications of other councils, shown beside this one. */
export function siteOf(publication: Publication, further: readonly Publication[] = []): Site {
  const { catalog, tables } = publication;
  const figures = new Map(catalog.indicators.map((indicator) => [indicator.id, figureOf(publication, indicator)]));
  const headlines = catalog.headlines.flatMap((group) => group.indicators).flatMap((id) => figures.get(id) ?? []);
  const others = further
    .map((one) => siteOf(one))
    .toSorted((one, other) => (one.catalog.council.name < other.catalog.council.name ? -1 : 1));
  return { catalog, tables, figures, headlines, further: others };
}

/** The page of a further council. */
export const councilPath = ({ catalog }: Site): string => `/councils/${catalog.council.la_code}`;
