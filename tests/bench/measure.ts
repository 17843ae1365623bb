/** Whole processes, from outside: seconds on the clock, seconds of processor, largest resident set; the median of several runs. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export interface Measured {
  wall: number;
  cpu: number;
  /** MiB. */
  peak: number;
  output: string;
}

/** Runs node with these words `runs` times, `before` each. Throws with the command's own words when it fails. */
export function measure(words: readonly string[], runs: number, before: () => void = () => undefined): Measured {
  const all = Array.from({ length: runs }, () => {
    before();
    return once(words);
  });
  const median = (of: (one: Measured) => number) => all.map(of).sort((a, b) => a - b)[runs >> 1] as number;
  return {
    wall: median(({ wall }) => wall),
    cpu: median(({ cpu }) => cpu),
    peak: median(({ peak }) => peak),
    output: all.at(-1)?.output ?? "",
  };
}

function once(words: readonly string[]): Measured {
  const folder = mkdtempSync(join(tmpdir(), "careboard-bench-"));
  const file = join(folder, "usage.json");
  const usage = pathToFileURL(join(import.meta.dirname, "usage.mjs")).href;
  try {
    const began = performance.now();
    const run = spawnSync(process.execPath, ["--import", usage, ...words], {
      encoding: "utf8",
      env: { ...process.env, BENCH_USAGE: file },
      maxBuffer: 1 << 28,
    });
    const wall = (performance.now() - began) / 1000;
    if (run.status !== 0) throw new Error(`${words.join(" ")} ended with ${run.status}\n${run.stderr}`);
    return { wall, output: run.stdout, ...(JSON.parse(readFileSync(file, "utf8")) as { cpu: number; peak: number }) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What two commands take that follow each other. */
export const together = (one: Measured, other: Measured): Measured => ({
  wall: one.wall + other.wall,
  cpu: one.cpu + other.cpu,
  peak: Math.max(one.peak, other.peak),
  output: other.output,
});
