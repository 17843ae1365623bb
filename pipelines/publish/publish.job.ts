/** The way out: figures of the warehouse, disclosure-controlled, into a publication's folder and the ledger. */
import { join } from "node:path";
import type { Catalog, Manifest } from "@schemas/published/catalog.ts";
import type { PublishedTableName, PublishedTables } from "@schemas/published/tables.ts";
import type { Database } from "../database.ts";
import { type Definitions, definitionsVersion } from "../definitions.ts";
import { UsageError } from "../errors.ts";
import type { AsSubmitted } from "../transform/benchmark/as-submitted.ts";
import type { Workspace } from "../workspace.ts";
import { arrowBytes } from "./arrow.ts";
import { catalogOf } from "./catalog.ts";
import { controlledTables } from "./controlled-tables.ts";
import { figuresHash, headlineFigures } from "./earlier-publications.ts";
import { hiddenCellsFile, hiddenCellsText, waitingFor } from "./hidden-cells.ts";
import { inputsHash, madeAlready, rememberInputs } from "./made-from.ts";
import {
  describeFiles,
  describeReference,
  jsonBytes,
  type PublicationFile,
  sha256,
  writeFolder,
  writeIfChanged,
} from "./publication-folder.ts";
import { type LedgerLoad, type ReferenceInputs, readReference } from "./publication-inputs.ts";
import { recordPublication } from "./record-publication.ts";

export interface PublishRequest {
  workspace: Workspace;
  definitions: Definitions;
  warehouse: Database;
  /** The store, open for writing, with its ledger in place. */
  store: Database;
  edition: string;
  /** Quarter end; left out: the newest with figures. */
  asAt?: string | undefined;
  asKnownOn: string;
  /** Final returns as they were known on their day: what "as submitted" is read from. Left out: pages say nothing of it. */
  submitted?: readonly AsSubmitted[];
  /** False: the publication is written, the pointer to the current one stays. Default true. */
  isCurrent?: boolean;
  programVersion: string;
  publishedOn: string;
  /** Says what would be written, and writes nothing. */
  dryRun?: boolean;
}

export interface PublishReport {
  /** False when the same publication was there already. */
  ran: boolean;
  edition: "panel";
  publication_id: string;
  path: string;
  period_end_date: string;
  as_known_on: string;
  files: { file: string; bytes: number; rows: number | null }[];
  published_cells: number;
  hidden_cells: number;
  hidden_cells_report: string;
  /** Headline figures of the newest quarter that come back when what they need is filled in: indicators. */
  waiting: string[];
  /** Figures of earlier quarter ends, or of an earlier publication of this one, that read otherwise since the last publication. */
  restatements: number;
}

/**
 * Publishes one council's figures up to a quarter end. The same input gives the same folder and bytes.
 * Throws UsageError (edition, date), ContractError (a row that breaks a published shape), DefinitionError (a headline that is no indicator).
 */
