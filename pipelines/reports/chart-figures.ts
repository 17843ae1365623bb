/** What a control chart and a funnel are drawn from. */
import type { ChartJson } from "@schemas/cli/chart.ts";
import type { IndicatorDefinition } from "@schemas/define.ts";
import type { Database } from "../database.ts";
import { chooseFigures } from "../transform/benchmark/figure.ts";
import { type ControlKind, controlChart, FEWEST_POINTS } from "../transform/control-chart.ts";
import { funnelLimits, placeInFunnel } from "../transform/funnel.ts";

type Control = Pick<ChartJson, "control" | "no_control">;
type Funnel = Pick<ChartJson, "funnel" | "no_funnel">;

/** Chance has no part in money, a difference or a number of children more or fewer, and they may be below nought. */
function controlKind({ kind, supplied }: IndicatorDefinition, periodKind: "quarter" | "snapshot"): ControlKind {
  if (kind === "change" || supplied?.is_free) return "signed";
  if (kind === "share") return "share";
  return kind === "count" && periodKind === "quarter" ? "events" : "other";
}

const ONCE_A_YEAR_OR_TERM: readonly string[] = ["academic-year", "financial-year", "term"];

/** Of single quarters, else of quarter ends; of nothing that rolls over several. `warehouse` holds indicators.values. */
export async function readControl(
  warehouse: Database,
  indicator: IndicatorDefinition,
  council: string,
): Promise<Control> {
  const period_kind = (["quarter", "snapshot"] as const).find((kind) => indicator.period_kinds.includes(kind));
  if (period_kind === undefined) {
    const kinds = indicator.period_kinds.join(", ");
    const no_control = indicator.period_kinds.every((kind) => ONCE_A_YEAR_OR_TERM.includes(kind))
      ? `A control chart is of quarters, and it has none (${kinds}).`
      : `Its figures are of windows that share months (${kinds}): runs of them say nothing.`;
    return { control: null, no_control };
  }
  const kind = controlKind(indicator, period_kind);
  const isShare = kind === "share";
  const rows = await warehouse.query<{ date: string; value: number | null; denominator: number | null }>(
    `select period_end_date as date, case when status = 'value' then "value" / $scale end as "value", denominator
     from indicators.values
     where indicator_id = $id and la_code = $council and period_kind = $kind and breakdown_dimension = 'total'
     order by period_end_date`,
    { id: indicator.id, council, kind: period_kind, scale: isShare ? 100 : 1 },
  );
  const first = rows.findIndex(({ value }) => value !== null);
  const chart = first < 0 ? undefined : controlChart(rows.slice(first), kind, period_kind === "quarter");
  if (chart === undefined) {
    const held = rows.filter(({ value }) => value !== null).length;
    return { control: null, no_control: `It takes ${FEWEST_POINTS} quarters with a figure; there are ${held}.` };
  }
  const scaled = (value: number | null) => (value === null ? null : isShare ? value * 100 : value);
  return {
    control: {
      period_kind,
      method: chart.method,
      centre: scaled(chart.centre) as number,
      baseline_count: chart.baseline_count,
      is_trial: chart.is_trial,
      points: chart.points.map(({ date, value, lower, upper, signals }) => ({
        period_end_date: date,
        value: scaled(value),
        lower: scaled(lower),
        upper: scaled(upper),
        signals,
      })),
    },
    no_control: null,
  };
}

/** All councils with published counts, at the newest 31 March or the one asked for. `db` holds the reference tables. */
export async function readFunnel(
  db: Database,
  { kind, comparator, published }: IndicatorDefinition,
  area: string,
  asked?: string,
): Promise<Funnel> {
  if ("none" in comparator) return { funnel: null, no_funnel: `${comparator.none}.` };
  if (kind !== "share") return { funnel: null, no_funnel: "A funnel is of shares." };
  if (published?.has_range === false)
    return { funnel: null, no_funnel: "A funnel is of people, counted one by one: these counts come many to a child." };
  const newest = await db.one<{ day: string | null }>(
    `select max(period_end_date) as day from reference.published_values
     where series = ? and geographic_level = 'la' and numerator is not null and denominator > 0`,
    [comparator.series],
  );
  const period = asked ?? newest?.day;
  if (!period) return { funnel: null, no_funnel: "No counts of councils are published." };
  await chooseFigures(db, comparator.series, { period, release: undefined });
  const england = await db.one<{ value: number | null }>(
    "select value from chosen_figures where geographic_level = 'england'",
  );
  const target = england?.value;
  const rows = await db.query<
    { la_code: string; name: string; numerator: number; denominator: number } & Record<"dataset" | "release", string>
  >(
    `with names as (
       select old_la_code, max_by(name, coalesce(since, date '1900-01-01')) as name
       from reference.areas where geographic_level = 'la' group by old_la_code
     )
     select old_la_code as la_code, coalesce(name, old_la_code) as name, numerator, denominator, dataset, release
     from chosen_figures left join names using (old_la_code)
     where geographic_level = 'la' and numerator is not null and denominator > 0
     order by denominator, old_la_code`,
  );
  const [first] = rows;
  if (target === null || target === undefined || first === undefined)
    return { funnel: null, no_funnel: `No counts of councils, or no figure for England, are published for ${period}.` };
  const { dataset, release } = first;
  const councils = rows.map(({ la_code, name, numerator, denominator }) => {
    const value = (100 * numerator) / denominator;
    const limits = funnelLimits(target / 100, denominator);
    const percent = (share: number | undefined) => (share === undefined ? null : share * 100);
    return {
      ...{ la_code, name, numerator, denominator, value },
      lower_alert: percent(limits?.lower_alert),
      upper_alert: percent(limits?.upper_alert),
      lower_alarm: percent(limits?.lower_alarm),
      upper_alarm: percent(limits?.upper_alarm),
      place: placeInFunnel(value / 100, denominator, target / 100),
    };
  });
  return { funnel: { period_end_date: period, dataset, release, target, area, councils }, no_funnel: null };
}
