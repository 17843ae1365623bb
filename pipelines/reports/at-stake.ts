/** Which headlines rows in doubt could move, and which measures they flag or withhold: read from the bounds in the warehouse. */
import type { Settings } from "@schemas/settings.ts";
import type { Database } from "../database.ts";
import type { Held } from "./fix-list-sql.ts";
import { type FigureRange, sizeOfRange } from "./rule-costs.ts";

export interface AtStake {
  /** Headlines that have a figure. */
  headlines: number;
  /** Those of them whose range is wider than their figure, worst first. */
  moving: FigureRange[];
  /** Titles of measures over the first of the two limits, and over the second. */
  flagged: string[];
  withheld: string[];
  /** Percent of a figure's records in doubt, from the settings. */
  flag_over: number;
  withhold_over: number;
}

type Row = FigureRange & { la_code: string; is_flagged: boolean; is_withheld: boolean } & Record<string, unknown>;

/** By council: the newest figure of each measure, needs temp.measures. Empty while nothing has been worked out. */
export async function figuresAtStake(db: Database, held: Held, settings: Settings): Promise<Map<string, AtStake>> {
  const result = new Map<string, AtStake>();
  if (!held("indicators.bounds")) return result;
  const { flag_over, withhold_over } = settings.doubt;
  for (const { la_code, is_flagged, is_withheld, ...range } of await db.query<Row>(NEWEST_BOUNDS, { flag_over })) {
    const own = result.get(la_code) ?? {
      headlines: 0,
      moving: [],
      flagged: [],
      withheld: [],
      flag_over,
      withhold_over,
    };
    result.set(la_code, own);
    if (is_withheld) own.withheld.push(range.title);
    else if (is_flagged) own.flagged.push(range.title);
    if (!range.is_headline) continue;
    own.headlines++;
    if (range.high > range.low) own.moving.push(range);
  }
  return result;
}

const NEWEST_BOUNDS = `
select bounds.la_code, bounds.indicator_id, measures.title, measures.unit, measures.is_headline, bounds.low, bounds.high, bounds.value,
  bounds.doubtful_share > $flag_over as is_flagged, bounds.is_withheld
from indicators.bounds as bounds
join temp.measures as measures using (indicator_id, period_kind)
qualify bounds.period_end_date = max(bounds.period_end_date) over (partition by bounds.la_code, bounds.indicator_id)
order by bounds.la_code, ${sizeOfRange("bounds")} desc nulls last, bounds.indicator_id`;
