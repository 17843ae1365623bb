/** `careboard benchmark`: published figures of neighbours, region and England for any council, period, release, edition and method. */
import { benchmarkShape } from "@schemas/cli/benchmark.ts";
import { Database } from "../database.ts";
import { indicatorNamed } from "../definitions.ts";
import { UsageError } from "../errors.ts";
import { loadReference } from "../import/load-reference.ts";
import { benchmarkFigure } from "../transform/benchmark/figure.ts";
import { openWorkspace } from "../workspace.ts";
import { dateOption, periodOptions } from "./refresh.ts";
import { text, type Verb } from "./verb.ts";

export const benchmarkVerb: Verb = {
  name: "benchmark",
  summary: "Print what neighbours, region and England published",
  options: [
    { flags: "--indicator <id>", words: "the indicator" },
    { flags: "--area <code>", words: "DfE code of any English council (else the settings')" },
    { flags: "--period <date>", words: "the 31 March of the figures" },
    { flags: "--release <release>", words: "the release (else the newest that holds the period)" },
    { flags: "--edition <edition>", words: "list of neighbours (else the settings')", choices: ["2021", "2025"] },
    {
      flags: "--method <method>",
      words: "how neighbours are averaged (else the settings')",
      choices: ["mean", "median", "pooled"],
    },
    { flags: "--as-known-on <date>", words: "only releases out by that day" },
  ],
  example: "careboard benchmark --indicator cic-rate --area 802 --period 2025-03-31 --edition 2025 --method median",
  writes: false,
  shape: benchmarkShape,
  async run(_argument, options, context) {
    const workspace = openWorkspace(text(options, "data"));
    const definitions = await context.definitions();
    const id = text(options, "indicator");
    const { period } = dateOption(options, "period", "--period");
    if (id === undefined || period === undefined)
      throw new UsageError("benchmark needs --indicator ID and --period YYYY-MM-DD.");
    const indicator = indicatorNamed(id, definitions);
    const { council, neighbours } = workspace.settings;
    const db = await Database.open(":memory:");
    try {
      await db.run("create schema reference");
      await loadReference(db, workspace.reference, periodOptions(options).asKnownOn ?? context.today);
      const edition = text(options, "edition") ?? neighbours.edition;
      const figure = await benchmarkFigure(db, {
        indicator,
        area: text(options, "area") ?? council.borrows ?? council.la_code,
        period,
        release: text(options, "release"),
        edition,
        method: (text(options, "method") ?? neighbours.method) as "mean",
      });
      return { json: figure.json, lines: figure.lines };
    } finally {
      db.close();
    }
  },
};
