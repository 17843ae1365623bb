/**
 * What a further rule and a further indicator cost at one council: all of them against every second one, in one process.
 * Takes a workspace whose returns are loaded; prints { rule, indicator }, milliseconds of processor for one, as JSON.
 */
import { createLog } from "../../pipelines/log.ts";
import { computeBatch } from "../../pipelines/transform/transform.job.ts";
import { openHeld } from "./held.ts";

const RUNS = 7;

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

/** The three in turn, and the least of each: what else the machine does only adds. */
const costs: [number, number, number][] = [];
for (let run = 0; run < RUNS; run++)
  costs.push([await cost(definitions), await cost(fewerRules), await cost(fewerIndicators)]);
db.close();
const least = (at: 0 | 1 | 2) => Math.min(...costs.map((run) => run[at]));
console.log(
  JSON.stringify({
    rule: (least(0) - least(1)) / (definitions.rules.size - fewerRules.rules.size),
    indicator: (least(0) - least(2)) / (definitions.indicators.size - fewerIndicators.indicators.size),
  }),
);