export async function publish(request: PublishRequest): Promise<PublishReport> {
  const { workspace, definitions, store, asKnownOn } = request;
  refuseOtherEditions(request.edition);
  const isCurrent = request.isCurrent ?? true;
  const inputs = isCurrent ? await inputsHash(request) : undefined;
  const already = inputs === undefined ? undefined : madeAlready(request, inputs);
  if (already !== undefined) return already;
  const reference = await readReference(workspace, asKnownOn);
  const { tables, hidden, periods, loads } = await controlledTables(request);
  const current = periods[0] as Catalog["current_period"];
  const catalogFor = (publicationId: string) =>
    catalogOf({
      settings: workspace.settings,
      definitions,
      publicationId,
      programVersion: request.programVersion,
      asKnownOn,
      periods,
      stage: loads[0]?.stage ?? "dry-run",
      loadIds: loadsInForce(loads).map((load) => load.load_id),
      ...reference,
      releases: releasesUsed(reference, tables),
      withRows: new Set(tables.values.map((row) => row.indicator_id)),
    });
  const arrows = arrowFiles(tables);
  const contentHash = sha256(...arrows.map(({ bytes }) => bytes), jsonBytes(catalogFor("")));
  const publicationId = `${current.period_end_date}-known-${asKnownOn}-${contentHash.slice(0, 8)}`;
  const files = [...arrows, { file: "catalog.json", bytes: jsonBytes(catalogFor(publicationId)), rows: null }];
  const manifest = manifestOf(request, publicationId, loads, files);
  const all = [...files, { file: "manifest.json", bytes: jsonBytes(manifest), rows: null }];

  const path = join(workspace.published, "panel", publicationId);
  const report: PublishReport = {
    ran: false,
    edition: "panel",
    publication_id: publicationId,
    path,
    period_end_date: current.period_end_date,
    as_known_on: asKnownOn,
    files: all.map(({ file, bytes, rows }) => ({ file, bytes: bytes.byteLength, rows })),
    published_cells: tables.values.filter((row) => row.status === "value").length,
    hidden_cells: hidden.length,
    hidden_cells_report: hiddenCellsFile(workspace, isCurrent ? undefined : publicationId),
    waiting: waitingFor(hidden, definitions.indicators, current.period_end_date),
    restatements: tables.restatements.filter((row) => row.is_since_last).length,
  };
  if (request.dryRun === true) return report;
  report.ran = writeFolder(path, all);
  writeIfChanged(report.hidden_cells_report, Buffer.from(hiddenCellsText(hidden)));
  await recordPublication(store, definitions, {
    publication_id: publicationId,
    edition: "panel",
    la_codes: workspace.settings.council.la_code,
    as_known_on: asKnownOn,
    period_end_date: current.period_end_date,
    published_on: request.publishedOn,
    program_version: request.programVersion,
    definitions_version: definitionsVersion(definitions),
    content_hash: contentHash,
    figures_hash: figuresHash(headlineFigures(tables.values, definitions.indicators)),
    is_current: isCurrent,
    values: tables.values,
    loadIds: loadsInForce(loads).map(({ load_id }) => load_id),
  });
  if (isCurrent) {
    const pointer = { panel: { publication_id: publicationId, path: `panel/${publicationId}` } };
    writeIfChanged(join(workspace.published, "current.json"), jsonBytes(pointer));
    if (inputs !== undefined) rememberInputs(request, inputs, report);
  }
  return report;
}

function refuseOtherEditions(edition: string): void {
  if (edition === "panel") return;
  throw new UsageError(
    `--edition ${edition}: this version publishes the panel edition only. Leave --edition out, or say panel.`,
  );
}

/** Loads come with the newest of each collection year first. */
const loadsInForce = (loads: readonly LedgerLoad[]) =>
  loads.filter((load, index) => loads[index - 1]?.collection_year !== load.collection_year);

function arrowFiles(tables: PublishedTables): PublicationFile[] {
  return (Object.keys(tables) as PublishedTableName[]).map((name) => ({
    file: `${name}.arrow`,
    bytes: arrowBytes(name, tables[name]),
    rows: tables[name].length,
  }));
}

function releasesUsed({ releases }: ReferenceInputs, tables: PublishedTables): ReferenceInputs["releases"] {
  const used = new Set(
    [...tables.comparisons, ...tables.comparator_series, ...tables.neighbours].map(
      (row) => `${row.dataset}|${row.release}`,
    ),
  );
  return releases.filter((row) => used.has(`${row.dataset}|${row.release}`));
}

function manifestOf(
  { workspace, definitions, programVersion, asKnownOn }: PublishRequest,
  publicationId: string,
  loads: readonly LedgerLoad[],
  files: readonly PublicationFile[],
): Manifest {
  return {
    publication_id: publicationId,
    edition: "panel",
    program_version: programVersion,
    definitions_version: definitionsVersion(definitions),
    as_known_on: asKnownOn,
    inputs: loads.map(({ load_id, la_code, as_at_date, content_hash }) => ({
      load_id,
      la_code,
      as_at_date,
      content_hash,
    })),
    reference: describeReference(workspace.reference),
    files: describeFiles(files),
  };
}
