/** `careboard values`: an indicator's figures, as the pages show them but before anything is hidden. For the analyst. */
import { valuesShape } from "@schemas/cli/values.ts";
import { isCounted, isPublished } from "@schemas/define.ts";
import { Database } from "../database.ts";
import { indicatorNamed } from "../definitions.ts";
import { UsageError } from "../errors.ts";
import { runJobs } from "../jobs.ts";
import { withWorkspace } from "../lock.ts";
import { type CrossedCell, crossable, crossed, crossedLabel } from "../transform/measure/crossed.ts";
import { warehouseOf } from "../warehouses.ts";
import { openWorkspace } from "../workspace.ts";
import { type FigureRow, figureLine } from "./figure-line.ts";
import { dateOption, periodOptions } from "./refresh.ts";
import { text, type Verb } from "./verb.ts";

export const values: Verb = {
  name: "values",
  summary: "Print an indicator's figures, unsuppressed: for the council's own staff",
  options: [
    { flags: "--indicator <id>", words: "the indicator" },
    { flags: "--area <code>", words: "DfE code of a council that is loaded (else the settings')" },
    { flags: "--period <date>", words: "one quarter end (else all)" },
    {
      flags: "--basis <kind>",
      words: "snapshot, quarter, ytd, r12, calendar-year, term, academic-year or financial-year (else the headline's)",
    },
    { flags: "--by <breakdowns>", words: "one of its breakdowns, or two crossed: sex,age-band (of one quarter)" },
    { flags: "--as-known-on <date>", words: "only what was known on that day" },
  ],
  example: "careboard values --indicator cic-rate --period 2020-12-31",
  writes: false,
  shape: valuesShape,
  async run(_argument, options, context) {
    const workspace = openWorkspace(text(options, "data"));
    const definitions = await context.definitions();
    const id = text(options, "indicator");
    if (id === undefined) throw new UsageError("values needs --indicator ID. `careboard list indicators` shows them.");
    const indicator = indicatorNamed(id, definitions);
    const basis = text(options, "basis") ?? indicator.headline_period_kind;
    if (!(indicator.period_kinds as string[]).includes(basis)) {
      throw new UsageError(`--basis: ${id} has ${indicator.period_kinds.join(", ")}.`);
    }
    const { period } = dateOption(options, "period", "--period");
    const names = text(options, "by");
    const asked =
      names === undefined
        ? undefined
        : crossable(
            indicator,
            names.split(",").map((name) => name.trim()),
          );
    const area = text(options, "area") ?? workspace.settings.council.la_code;
    const request = { workspace, context, ...periodOptions(options) };
    await withWorkspace(workspace, context, () => runJobs(request, ["transform"]));
    const warehouse = await Database.open(warehouseOf(request), { readOnly: true });
    try {
      const rows = await warehouse.query<FigureRow>(
        `select period_end_date, period_kind, numerator, denominator, "value", lower, upper, status, denominator_source, is_estimated, standing,
           is_approximate
         from indicators.values
         where indicator_id = ? and la_code = ? and period_kind = ? and breakdown_dimension = 'total'
         order by period_end_date desc`,
        [id, area, basis],
      );
      const chosen = period === undefined ? rows : rows.filter((row) => row.period_end_date === period);
      if (chosen.length === 0) {
        const held = rows.map((row) => row.period_end_date);
        throw new UsageError(
          held.length === 0
            ? isCounted(indicator) || isPublished(indicator)
              ? `Council ${area} has no figures here. \`careboard load\` its returns first.`
              : `Council ${area} has supplied no figure of ${id} for a quarter whose SSDA903 return is held: it comes in the local return (\`careboard template local\`).`
            : `--period: expected a quarter end from ${held.at(-1)} to ${held[0]}.`,
        );
      }
      const head = { indicator: id, title: indicator.title, unit: indicator.unit, area };
      const heading = `${indicator.title}, ${indicator.unit}, council ${area}`;
      if (asked === undefined) return { json: { ...head, rows: chosen }, lines: [heading, ...chosen.map(figureLine)] };
      const row = chosen.find(({ status }) => status === "value") ?? chosen[0];
      if (row?.status !== "value") throw new UsageError(`--by: ${id} has no figure there to break down.`);
      const { period_end_date } = row;
      const cells = await crossed(warehouse, { ...asked, la_code: area, period_kind: basis, period_end_date });
      return {
        json: { ...head, rows: [row], by: { breakdowns: asked.breakdowns.map((one) => one.id), cells } },
        lines: [
          `${heading}: unsuppressed, for the council's own staff only`,
          figureLine(row),
          ...cells.map((cell) => cellLine(crossedLabel(asked.breakdowns, cell), cell)),
        ],
      };
    } finally {
      warehouse.close();
    }
  },
};

/** "Girls, 10 to 15   38.5   5 of 13". */
function cellLine(label: string, { numerator, denominator, value }: CrossedCell): string {
  const shown = value === null ? "-" : String(Math.round(value * 10) / 10);
  const counts = numerator === null || denominator === null ? (denominator ?? "") : `${numerator} of ${denominator}`;
  return `  ${label.padEnd(44)} ${shown.padStart(8)}   ${counts}`.trimEnd();
}
