/** What `careboard import` answers, in words and as the documented JSON. */
import { REFERENCE_LISTS } from "@schemas/reference/lists.ts";
import { CONFIRM_NEEDED } from "../errors.ts";
import type { FetchReport } from "../import/fetch/fetch-releases.ts";
import type { Fetched } from "../import/fetch/fetched.ts";
import type { ImportedFile, ImportReport } from "../import/import-releases.ts";
import type { VerbResult } from "./verb.ts";

/** Of files that were given. */
export function ofImport(report: ImportReport, out: string): VerbResult {
  const used = report.files.filter((file) => file.dataset !== null);
  const rows = used.reduce((sum, file) => sum + file.rows_used, 0);
  const left = report.files.filter((file) => file.dataset === null);
  return {
    json: { written: isWritten(report), folder: out, ...pick(report), fetched: [] },
    lines: [
      ...used.map(lineOf),
      ...report.overrides.map((override) => `Corrected: ${override.why} (${override.id})`),
      ...left.map((file) => `${file.file}: not used: ${file.notes.join("; ")}`),
      ...(left.length > 0 ? [`${left.length} of ${report.files.length} files not used`] : []),
      ...report.stops.map(({ words }) => `${report.is_held_back ? "Stopped" : "Confirmed"}: ${words}`),
      report.is_held_back
        ? 'Nothing was imported. Look whether the file is whole, or import it with --confirm "REASON"; the ledger keeps the reason.'
        : used.length === 0
          ? `Nothing was imported. ${PAGE} lists what is taken.`
          : `${used.length} of ${report.files.length} files used, ${rows} rows ${report.dry_run ? "would be taken" : "taken"} into ${out}`,
    ],
    exitCode: report.is_held_back ? CONFIRM_NEEDED : used.length === 0 ? NOTHING_USED : 0,
  };
}

/** What a fetch did: the import of what arrived, and what was not fetched and why. */
export function ofFetch({ plan, fetched, report }: FetchReport, out: string): VerbResult {
  const { json, lines, exitCode } = ofImport(report, out);
  const nothingNew = plan.wanted.length === 0;
  const would = report.dry_run ? plan.wanted : [];
  return {
    json: { ...(json as object), fetched },
    lines: [
      ...fetched.map((one) => `Fetched: ${wordsOf(one)}, sha256 ${one.sha256.slice(0, 12)}`),
      ...would.map((one) => `Would be fetched: ${wordsOf(one)}`),
      ...plan.absent.map((title) => `Not in the service: ${title}`),
      ...(plan.held > 0 ? [`${plan.held} versions are held already`] : []),
      ...(nothingNew ? ["Nothing new"] : report.dry_run ? [] : lines),
    ],
    exitCode: nothingNew || report.dry_run ? 0 : (exitCode ?? 0),
  };
}

const wordsOf = (one: Pick<Fetched, "title" | "release" | "version" | "rows">): string =>
  `${one.title}${one.release === "" ? "" : `, release ${one.release}`}, version ${one.version}, ${one.rows} rows`;

const isWritten = (report: ImportReport): boolean =>
  !report.dry_run && !report.is_held_back && report.files.some((file) => file.dataset !== null);

/** The headings of no file are those of something that we take. */
const NOTHING_USED = 11;
const PAGE = "docs/reference-lists.md";

function lineOf(file: ImportedFile): string {
  const series = file.series.length > 0 ? ` for ${file.series.join(", ")}` : "";
  const kind = LISTS.has(file.dataset ?? "") ? "edition" : "release";
  const more = [
    ...file.notes,
    ...(file.columns_not_used.length > 0 ? [`columns not used: ${file.columns_not_used.join(", ")}`] : []),
    ...rowsNotUsed(file),
  ];
  return `${file.file}: ${file.dataset}, ${kind} ${file.release}, ${file.rows_used} of ${file.rows_read} rows${series}${more.length > 0 ? ` (${more.join("; ")})` : ""}`;
}

/** The kinds of rows that nothing here is made of, the first few by name: --json has them all. */
function rowsNotUsed({ rows_not_used: kinds }: ImportedFile): string[] {
  if (kinds.length === 0) return [];
  const rows = kinds.reduce((sum, kind) => sum + kind.rows, 0);
  const named = kinds.slice(0, NAMED).map(({ labels }) => `"${labels}"`);
  const more = kinds.length > NAMED ? ` and ${kinds.length - NAMED} more kinds (--json names them)` : "";
  return [`rows not used: ${rows}, of ${named.join(", ")}${more}`];
}

const NAMED = 3;

const LISTS = new Set(REFERENCE_LISTS.map(({ id }) => id));

const pick = ({ files, overrides, written, stops, is_held_back }: ImportReport) => ({
  files,
  overrides,
  tables: written,
  stops,
  is_held_back,
});
