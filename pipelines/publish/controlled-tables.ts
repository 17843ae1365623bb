/** The tables of a publication: read from the warehouse, disclosure-controlled, cut to the quarters shown. */
import type { Catalog } from "@schemas/published/catalog.ts";
import type { PublishedTables } from "@schemas/published/tables.ts";
import { besideSubmitted, submittedTotals } from "./as-submitted.ts";
import { confidenceRows, withhold } from "./confidence.ts";
import { controlComparisons, controlReconciliation, controlStress, controlTrends, totalsOf } from "./dependants.ts";
import { controlDisclosure, type HiddenCell } from "./disclosure-control.ts";
import { readEarlierCells } from "./earlier-cells.ts";
import { earlierPairs } from "./earlier-publications.ts";
import { controlMovements } from "./movements.ts";
import { periodsShown } from "./periods.ts";
import {
  isDefinedIn,
  type LedgerLoad,
  readBenchmark,
  readDoubt,
  readErrorAges,
  readFiles,
  readLoads,
  readMeasured,
  readMovements,
  readOutcomes,
  readReconciliation,
} from "./publication-inputs.ts";
import type { PublishRequest } from "./publish.job.ts";
import { readRelatives } from "./relatives.ts";
import { restatementRows } from "./restatements.ts";
import { errorAgeRows, fileRows, ruleRows } from "./return-tables.ts";

export interface ControlledTables {
  tables: PublishedTables;
  /** Of the quarters shown. */
  hidden: HiddenCell[];
  /** Newest first. */
  periods: Catalog["periods"];
  /** Known on the date, newest first. */
  loads: LedgerLoad[];
}

/** Throws UsageError when there are no figures at the date asked for. */
export async function controlledTables({
  workspace,
  definitions,
  warehouse,
  store,
  asAt,
  asKnownOn,
  submitted = [],
}: PublishRequest): Promise<ControlledTables> {
  const { council, disclosure, headlines } = workspace.settings;
  const { indicators } = definitions;
  const isOfDepartment = (row: { indicator_id: string }) => indicators.get(row.indicator_id)?.published !== undefined;
  const all = await readMeasured(warehouse, council.la_code);
  const periods = periodsShown(
    `${council.name} (${council.la_code})`,
    all.filter((row) => !isOfDepartment(row)).map((row) => row.period_end_date),
    asAt,
  );
  const shown = new Set(periods.map((period) => period.period_end_date));
  const current = periods[0] as Catalog["current_period"];
  const isShown = (row: { indicator_id: string; period_kind: string; period_end_date: string }) =>
    (shown.has(row.period_end_date) || (isOfDepartment(row) && row.period_end_date <= current.period_end_date)) &&
    isDefined(row);
  const isDefined = isDefinedIn(indicators);

  const leading = new Set(Object.values(headlines).flat());
  // Control sees every period up to the current one, so that an older publication and this one hide the same cells.
  const measured = all.filter((row) => row.period_end_date <= current.period_end_date && isDefined(row));
  const earlier = await readEarlierCells(store, council.la_code);
  const relatives = await readRelatives(store, council.la_code);
  const controlled = controlDisclosure(measured, indicators, disclosure, leading, earlier, relatives);
  const { hidden } = controlled;
  const doubts = (await readDoubt(warehouse, council.la_code)).filter(isDefined);
  const values = withhold(controlled.values, doubts);
  const totals = totalsOf(values);
  const benchmark = async <T extends Parameters<typeof readBenchmark>[1]>(table: T) =>
    (await readBenchmark(warehouse, table, council.la_code)).filter((row) => indicators.has(row.indicator_id));

  const loads = (await readLoads(store, council.la_code, asKnownOn)).filter(
    (load) => load.collection_year <= current.collection_year,
  );
  const newest = loads[0];
  const outcomes = newest === undefined ? [] : await readOutcomes(warehouse, newest);
  const shownValues = values.filter(isShown);
  const pairs = await earlierPairs({ store, laCode: council.la_code, asKnownOn, indicators, values: shownValues });
  const comparisons = controlComparisons(
    (await benchmark("comparisons")).filter(isShown),
    totals,
    indicators,
    disclosure,
  );
  const reconciled = await readReconciliation(warehouse, council.la_code, submitted);
  const tables: PublishedTables = {
    values: shownValues,
    comparisons,
    neighbour_stress: controlStress((await benchmark("neighbour_stress")).filter(isShown), comparisons),
    trends: controlTrends((await benchmark("trends")).filter(isShown), totals, indicators),
    movements: controlMovements(
      (await readMovements(warehouse, council.la_code)).filter(isShown),
      totals,
      indicators,
      disclosure,
    ),
    confidence: confidenceRows(doubts, values).filter(isShown),
    comparator_series: await benchmark("comparator_series"),
    neighbours: await benchmark("neighbours"),
    national: await benchmark("national"),
    reconciliation: besideSubmitted(
      controlReconciliation(reconciled.filter(isShown), totals),
      totals,
      await submittedTotals(submitted, council.la_code, indicators, disclosure, leading, earlier),
      indicators,
      disclosure,
    ),
    rules: ruleRows(outcomes, definitions, disclosure),
    files: newest === undefined ? [] : await filesOf(newest),
    error_ages:
      newest === undefined
        ? []
        : errorAgeRows(newest, await readErrorAges(warehouse, store, newest, asKnownOn), disclosure),
    restatements: restatementRows(pairs, indicators, disclosure),
  };
  async function filesOf(load: LedgerLoad) {
    const { la_code, collection_year, as_at_date } = load;
    const supplied = await readFiles(warehouse, store, load);
    return fileRows({ la_code, collection_year, as_at_date }, supplied, outcomes, definitions, disclosure);
  }
  return { tables, hidden: hidden.filter(isShown), periods, loads };
}
