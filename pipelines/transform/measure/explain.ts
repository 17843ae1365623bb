/** What was generated for one indicator, for the analyst who wants to read it. */
import { type IndicatorDefinition, isCounted, isPublished } from "@schemas/define.ts";
import { listFiguresSql } from "./list-figures.ts";
import { publishedValuesSql } from "./published-values.ts";
import { suppliedValuesSql } from "./supplied-values.ts";
import { talliesSql } from "./tallies.ts";
import { valuesSql } from "./values.ts";

/** The generated SQL of one indicator as text: the tally over its population, then the figure. */
export function explainIndicator(indicator: IndicatorDefinition): string {
  if (isPublished(indicator)) {
    return `-- ${indicator.id}: the department's figures, into indicators.values\n${publishedValuesSql([indicator])};`;
  }
  if (!isCounted(indicator)) {
    const list = indicator.supplied?.from_list === undefined ? "" : `${listFiguresSql([indicator])};\n\n`;
    return `${list}-- ${indicator.id}: figures of the local return, into indicators.values\n${suppliedValuesSql([indicator])};`;
  }
  return [
    `-- ${indicator.id}: rows counted, into indicators.tallies`,
    `${talliesSql(indicator.population, [indicator])};`,
    "",
    `-- ${indicator.id}: figures, into indicators.values`,
    `${valuesSql([indicator])};`,
  ].join("\n");
}
