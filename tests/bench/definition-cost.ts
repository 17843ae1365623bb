/**
 * What a further rule and a further indicator cost at one council: all of them against every second one, in one process.
 * Takes a workspace whose returns are loaded; prints { rule, indicator }, milliseconds of processor for one, as JSON.
 */
import { createLog } from "../../pipelines/log.ts";
import { computeBatch } from "../../pipelines/transform/transform.job.ts";
import { openHeld } from "./held.ts";

const RUNS = 5;

const [folder = ""] = process.argv.slice(2);
const { db, workspace, definitions, maps, asKnownOn, councils } = await openHeld(folder);
const log = createLog({ json: true });

const everySecond = <T>(map: ReadonlyMap<string, T>) => new Map([...map].filter((_, at) => at % 2 === 0));
const fewerRules = { ...definitions, rules: everySecond(definitions.rules) };
const fewerIndicators = { ...definitions, indicators: everySecond(definitions.indicators) };

/** Milliseconds of processor. */
async function cost(some: typeof definitions): Promise<number> {
  const before = process.cpuUsage();
  await computeBatch(db, { workspace, definitions: some, asKnownOn, log }, maps, councils);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The three in turn, so that what else the machine does falls on all alike. */
const costs: [number, number, number][] = [];
for (let run = 0; run <= RUNS; run++)
  costs.push([await cost(definitions), await cost(fewerRules), await cost(fewerIndicators)]);
db.close();
const median = (of: (one: [number, number, number]) => number) =>
  costs
    .slice(1)
    .map(of)
    .sort((one, other) => one - other)[RUNS >> 1] as number;
const each = (saved: number, all: ReadonlyMap<string, unknown>, some: ReadonlyMap<string, unknown>) =>
  saved / (all.size - some.size);
console.log(
  JSON.stringify({
    rule: each(
      median(([all, rules]) => all - rules),
      definitions.rules,
      fewerRules.rules,
    ),
    indicator: each(
      median(([all, , indicators]) => all - indicators),
      definitions.indicators,
      fewerIndicators.indicators,
    ),
  }),
);
