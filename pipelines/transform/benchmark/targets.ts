/** The council's own targets, from the settings into reference.targets. */
import type { IndicatorDefinition } from "@schemas/define.ts";
import type { Settings } from "@schemas/settings.ts";
import type { Database } from "../../database.ts";
import { indicatorsMeant } from "../../definitions.ts";
import { DefinitionError } from "../../errors.ts";

export type TargetRow = { la_code: string; indicator_id: string; from_date: string; value: number };

/** One row per indicator and day from which its target holds. Throws DefinitionError naming the entry of the settings that cannot be meant. */
export function targetRows(
  { council, targets }: Pick<Settings, "council" | "targets">,
  indicators: ReadonlyMap<string, IndicatorDefinition>,
): TargetRow[] {
  return Object.entries(targets).flatMap(([id, dated]) => {
    const indicator = indicators.get(id);
    if (indicator === undefined)
      throw new DefinitionError(
        `careboard.json: targets names ${id}, which is no indicator. ${indicatorsMeant(id, indicators)}`,
      );
    const most = indicator.unit === "percent" ? 100 : Number.POSITIVE_INFINITY;
    return Object.entries(dated).map(([from_date, value]) => {
      const least = indicator.kind === "change" ? Number.NEGATIVE_INFINITY : 0;
      if (value >= least && value <= most) return { la_code: council.la_code, indicator_id: id, from_date, value };
      throw new DefinitionError(
        `careboard.json: targets.${id} from ${from_date}: expected ${most === 100 ? "a percentage from 0 to 100" : `a number of ${indicator.unit}, not below 0`}. Mend the settings.`,
      );
    });
  });
}

/** reference.targets, one row per council, indicator and day from which the target holds. */
export async function createTargets(db: Database, rows: readonly TargetRow[]): Promise<void> {
  await db.run(
    "create or replace table reference.targets (la_code varchar, indicator_id varchar, from_date date, value double)",
  );
  await db.insert("reference.targets", rows);
}
