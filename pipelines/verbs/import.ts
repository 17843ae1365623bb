/** `careboard import`: published figures, neighbours and populations into the tidy reference tables. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { importShape } from "@schemas/cli/import.ts";
import { UsageError } from "../errors.ts";
import { importReleases } from "../import/import-releases.ts";
import { dataFolder } from "../workspace.ts";
import { isSet, text, type Verb } from "./verb.ts";

export const importVerb: Verb = {
  name: "import",
  summary: "Read DfE release files, neighbour lists and populations, as issued, into reference tables",
  argument: { name: "<folder>", words: "a folder of release files, or of folders of them" },
  options: [
    { flags: "--release <name>", words: "the release's name, where the files do not tell it (for instance 2025)" },
  ],
  example: "careboard import ../downloads/cla-2025 --data ../careboard-802",
  writes: true,
  shape: importShape,
  async run(folder, options, context) {
    if (folder === undefined || !existsSync(folder)) {
      throw new UsageError(
        `import: expected a folder of release files${folder === undefined ? "" : `; ${folder} is not there`}.`,
      );
    }
    const out = join(dataFolder(text(options, "data")), "reference");
    const dryRun = isSet(options, "dryRun");
    const report = await importReleases(resolve(folder), out, {
      release: text(options, "release"),
      dryRun,
      log: context.log,
    });
    const used = report.files.filter((file) => file.used);
    return {
      json: { out, written: !dryRun, ...report },
      lines: [
        ...report.files.map((file) =>
          file.used
            ? `${file.file}: release ${file.release}, ${file.rows_used} of ${file.rows_read} rows for ${file.series.join(", ")}`
            : `${file.file}: not used (${file.reason})`,
        ),
        `${used.length} of ${report.files.length} files used; ${report.values} figures ${dryRun ? "would be" : ""} in ${out}`,
      ],
    };
  },
};
