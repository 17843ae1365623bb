/** `npm run bench [-- S H M L XL]`: makes the returns of each size, measures, prints the table and writes RESULTS.md beside this file. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { generate } from "./generate.ts";
import { type Measured, measure, together } from "./measure.ts";
import { type OneMore, oneMore } from "./one-more.ts";
import { barsOf, type DefinitionCost, report, type SizeResult } from "./results.ts";
import { SIZES, type Size } from "./sizes.ts";

const root = resolve(import.meta.dirname, "../..");
const program = join(root, "pipelines", "start.mjs");
const reader = join(root, ".build", "bench-read.mjs");
const rulesAlone = join(root, ".build", "bench-rules-alone.mjs");
const definitionCost = join(root, ".build", "bench-definition-cost.mjs");

async function resultOf(size: Size, workspace: string, node: Measured): Promise<SizeResult> {
  const runs = size.councils > 20 ? 1 : 3;
  console.error(`${size.name}: reading`);
  const read = measure([reader, workspace], 3);
  console.error(`${size.name}: loading and working out, ${runs} x`);
  const both = Array.from({ length: runs }, () => {
    rmSync(join(workspace, "warehouse"), { recursive: true, force: true });
    const load = measure([program, "load", "--data", workspace], 1);
    const transform = measure([program, "transform", "--data", workspace], 1);
    const rules = measure([rulesAlone, workspace], 1);
    return { load, transform, ours: together(load, transform), validator: together(load, rules) };
  }).sort((one, other) => one.ours.cpu - other.ours.cpu);
  const middle = both[runs >> 1] as (typeof both)[number];
  return { size, rows: Number(read.output.trim()), runs, node, read, ...middle };
}

function costOfDefinitions(workspace: string): DefinitionCost {
  console.error("What a further rule and a further indicator cost");
  return JSON.parse(measure([definitionCost, workspace], 1).output) as DefinitionCost;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !SIZES.some((size) => size.name === name));
if (unknown.length > 0)
  throw new Error(`${unknown.join(", ")}: expected sizes among ${SIZES.map(({ name }) => name).join(", ")}`);
const sizes = SIZES.filter(({ name }) => asked.length === 0 || asked.includes(name));
const folder = mkdtempSync(join(tmpdir(), "careboard-bench-"));
try {
  measure([program, "--version"], 1);
  const { bundle } = await import(pathToFileURL(join(root, "pipelines", "bundle.mjs")).href);
  await bundle({ outfile: reader, entry: "tests/bench/read.ts" });
  await bundle({ outfile: rulesAlone, entry: "tests/bench/rules-alone.ts" });
  await bundle({ outfile: definitionCost, entry: "tests/bench/definition-cost.ts" });
  const node = measure(["-e", "0"], 7);
  const results: SizeResult[] = [];
  let definition: DefinitionCost | undefined;
  let more: OneMore | undefined;
  for (const size of sizes) {
    const workspace = join(folder, size.name);
    console.error(`${size.name}: writing the returns`);
    const councils = await generate(root, size, workspace);
    results.push(await resultOf(size, workspace, node));
    if (size.name === "S") definition = costOfDefinitions(workspace);
    if (size.name === "M") more = oneMore(program, workspace, councils);
    rmSync(workspace, { recursive: true });
  }
  const bars = barsOf(results, { definition, more });
  const left = SIZES.filter((size) => !sizes.includes(size)).map(({ name, words }) => `${name} (${words})`);
  const text = report(results, bars, left);
  console.log(text);
  writeFileSync(join(import.meta.dirname, "RESULTS.md"), text);
  process.exitCode = bars.every(({ isMet }) => isMet) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
