/** `careboard init`: the settings of a new workspace. */
import { join } from "node:path";
import { initShape } from "@schemas/cli/init.ts";
import { settingsSchema } from "@schemas/settings.ts";
import { refuseUnknown, UsageError } from "../errors.ts";
import { readSmallCsv } from "../load/small-csv.ts";
import { createWorkspace, dataFolder, projectRoot } from "../workspace.ts";
import { writtenFaults } from "../written-json.ts";
import { isSet, text, type Verb } from "./verb.ts";

export const init: Verb = {
  name: "init",
  summary: "Write the settings of a new workspace",
  options: [
    { flags: "--council <code>", words: "the council's three-digit DfE code" },
    { flags: "--name <name>", words: "the council's name, as on its papers" },
    { flags: "--short-name <name>", words: "the name of its area, for sentences (else the council's name)" },
    { flags: "--edition <edition>", words: "list of statistical neighbours", choices: ["2021", "2025", "newest"] },
    { flags: "--method <method>", words: "how neighbours are averaged", choices: ["mean", "median", "pooled"] },
  ],
  example:
    'careboard init --data ../careboard-802 --council 802 --name "North Somerset Council" --short-name "North Somerset"',
  writes: true,
  shape: initShape,
  async run(_argument, options) {
    const la_code = text(options, "council");
    const name = text(options, "name");
    if (la_code === undefined || name === undefined) {
      throw new UsageError("init needs --council CODE and --name NAME. See `careboard init --help`.");
    }
    const known = readSmallCsv(join(projectRoot(), "data", "reference", "areas.csv"));
    const codes = known.rows.map(({ cells }) => cells[known.headings.indexOf("old_la_code")] ?? "").filter(Boolean);
    if (!codes.includes(la_code))
      refuseUnknown("Council", la_code, codes, "Expected the three digits that the department gives it, as 802.");
    const settings = {
      council: { la_code, name, short_name: text(options, "shortName") ?? name },
      neighbours: {
        edition: (text(options, "edition") ?? "newest") as "newest",
        method: (text(options, "method") ?? "mean") as "mean",
      },
      targets: {},
    };
    const checked = settingsSchema.safeParse(settings);
    if (!checked.success)
      throw new UsageError(`${writtenFaults(checked.error, "setting").join("; ")}. See \`careboard init --help\`.`);
    const data = text(options, "data");
    if (isSet(options, "dryRun")) {
      return {
        json: { data: dataFolder(data), written: false, settings: checked.data },
        lines: [`would write ${dataFolder(data)}/careboard.json`],
      };
    }
    const workspace = createWorkspace(data, settings);
    return {
      json: { data: workspace.dir, written: true, settings: workspace.settings },
      lines: [
        `Settings written to ${workspace.dir}/careboard.json.`,
        `Next: careboard load FOLDER --data ${workspace.dir} --as-at YYYY-MM-DD`,
      ],
    };
  },
};
