/** `careboard import`: published figures, neighbours, populations and reference lists into the tidy reference tables. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { importShape } from "@schemas/cli/import.ts";
import { REFERENCE_LISTS } from "@schemas/reference/lists.ts";
import { UsageError } from "../errors.ts";
import { type ImportedFile, type ImportReport, importReleases } from "../import/import-releases.ts";
import { dataFolder, projectRoot } from "../workspace.ts";
import { dateOption } from "./refresh.ts";
import { isSet, text, type Verb } from "./verb.ts";

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
  ],
  example: "careboard import ../downloads/cla-2025 --data ../careboard-802",
  writes: true,
  shape: importShape,
  async run(folder, options, { today, log }) {
    if (folder === undefined || !existsSync(folder)) {
      throw new UsageError(
        `import: expected a file or a folder of files${folder === undefined ? "" : `; ${folder} is not there`}.`,
      );
    }
    const out = join(dataFolder(text(options, "data")), "reference");
    const dryRun = isSet(options, "dryRun");
    const report = await importReleases(resolve(folder), out, {
      dryRun,
      today,
      log,
      release: text(options, "release"),
      publishedOn: dateOption(options, "publishedOn", "--published-on").publishedOn,
      reference: [join(projectRoot(), "data", "reference")],
    });
    const used = report.files.filter((file) => file.dataset !== null);
    const rows = used.reduce((sum, file) => sum + file.rows_used, 0);
    const left = report.files.filter((file) => file.dataset === null);
    return {
      json: { written: !dryRun && used.length > 0, folder: out, ...pick(report) },
      lines: [
        ...used.map(lineOf),
        ...report.overrides.map((override) => `Corrected: ${override.why} (${override.id})`),
        ...left.map((file) => `${file.file}: not used: ${file.notes.join("; ")}`),
        ...(left.length > 0 ? [`${left.length} of ${report.files.length} files not used`] : []),
        used.length === 0
          ? `Nothing was imported. ${PAGE} lists what is taken.`
          : `${used.length} of ${report.files.length} files used, ${rows} rows ${dryRun ? "would be taken" : "taken"} into ${out}`,
      ],
      exitCode: used.length === 0 ? NOTHING_USED : 0,
    };
  },
};

/** The headings of no file are those of something that we take. */
const NOTHING_USED = 11;
const PAGE = "docs/reference-lists.md";

function lineOf(file: ImportedFile): string {
  const series = file.series.length > 0 ? ` for ${file.series.join(", ")}` : "";
  const kind = LISTS.has(file.dataset ?? "") ? "edition" : "release";
  const more = [
    ...file.notes,
    ...(file.columns_not_used.length > 0 ? [`not used: ${file.columns_not_used.join(", ")}`] : []),
  ];
  return `${file.file}: ${file.dataset}, ${kind} ${file.release}, ${file.rows_used} of ${file.rows_read} rows${series}${more.length > 0 ? ` (${more.join("; ")})` : ""}`;
}

const LISTS = new Set(REFERENCE_LISTS.map(({ id }) => id));

const pick = ({ files, overrides, written }: ImportReport) => ({ files, overrides, tables: written });
