/** `careboard import`: published figures, neighbours and populations into the tidy reference tables. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { importShape } from "@schemas/cli/import.ts";
import { UsageError } from "../errors.ts";
import { type ImportReport, importReleases } from "../import/import-releases.ts";
import { dataFolder, projectRoot } from "../workspace.ts";
import { dateOption } from "./refresh.ts";
import { isSet, text, type Verb } from "./verb.ts";

export const importVerb: Verb = {
  name: "import",
  summary: "Read DfE release files, neighbour lists and populations, as issued, into reference tables",
  argument: { name: "<folder>", words: "a folder of release files, or of folders of them" },
  options: [
    { flags: "--release <name>", words: "the release's name, where the files do not tell it (for instance 2025)" },
    { flags: "--published-on <date>", words: "the day that release came out, where the program does not know it" },
  ],
  example: "careboard import ../downloads/cla-2025 --data ../careboard-802",
  writes: true,
  shape: importShape,
  async run(folder, options) {
    if (folder === undefined || !existsSync(folder)) {
      throw new UsageError(
        `import: expected a folder of release files${folder === undefined ? "" : `; ${folder} is not there`}.`,
      );
    }
    const out = join(dataFolder(text(options, "data")), "reference");
    const dryRun = isSet(options, "dryRun");
    const report = await importReleases(resolve(folder), out, {
      dryRun,
      release: text(options, "release"),
      publishedOn: dateOption(options, "publishedOn", "--published-on").publishedOn,
      reference: [join(projectRoot(), "data", "reference")],
    });
    const used = report.files.filter((file) => file.dataset !== null);
    const rows = used.reduce((sum, file) => sum + file.rows_used, 0);
    return {
      json: { written: !dryRun, folder: out, ...pick(report) },
      lines: [
        ...report.files.map((file) =>
          file.dataset === null
            ? `${file.file}: not used${file.notes.length > 0 ? ` (${file.notes.join("; ")})` : ""}`
            : `${file.file}: ${file.dataset}, release ${file.release}, ${file.rows_used} of ${file.rows_read} rows${file.series.length > 0 ? ` for ${file.series.join(", ")}` : ""}`,
        ),
        ...report.overrides.map((override) => `Corrected: ${override.why} (${override.id})`),
        `${used.length} of ${report.files.length} files used, ${rows} rows ${dryRun ? "would be taken" : "taken"} into ${out}`,
      ],
    };
  },
};

const pick = ({ files, overrides, written }: ImportReport) => ({ files, overrides, tables: written });
