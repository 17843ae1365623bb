/** Every publication and every cell of it, in the ledger: what a reader may hold, for differencing against later ones. */
import type { PublishedRow } from "@schemas/published/tables.ts";
import type { Database } from "../database.ts";
import type { Definitions } from "../definitions.ts";
import { ledgerPosition, ledgerTime } from "../load/ledger.ts";
import { recordVersions } from "../transform/load-figures.ts";
import { placeOf } from "./cells.ts";

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
  /** Of its headline figures: the list of restatements passes over publications that show the same. */
  figures_hash: string;
  /** The newest quarter with all that is known, as against one of another day. */
  is_current: boolean;
  values: readonly PublishedRow<"values">[];
  /** The loads whose rows are counted. */
  loadIds: readonly string[];
}

/** Appends in one transaction; a publication that is recorded already stays as it was, but for having become the current one. */
export async function recordPublication(
  store: Database,
  definitions: Definitions,
  { values, loadIds, ...publication }: PublicationRecord,
): Promise<void> {
  const { publication_id } = publication;
  const held = await store.one<{ is_current: boolean | null }>(
    "select is_current from ledger.publications where publication_id = ?",
    [publication_id],
  );
  if (held?.is_current === false && publication.is_current)
    await store.run("update ledger.publications set is_current = true where publication_id = ?", [publication_id]);
  if (held !== undefined) return;
  const place = await store.one<{ publication_number: number }>(
    "select coalesce(max(publication_number), 0) + 1 as publication_number from ledger.publications",
  );
  const ledger_position = await ledgerPosition(store);
  await store.transaction(async () => {
    await recordVersions(store, definitions);
    await store.insert("ledger.publications", [
      { ...publication, ...place, ledger_position, recorded_on: ledgerTime() },
    ]);
    await store.insert(
      "ledger.publication_loads",
      loadIds.map((load_id) => ({ publication_id, load_id })),
    );
    await store.insert(
      "ledger.published_cells",
      values.map((row) => ({
        publication_id,
        ...placeOf(row),
        status: row.status,
        numerator: row.numerator,
        denominator: row.denominator,
        value: row.value,
      })),
    );
  });
}
