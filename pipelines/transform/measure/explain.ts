/** What was generated for one indicator, for the analyst who wants to read it. */
import type { IndicatorDefinition } from "@schemas/define.ts";
import { talliesSql } from "./tallies.ts";
import { valuesSql } from "./values.ts";

/** The generated SQL of one indicator as text: the tally over its population, then the figure. */
export function explainIndicator(indicator: IndicatorDefinition): string {
  return [
    `-- ${indicator.id}: rows counted, into indicators.tallies`,
    `${talliesSql(indicator.population, [indicator])};`,
    "",
    `-- ${indicator.id}: figures, into indicators.values`,
    `${valuesSql([indicator])};`,
  ].join("\n");
}
