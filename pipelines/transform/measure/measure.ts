/**
 * Indicators to figures: generated SQL, for every council, period and breakdown at once. Needs marts.*, validated.oc2,
 * reference.run, council_periods, loads_in_force, files_supplied, has_postcodes, working_days and, for local indicators, local_figures, for
 * published ones published_values, published_standings and releases.
 */
import { type IndicatorDefinition, isCounted, isPublished } from "@schemas/define.ts";
import type { Database } from "../../database.ts";
import { DefinitionError } from "../../errors.ts";
import { poissonTable, tTable } from "../statistics.ts";
import { listFiguresSql } from "./list-figures.ts";
import { hasMovement, MOVEMENT_COLUMNS, movementsSql } from "./movements.ts";
import { hasOverlap, listOverlapsSql, OVERLAP_COLUMNS, overlapsSql } from "./overlaps.ts";
import { publishedValuesSql } from "./published-values.ts";
import { suppliedValuesSql } from "./supplied-values.ts";
import { byPopulation, TALLY_COLUMNS, talliesSql } from "./tallies.ts";
import { VALUE_COLUMNS, valuesSql } from "./values.ts";

/** Makes indicators.values, list_figures, overlaps and movements. Throws DefinitionError naming the indicator whose expression is wrong. */
export async function measure(db: Database, indicators: readonly IndicatorDefinition[]): Promise<void> {
  await db.run("create schema if not exists indicators");
  await createLimits(db);
  await db.run(`create or replace table indicators.tallies (${TALLY_COLUMNS})`);
  await db.run(`create or replace table indicators.overlaps (${OVERLAP_COLUMNS})`);
  await db.run(`create or replace table indicators.movements (${MOVEMENT_COLUMNS})`);
  const filled = await db.filled("marts");
  for (const [population, group] of byPopulation(indicators)) {
    if (!filled.has(population)) continue;
    await runOrBlame(db, group, (some) => `insert into indicators.tallies ${talliesSql(population, some)}`);
    const shares = group.filter(hasOverlap);
    if (shares.length > 0) await db.run(`insert into indicators.overlaps ${overlapsSql(population, shares)}`);
    const moving = group.filter(hasMovement);
    if (moving.length > 0) await db.run(`insert into indicators.movements ${movementsSql(population, moving)}`);
  }
  await db.run(`create or replace table indicators.values (${VALUE_COLUMNS})`);
  const counted = indicators.filter(isCounted);
  const supplied = indicators.filter((indicator) => indicator.supplied !== undefined);
  const published = indicators.filter(isPublished);
  if (counted.length > 0) await db.run(`insert into indicators.values by name ${valuesSql(counted)}`);
  await db.run(listFiguresSql(supplied));
  for (const overlaps of listOverlapsSql(supplied)) await db.run(`insert into indicators.overlaps ${overlaps}`);
  if (supplied.length > 0) await db.run(`insert into indicators.values by name ${suppliedValuesSql(supplied)}`);
  if (published.length > 0) await db.run(`insert into indicators.values by name ${publishedValuesSql(published)}`);
  await db.run("drop table indicators.tallies");
}

async function createLimits(db: Database): Promise<void> {
  await db.run(`create schema if not exists reference;
    create or replace table reference.poisson_limits (observed double, lower_count double, upper_count double);
    create or replace table reference.t_limits (degrees double, quantile double)`);
  await db.insert("reference.poisson_limits", poissonTable());
  await db.insert("reference.t_limits", tTable());
}

/** Runs the statement of a group; when it does not bind, finds the indicator that is to blame. */
async function runOrBlame(
  db: Database,
  group: readonly IndicatorDefinition[],
  statement: (some: readonly IndicatorDefinition[]) => string,
): Promise<void> {
  try {
    await db.run(statement(group));
  } catch (error) {
    for (const indicator of group) {
      await db.prepare(statement([indicator])).catch((cause: unknown) => {
        const reason = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
        throw new DefinitionError(
          `schemas/indicators/${indicator.theme}/${indicator.id}.ts: expected expressions over marts.${indicator.population}. ${reason}`,
        );
      });
    }
    throw error;
  }
}

export { explainIndicator } from "./explain.ts";
