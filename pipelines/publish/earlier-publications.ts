/** What earlier publications said of each headline figure, from the ledger: pairs of one figure in two publications that differ. */
import type { IndicatorDefinition } from "@schemas/define.ts";
import type { PublishedRow } from "@schemas/published/tables.ts";
import type { Database } from "../database.ts";
import { indicatorVersion } from "../definitions.ts";
import { shortHash } from "../fingerprint.ts";
import { headlinesSql } from "../transform/load-figures.ts";
import type { FigureNames, LoadCause, Pair, Said } from "./restatements.ts";

type Values = PublishedRow<"values">;

export interface EarlierRequest {
  store: Database;
  laCode: string;
  asKnownOn: string;
  indicators: ReadonlyMap<string, IndicatorDefinition>;
  /** As they are to be published now. */
  values: readonly Values[];
}

interface Publication extends Record<string, unknown> {
  publication_id: string;
  as_known_on: string;
  definitions_version: string;
  ledger_position: number;
  figures_hash: string | null;
}

/** A figure in the first publication that said so. `before_place`: the one before it that showed the figure; `last_place`: the newest. */
type Cell = FigureNames & Said & { place: number; before_place: number | null; last_place: number };

type Cause = LoadCause & Omit<FigureNames, "la_code"> & { ledger_position: number };

/** The headline figures of these rows: the whole, in the period kind that pages show. What the department revises is no restatement of ours. */
export const headlineFigures = (
  values: readonly Values[],
  indicators: ReadonlyMap<string, IndicatorDefinition>,
): Values[] =>
  values.filter(
    (row) =>
      row.breakdown_dimension === "total" &&
      indicators.get(row.indicator_id)?.headline_period_kind === row.period_kind &&
      indicators.get(row.indicator_id)?.published === undefined,
  );

/** One hash of the headline figures: two publications that show the same ones are one publication to the list of restatements. */
export const figuresHash = (figures: readonly Values[]): string =>
  shortHash(
    JSON.stringify(
      figures.map((row) => [
        row.indicator_id,
        row.period_end_date,
        row.status,
        row.numerator,
        row.denominator,
        row.value,
      ]),
    ),
  );

/**
 * Every figure that two publications one after the other show, the second of them perhaps this one, with what came between. Publications
 * of another date of knowledge or quarter (`--as-known-on`, `--as-at`) are no part of the row, nor are the newest ones that show just what this one shows.
 */
export async function earlierPairs(request: EarlierRequest): Promise<Pair[]> {
  const { store, laCode, asKnownOn, indicators } = request;
  const figures = headlineFigures(request.values, indicators);
  const publications = await readPublications(store, laCode, asKnownOn, figuresHash(figures));
  if (publications.length === 0) return [];
  const cells = await readCells(request, publications);
  const causes = await readCauses(store, laCode, asKnownOn);
  const versions = await readVersions(store);
  const today = new Map([...indicators.values()].map((one) => [one.id, indicatorVersion(one)]));

  /** `to` undefined: the publication that is being made. */
  const pairOf = (before: Cell, from: Publication, now: Said, to?: Publication): Pair => {
    const { indicator_id, la_code, period_kind, period_end_date } = before;
    const versionIn = ({ definitions_version }: Publication) => versions.get(`${definitions_version} ${indicator_id}`);
    const [then, later] = [versionIn(from), to === undefined ? today.get(indicator_id) : versionIn(to)];
    const upTo = to?.ledger_position ?? Number.POSITIVE_INFINITY;
    return {
      figure: { indicator_id, la_code, period_kind, period_end_date },
      before,
      now,
      before_known_on: from.as_known_on,
      now_known_on: to?.as_known_on ?? asKnownOn,
      is_since_last: to === undefined,
      is_redefined: then !== undefined && later !== undefined && then !== later,
      causes: causes.filter(
        (cause) =>
          cause.indicator_id === indicator_id &&
          cause.period_end_date === period_end_date &&
          cause.ledger_position > from.ledger_position &&
          cause.ledger_position <= upTo,
      ),
    };
  };

  const at = (place: number) => publications[place] as Publication;
  const cellsOf = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = figureKey(cell);
    const held = cellsOf.get(key);
    if (held === undefined) cellsOf.set(key, [cell]);
    else held.push(cell);
  }
  return figures.flatMap((now) => {
    const editions = cellsOf.get(figureKey(now)) ?? [];
    const earlier = editions.flatMap((cell, index) => {
      const before = editions[index - 1];
      return before === undefined || cell.before_place === null
        ? []
        : [pairOf(before, at(cell.before_place), cell, at(cell.place))];
    });
    const last = editions.at(-1);
    return last === undefined ? [] : [...earlier, pairOf(last, at(last.last_place), now)];
  });
}

const figureKey = (row: FigureNames) => [row.indicator_id, row.period_kind, row.period_end_date].join("|");

/** Oldest first. */
async function readPublications(
  store: Database,
  laCode: string,
  asKnownOn: string,
  hash: string,
): Promise<Publication[]> {
  const rows = await store.query<Publication>(
    `select publication_id, as_known_on, definitions_version, coalesce(ledger_position, 0) as ledger_position, figures_hash
     from ledger.publications
     where edition = 'panel' and la_codes = ? and as_known_on <= ?::date and coalesce(is_current, true)
     order by publication_number nulls first, published_on, publication_id`,
    [laCode, asKnownOn],
  );
  return rows.slice(0, rows.findLastIndex((row) => row.figures_hash !== hash) + 1);
}

function readCells(
  { store, laCode, indicators }: EarlierRequest,
  publications: readonly Publication[],
): Promise<Cell[]> {
  const places = publications.map(({ publication_id }, place) => `('${publication_id}', ${place})`).join(", ");
  return store.query<Cell & Record<string, unknown>>(
    `
-- one row per headline figure and publication that says otherwise than the one before
with places(publication_id, place) as (values ${places}),
cells as (
  select indicator_id, la_code, period_kind, period_end_date, place, status, numerator, denominator, "value",
    {status: status, numerator: numerator, denominator: denominator, "value": "value"} as said
  from ledger.published_cells
  join places using (publication_id)
  join ${headlinesSql(indicators.values())} using (indicator_id, period_kind)
  where breakdown_dimension = 'total' and la_code = ?
),
final as (
  select * exclude (said), lag(place) over figures as before_place,
    max(place) over (partition by indicator_id, period_end_date) as last_place
  from cells
  window figures as (partition by indicator_id, period_end_date order by place)
  qualify lag(said) over figures is distinct from said
)
select * from final order by indicator_id, period_end_date, place`,
    [laCode],
  );
}

function readCauses(store: Database, laCode: string, asKnownOn: string): Promise<Cause[]> {
  return store.query<Cause & Record<string, unknown>>(
    `select restated.*, loads.collection_year from ledger.restated_figures as restated
     join ledger.loads as loads using (load_id)
     where loads.la_code = ? and loads.known_on <= ?::date order by ledger_position, load_id`,
    [laCode, asKnownOn],
  );
}

/** "definitions version, indicator" to the indicator's own version. */
async function readVersions(store: Database): Promise<Map<string, string>> {
  const rows = await store.query<{ definitions_version: string; indicator_id: string; version: string }>(
    "select definitions_version, indicator_id, version from ledger.indicator_versions",
  );
  return new Map(rows.map((row) => [`${row.definitions_version} ${row.indicator_id}`, row.version]));
}
