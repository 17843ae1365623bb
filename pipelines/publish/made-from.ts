/** Is the newest publication made from just what there is now? Then there is nothing to read, control or write. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { definitionsVersion } from "../definitions.ts";
import { programHash, settingsOfFigures, shortHash } from "../fingerprint.ts";
import { hiddenCellsFile } from "./hidden-cells.ts";
import { jsonBytes, writeIfChanged } from "./publication-folder.ts";
import type { PublishReport, PublishRequest } from "./publish.job.ts";

const FILE = "made-from.json";

/**
 * A hash of everything that a publication depends on; undefined where that cannot be known: a warehouse without a fingerprint, or a
 * program run from its source.
 */
export async function inputsHash(request: PublishRequest): Promise<string | undefined> {
  const { warehouse, workspace, definitions } = request;
  if (programHash() === "source") return undefined;
  if (!(await warehouse.holds("state", "councils"))) return undefined;
  const row = await warehouse.one<{ fingerprint: string }>("select fingerprint from state.councils where la_code = ?", [
    workspace.settings.council.la_code,
  ]);
  if (row === undefined) return undefined;
  const { edition, asAt = "", asKnownOn, submitted = [], programVersion } = request;
  return shortHash(
    programHash(),
    row.fingerprint,
    definitionsVersion(definitions),
    settingsOfFigures(workspace),
    ...[edition, asAt, asKnownOn, programVersion],
    ...submitted.map(({ known_on }) => known_on),
  );
}

/** The report of the current publication, when it was made from the same inputs and is still there whole. */
export function madeAlready({ workspace }: PublishRequest, inputs: string): PublishReport | undefined {
  const folder = join(workspace.published, "panel");
  const [stamp, pointer] = [join(folder, FILE), join(workspace.published, "current.json")];
  if (!existsSync(stamp) || !existsSync(pointer)) return undefined;
  const held = JSON.parse(readFileSync(stamp, "utf8")) as { inputs: string; report: PublishReport };
  const { panel } = JSON.parse(readFileSync(pointer, "utf8")) as { panel: { publication_id: string } };
  const { publication_id } = held.report;
  const path = join(folder, publication_id);
  const isWhole = held.report.files.every(({ file }) => existsSync(join(path, file)));
  if (held.inputs !== inputs || panel.publication_id !== publication_id || !isWhole) return undefined;
  const hidden_cells_report = hiddenCellsFile(workspace);
  return existsSync(hidden_cells_report) ? { ...held.report, path, hidden_cells_report, ran: false } : undefined;
}

/** Remembers what the current publication was made from. Paths are left out: a workspace may be moved. */
export function rememberInputs({ workspace }: PublishRequest, inputs: string, report: PublishReport): void {
  const bytes = jsonBytes({ inputs, report: { ...report, path: "", hidden_cells_report: "" } });
  writeIfChanged(join(workspace.published, "panel", FILE), bytes);
}
