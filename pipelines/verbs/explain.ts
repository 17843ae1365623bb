/** `careboard explain`: from a figure to its words, the SQL that made it and, in a workbook, the children and rows behind it. */
import { type ExplainJson, explainShape } from "@schemas/cli/explain.ts";
import { type IndicatorDefinition, isPublished } from "@schemas/define.ts";
import { asCouncil } from "../councils.ts";
import { Database } from "../database.ts";
import { type Definitions, indicatorNamed } from "../definitions.ts";
import { UsageError } from "../errors.ts";
import { behindPublished, publishedLines } from "../import/behind-published.ts";
import { runJobs } from "../jobs.ts";
import { linesBehind } from "../load/local/behind-local.ts";
import { withWorkspace } from "../lock.ts";
import { type CountedOver, countedOver } from "../reports/counted-over.ts";
import { explainIndicator } from "../transform/measure/explain.ts";
import { warehouseOf } from "../warehouses.ts";
import { openWorkspace } from "../workspace.ts";
import { besideLines, readBeside } from "./beside-lines.ts";
import { doubtLines, readDoubt } from "./doubt-lines.ts";
import { childrenLines, explainChildren } from "./explain-children.ts";
import { figureLine } from "./figure-line.ts";
import { notFromList, readFromList, suppliedLines } from "./from-list.ts";
import { dateOption } from "./refresh.ts";
import { COUNCIL_OPTION, isSet, text, type Verb } from "./verb.ts";

const NO_RETURN = "No figure of that day: give a quarter end for which returns are held.";
const NOT_SUPPLIED =
  "No figure of that day: the local return has none. `careboard template local` writes the file to fill in.";
const NO_RELEASE = "No release held by that day has a figure. `careboard import` takes the department's releases.";

const QUARTER_END =
  "coalesce($period::date, (select max(period_end_date) from indicators.values where la_code = $area))";
/** Published years do not end with a quarter: the newest by the day asked for. */
const NEWEST_YEAR = `(select max(period_end_date) from indicators.values
            where la_code = $area and indicator_id = $id and period_end_date <= coalesce($period::date, date '9999-12-31'))`;

export const explain: Verb = {
  name: "explain",
  summary: "Say in words and in SQL how an indicator is made, with its figures",
  argument: { name: "<id>", words: "the indicator" },
  options: [
    { flags: "--period <date>", words: "a quarter end (else the newest)" },
    COUNCIL_OPTION,
    { flags: "--children", words: "write a workbook of the children behind it, their rows, files and findings" },
  ],
  example: "careboard explain in-area-share --period 2020-12-31 --children",
  writes: false,
  shape: explainShape,
  async run(id, options, context) {
    const definitions = await context.definitions();
    if (id === undefined)
      throw new UsageError("explain needs the id of an indicator. `careboard list indicators` shows them.");
    const indicator = indicatorNamed(id, definitions);
    const over = isSet(options, "children") ? countedForChildren(indicator, definitions.returns) : undefined;
    const workspace = asCouncil(openWorkspace(text(options, "data")), text(options, "council"));
    const { period } = dateOption(options, "period", "--period");
    const sql = explainIndicator(indicator);
    const request = { workspace, context };
    return withWorkspace(workspace, context, async () => {
      await runJobs(request, ["transform"]);
      const warehouse = await Database.open(warehouseOf(request), { readOnly: true });
      try {
        const rows = await warehouse.query<ExplainJson["rows"][number]>(
          `select period_kind, period_end_date, numerator, denominator, "value", lower, upper, status, denominator_source, is_estimated, standing, is_approximate from indicators.values
         where indicator_id = $id and la_code = $area and breakdown_dimension = 'total'
           and period_end_date = ${isPublished(indicator) ? NEWEST_YEAR : QUARTER_END}
         order by period_kind`,
          { id, area: workspace.settings.council.la_code, period: period ?? null },
        );
        const doubt = await readDoubt(warehouse, id, workspace.settings.council.la_code);
        const figure = rows.find((row) => row.period_kind === indicator.headline_period_kind);
        const laCode = workspace.settings.council.la_code;
        const quarterEnd = rows[0]?.period_end_date ?? period;
        const supplied =
          indicator.supplied === undefined
            ? null
            : quarterEnd === undefined
              ? []
              : await linesBehind(workspace.store, { id, laCode, quarterEnd });
        const fromList = await readFromList(warehouse, indicator, laCode, quarterEnd);
        if (over !== undefined && figure !== undefined && indicator.supplied !== undefined && fromList === null)
          throw notFromList(indicator, figure.period_end_date);
        const behind =
          over === undefined || figure === undefined
            ? undefined
            : await explainChildren({ request, warehouse, indicator, over, figure, sql });
        const { words } = indicator;
        const council = workspace.settings.council.la_code;
        const published =
          isPublished(indicator) && figure !== undefined
            ? await behindPublished(workspace, indicator, {
                laCode,
                year: figure.period_end_date,
                asKnownOn: context.today,
              })
            : null;
        const beside = await readBeside(warehouse, indicator, council, figure?.period_end_date);
        return {
          json: {
            id,
            title: indicator.title,
            description: indicator.description,
            words,
            population: indicator.population,
            sources: indicator.sources,
            caveats: indicator.caveats,
            sql,
            rows,
            from_list: fromList,
            supplied,
            published,
            doubt,
            beside,
            children: behind?.children ?? null,
          },
          lines: [
            `${indicator.title} (${id})`,
            indicator.description,
            `Counts: ${words.counts}`,
            `Who: ${words.people}`,
            `Not known: ${words.not_known}`,
            `For example: ${words.for_example}`,
            ...indicator.caveats.map((caveat) => `Note: ${caveat}`),
            ...indicator.sources.map((source) => `Source: ${source}`),
            "",
            ...(rows.length === 0
              ? [isPublished(indicator) ? NO_RELEASE : supplied === null ? NO_RETURN : NOT_SUPPLIED]
              : []),
            ...rows.map((row) => `${row.period_kind}: ${figureLine(row)}`),
            ...suppliedLines(supplied ?? [], fromList),
            ...(published === null || figure === undefined ? [] : publishedLines(published, figure.period_end_date)),
            ...(beside.length === 0 ? [] : ["", "Set beside:", ...besideLines(beside, indicator)]),
            ...(doubt.length === 0 ? [] : ["", ...doubtLines(doubt)]),
            "",
            ...(behind === undefined ? [sql] : childrenLines(behind)),
          ],
        };
      } finally {
        warehouse.close();
      }
    });
  },
};

/** Throws UsageError for figures that name nobody. */
function countedForChildren(indicator: IndicatorDefinition, returns: Definitions["returns"]): CountedOver {
  const over = countedOver(indicator, returns);
  if (over !== undefined) return over;
  const source = isPublished(indicator) ? "the department's" : "supplied in the local return";
  throw new UsageError(
    `explain ${indicator.id} --children: its figures are ${source}, so no child is known behind them. Leave --children out.`,
  );
}
