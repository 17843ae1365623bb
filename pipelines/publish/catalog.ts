/** catalog.json: definitions, settings, periods and provenance, in the words that pages show. */
import { BREAKDOWNS } from "@schemas/breakdowns.ts";
import { type IndicatorDefinition, isCounted } from "@schemas/define.ts";
import { type Catalog, type CatalogPeriod, catalogSchema } from "@schemas/published/catalog.ts";
import { RECONCILIATION_REASONS } from "@schemas/reconciliation.ts";
import type { Settings } from "@schemas/settings.ts";
import { THEMES } from "@schemas/themes.ts";
import { z } from "zod";
import { type Definitions, definitionsVersion, indicatorsMeant } from "../definitions.ts";
import { ContractError, DefinitionError } from "../errors.ts";

export interface CatalogInputs {
  settings: Settings;
  definitions: Definitions;
  publicationId: string;
  programVersion: string;
  asKnownOn: string;
  /** Newest first; the first is the current one. */
  periods: CatalogPeriod[];
  stage: Catalog["stage"];
  loadIds: string[];
  region: { code: string; name: string };
  borrowedName: string | null;
  neighbours: { edition: string; names: string[] };
  releases: Catalog["releases"];
  /** Ids of the indicators with a row in the publication. */
  withRows: ReadonlySet<string>;
}

const EDITION_TITLES: Readonly<Record<string, string>> = {
  "2021": "Statistical neighbours, April 2021",
  "2025": "Statistical neighbours, May 2025",
};

/** Throws DefinitionError when a headline of the settings is no indicator, ContractError when the catalogue breaks its contract. */
export function catalogOf(inputs: CatalogInputs): Catalog {
  const { settings, definitions, periods, neighbours } = inputs;
  const all = [...definitions.indicators.values()].sort(inDisplayOrder);
  const headlines = headlinesOf(settings, definitions);
  const ofHome = new Set(headlines.flatMap((group) => group.indicators));
  const isWaiting = (one: IndicatorDefinition) =>
    !isCounted(one) && !inputs.withRows.has(one.id) && !ofHome.has(one.id);
  const indicators = all.filter((one) => !isWaiting(one));
  const { council } = settings;
  const parsed = catalogSchema.safeParse({
    contract_version: 1,
    edition: "panel",
    publication_id: inputs.publicationId,
    program_version: inputs.programVersion,
    definitions_version: definitionsVersion(definitions),
    council: {
      la_code: council.la_code,
      name: council.name,
      short_name: council.short_name,
      region_code: inputs.region.code,
      region_name: inputs.region.name,
      is_invented: council.is_invented,
      borrowed_la_code: council.borrows ?? null,
      borrowed_name: inputs.borrowedName,
    },
    periods,
    current_period: periods[0],
    as_known_on: inputs.asKnownOn,
    stage: inputs.stage,
    load_ids: inputs.loadIds,
    neighbours: {
      edition: neighbours.edition,
      edition_title: EDITION_TITLES[neighbours.edition] ?? `Statistical neighbours, ${neighbours.edition}`,
      method: settings.neighbours.method,
      names: neighbours.names,
    },
    thresholds: settings.disclosure,
    doubt: settings.doubt,
    themes: THEMES.map((theme) => ({
      ...theme,
      indicators: indicators.filter((one) => one.theme === theme.id).map((one) => one.id),
    })),
    headlines,
    indicators: indicators.map(wordsOf),
    not_supplied: all.filter(isWaiting).map(({ id, title, theme, description, supplied }) => ({
      id,
      title,
      theme,
      description,
      supplied_by: supplied?.by ?? "",
    })),
    breakdowns: BREAKDOWNS.map(({ id, label, categories }) => ({
      id,
      label,
      categories: categories.map((category) => ({ id: category.id, label: category.label })),
    })),
    reconciliation_reasons: RECONCILIATION_REASONS.map((reason) => ({ ...reason })),
    releases: inputs.releases,
  });
  if (!parsed.success) throw new ContractError(`catalog.json: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

const inDisplayOrder = (one: IndicatorDefinition, other: IndicatorDefinition) =>
  THEMES.findIndex((theme) => theme.id === one.theme) - THEMES.findIndex((theme) => theme.id === other.theme) ||
  one.order - other.order ||
  (one.id < other.id ? -1 : 1);

function headlinesOf(settings: Settings, { indicators }: Definitions): Catalog["headlines"] {
  const given = Object.entries(settings.headlines);
  for (const [theme, ids] of given) {
    for (const id of ids) {
      if (indicators.has(id)) continue;
      throw new DefinitionError(
        `careboard.json: headlines.${theme} names ${id}, which is no indicator. ${indicatorsMeant(id, indicators)}`,
      );
    }
  }
  return given.map(([theme, ids]) => ({ theme, indicators: ids }));
}

/** The fields of a definition that pages show: no expression leaves. */
function wordsOf(definition: IndicatorDefinition): Catalog["indicators"][number] {
  const fields = Object.keys(catalogSchema.shape.indicators.element.shape);
  return Object.fromEntries(
    Object.entries(definition).filter(([field]) => fields.includes(field)),
  ) as Catalog["indicators"][number];
}
