/** Every publication and every cell of it, in the ledger: what a reader may hold, for differencing against later ones. */
import type { PublishedRow } from "@schemas/published/tables.ts";
import type { Database } from "../database.ts";

export interface PublicationRecord {
  publication_id: string;
  edition: string;
  la_codes: string;
  as_known_on: string;
  period_end_date: string;
  published_on: string;
  program_version: string;
  definitions_version: string;
  content_hash: string;
  values: readonly PublishedRow<"values">[];
  /** The loads whose rows are counted. */
  loadIds: readonly string[];
}

/** Appends in one transaction; a publication that is recorded already stays as it was. */
export async function recordPublication(
  store: Database,
  { values, loadIds, ...publication }: PublicationRecord,
): Promise<void> {
  const { publication_id } = publication;
  const held = await store.one("select 1 as held from ledger.publications where publication_id = ?", [publication_id]);
  if (held !== undefined) return;
  await store.transaction(async () => {
    await store.insert("ledger.publications", [publication]);
    await store.insert(
      "ledger.publication_loads",
      loadIds.map((load_id) => ({ publication_id, load_id })),
    );
    await store.insert(
      "ledger.published_cells",
      values.map((row) => ({
        publication_id,
        la_code: row.la_code,
        indicator_id: row.indicator_id,
        period_kind: row.period_kind,
        period_end_date: row.period_end_date,
        breakdown_dimension: row.breakdown_dimension,
        breakdown_category: row.breakdown_category,
        status: row.status,
        numerator: row.numerator,
        denominator: row.denominator,
        value: row.value,
      })),
    );
  });
}
