/** `careboard chart`: one indicator's control chart and funnel, each with its table, for the analyst. */
import { type ChartJson, chartShape } from "@schemas/cli/chart.ts";
import { asCouncil } from "../councils.ts";
import { Database } from "../database.ts";
import { indicatorNamed } from "../definitions.ts";
import { UsageError } from "../errors.ts";
import { loadReference } from "../import/load-reference.ts";
import { runJobs } from "../jobs.ts";
import { withWorkspace } from "../lock.ts";
import { readControl, readFunnel } from "../reports/chart-figures.ts";
import { chartPage } from "../reports/chart-page.ts";
import { METHOD_WORDS, placeWords, SIGNAL_WORDS, spreadWords } from "../reports/chart-words.ts";
import { ReportsFolder } from "../reports/reports-folder.ts";
import { warehouseOf } from "../warehouses.ts";
import { openWorkspace } from "../workspace.ts";
import { dateOption } from "./refresh.ts";
import { COUNCIL_OPTION, text, type Verb } from "./verb.ts";

export const chart: Verb = {
  name: "chart",
  summary: "Draw an indicator's control chart and funnel, with their tables: for the council's own staff",
  argument: { name: "<id>", words: "the indicator" },
  options: [
    { flags: "--period <date>", words: "the 31 March of the funnel (else the newest published)" },
    COUNCIL_OPTION,
  ],
  example: "careboard chart in-area-share",
  writes: false,
  shape: chartShape,
  async run(id, options, context) {
    const definitions = await context.definitions();
    if (id === undefined)
      throw new UsageError("chart needs the id of an indicator. `careboard list indicators` shows them.");
    const indicator = indicatorNamed(id, definitions);
    const workspace = asCouncil(openWorkspace(text(options, "data")), text(options, "council"));
    const { period } = dateOption(options, "period", "--period");
    const { council } = workspace.settings;
    const request = { workspace, context };
    return withWorkspace(workspace, context, async () => {
      await runJobs(request, ["transform"]);
      const warehouse = await Database.open(warehouseOf(request), { readOnly: true });
      const control = await readControl(warehouse, indicator, council.la_code).finally(() => warehouse.close());
      const db = await Database.open(":memory:");
      const funnel = await db
        .run("create schema reference")
        .then(() => loadReference(db, workspace.reference, context.today))
        .then(() => readFunnel(db, indicator, council.borrows ?? council.la_code, period))
        .finally(() => db.close());
      const charts = { indicator: id, ...control, ...funnel };
      const folder = new ReportsFolder(workspace.reports, "one_by_one");
      const report = await folder.write(`chart-${id}.html`, chartPage(charts, indicator, council));
      folder.keep();
      return {
        json: { ...charts, report },
        lines: [
          indicator.title,
          ...controlLines(charts),
          ...funnelLines(charts, indicator.polarity_against_others),
          `For the council's own staff only: ${report}`,
          ...folder.kept.map((file) => `Kept an edited copy as ${file}`),
        ],
      };
    });
  },
};

function controlLines({ control, no_control }: Pick<ChartJson, "control" | "no_control">): string[] {
  if (control === null) return [`No control chart. ${no_control}`];
  const trial = control.is_trial ? `, on trial: ${control.baseline_count} points` : "";
  const signalled = control.points.filter(({ signals }) => signals.length > 0);
  return [
    `${METHOD_WORDS[control.method]}; centre ${control.centre.toFixed(1)}${trial}`,
    ...(signalled.length === 0 ? ["No signal"] : []),
    ...signalled.map(
      ({ period_end_date, value, signals }) =>
        `${period_end_date}  ${value?.toFixed(1)}  ${signals.map((signal) => SIGNAL_WORDS[signal]).join("; ")}`,
    ),
  ];
}

function funnelLines(
  { funnel, no_funnel }: Pick<ChartJson, "funnel" | "no_funnel">,
  polarity: Parameters<typeof placeWords>[1],
): string[] {
  if (funnel === null) return [`No funnel. ${no_funnel}`];
  const own = funnel.councils.find(({ la_code }) => la_code === funnel.area);
  return [
    `Funnel round England's ${funnel.target}%, ${funnel.period_end_date}, release ${funnel.release}: ${funnel.councils.length} councils. ${spreadWords(funnel.councils.map(({ place }) => place))}`,
    own === undefined
      ? "No counts of ours are published"
      : `${own.name}: ${own.numerator} of ${own.denominator}, ${own.value.toFixed(1)}%, ${placeWords(own.place, polarity)}`,
  ];
}
