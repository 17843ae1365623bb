/** `careboard import`: published figures, neighbours, populations and reference lists into the tidy reference tables. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { importShape } from "@schemas/cli/import.ts";
import { REFERENCE_LISTS } from "@schemas/reference/lists.ts";
import { settingsSchema } from "@schemas/settings.ts";
import { CONFIRM_NEEDED, UsageError } from "../errors.ts";
import { type ImportedFile, type ImportReport, importReleases } from "../import/import-releases.ts";
import type { ImportStop, ShrinkLimits } from "../import/shrinking.ts";
import { keepConfirmations } from "../load/ledger.ts";
import { withFolder, withWorkspace } from "../lock.ts";
import { openStore } from "../open-store.ts";
import { openWorkspace, programData, projectRoot, referenceFolder } from "../workspace.ts";
import { reasonOption } from "./load.ts";
import { dateOption } from "./refresh.ts";
import { isSet, text, type Verb, type VerbContext } from "./verb.ts";

export const importVerb: Verb = {
  name: "import",
  summary:
    "Read DfE release files, neighbours, populations, the postcode directory and other lists, as issued, into reference tables",
  argument: { name: "<file>", words: "a file, or a folder of files or of folders of them" },
  options: [
    {
      flags: "--release <name>",
      words: "the release's name, or the edition of a list (2025-08), where the files do not tell it",
    },
    { flags: "--published-on <date>", words: "the day that release came out, where the program does not know it" },
    {
      flags: "--confirm <reason>",
      words: "import although a list or release has far fewer rows than what is held; the ledger keeps the reason",
    },
  ],
  example: "careboard import ../downloads/cla-2025 --data ../careboard-802",
  writes: true,
  shape: importShape,
  async run(folder, options, context) {
    if (folder === undefined || !existsSync(folder)) {
      throw new UsageError(
        `import: expected a file or a folder of files${folder === undefined ? "" : `; ${folder} is not there`}.`,
      );
    }
    const confirm = reasonOption(options);
    const { dir, hold, limits, keep } = importTarget(text(options, "data"), context);
    const out = referenceFolder(dir);
    const dryRun = isSet(options, "dryRun");
    const report = await hold(() =>
      importReleases(resolve(folder), out, {
        dryRun,
        today: context.today,
        log: context.log,
        limits,
        release: text(options, "release"),
        publishedOn: dateOption(options, "publishedOn", "--published-on").publishedOn,
        reference: [join(projectRoot(), "data", "reference")],
        ...(confirm === undefined ? {} : { confirm: (stops: readonly ImportStop[]) => keep(stops, confirm) }),
      }),
    );
    const used = report.files.filter((file) => file.dataset !== null);
    const rows = used.reduce((sum, file) => sum + file.rows_used, 0);
    const left = report.files.filter((file) => file.dataset === null);
    return {
      json: { written: !dryRun && !report.is_held_back && used.length > 0, folder: out, ...pick(report) },
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
            : `${used.length} of ${report.files.length} files used, ${rows} rows ${dryRun ? "would be taken" : "taken"} into ${out}`,
      ],
      exitCode: report.is_held_back ? CONFIRM_NEEDED : used.length === 0 ? NOTHING_USED : 0,
    };
  },
};

interface ImportTarget {
  dir: string;
  hold<T>(work: () => Promise<T>): Promise<T>;
  limits: ShrinkLimits;
  /** Keeps the reason of an import that would stop. */
  keep(stops: readonly ImportStop[], reason: string): Promise<void>;
}

/** A workspace with its ledger; or the program's own tables, whose changes the project's history explains. */
function importTarget(data: string | undefined, context: VerbContext): ImportTarget {
  const program = programData(data);
  if (program !== undefined) {
    const limits = settingsSchema.shape.ask_before.parse(undefined);
    return { dir: program, hold: (work) => withFolder(program, context, work), limits, keep: async () => undefined };
  }
  const workspace = openWorkspace(data);
  return {
    dir: workspace.dir,
    hold: (work) => withWorkspace(workspace, context, work),
    limits: workspace.settings.ask_before,
    async keep(stops, reason) {
      const store = await openStore({ workspace, context });
      await keepConfirmations(store, { load_id: null, reason, stops }).finally(() => store.close());
    },
  };
}

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
