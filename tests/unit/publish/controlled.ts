/** Figures under disclosure control, with what was hidden and why. */
import type { MeasuredRow } from "@pipelines/publish/cells.ts";
import { controlDisclosure } from "@pipelines/publish/disclosure-control.ts";
import type { IndicatorDefinition } from "@schemas/define.ts";
import { definitionsOf, indicator, THRESHOLDS } from "../../support/measured-figures.ts";

export const children = indicator({ id: "cic-number", kind: "count" });
export const foster = indicator({ id: "foster-care-share" });
export const inArea = indicator({ id: "in-area-share" });

export function control(definitions: IndicatorDefinition[], rows: MeasuredRow[], headlines: string[] = []) {
  const result = controlDisclosure(rows, definitionsOf(...definitions), THRESHOLDS, new Set(headlines));
  const hidden = Object.fromEntries(
    result.hidden.map((cell) => [`${cell.indicator_id} ${cell.breakdown_category}`, cell.reason] as const),
  );
  return { ...result, hidden };
}
