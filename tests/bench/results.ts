/** The table of a run, for the screen and for RESULTS.md. No machine is named: ratios hold from one to the next, seconds do not. */
import type { Measured } from "./measure.ts";
import type { OneMore } from "./one-more.ts";
import type { Size } from "./sizes.ts";

export interface SizeResult {
  size: Size;
  rows: number;
  runs: number;
  node: Measured;
  read: Measured;
  load: Measured;
  transform: Measured;
  ours: Measured;
  /** `load` and every rule, nothing else: what a validator does. */
  validator: Measured;
}

/** Milliseconds of processor for one more of each, at one council. */
export interface DefinitionCost {
  rule: number;
  indicator: number;
}

/** What is measured beside the sizes; left out when the size that it needs was not asked for. */
export interface Marginal {
  definition: DefinitionCost | undefined;
  more: OneMore | undefined;
}

export interface Bar {
  what: string;
  measured: string;
  bar: string;
  isMet: boolean;
}

const two = (value: number) => value.toFixed(2);

export function barsOf(results: readonly SizeResult[], { definition, more }: Marginal): Bar[] {
  const bars = results.flatMap(({ size, node, read, transform, ours }): Bar[] => {
    const base = size.bar.of === "node" ? node : read;
    const words = size.bar.of === "node" ? "an empty node start" : "reading the same bytes";
    const ratio = ours.cpu / base.cpu;
    return [
      {
        what: `${size.name}: processor time against ${words} (on the clock: ${(ours.wall / base.wall).toFixed(1)} x)`,
        measured: `${ratio.toFixed(1)} x`,
        bar: `<= ${size.bar.times} x`,
        isMet: ratio <= size.bar.times,
      },
      ...(size.workingOut === undefined
        ? []
        : [
            {
              what: `${size.name}: processor time of working out alone, against reading the same bytes`,
              measured: `${(transform.cpu / read.cpu).toFixed(1)} x`,
              bar: `<= ${size.workingOut} x`,
              isMet: transform.cpu / read.cpu <= size.workingOut,
            },
          ]),
      ...(size.peak === undefined
        ? []
        : [
            {
              what: `${size.name}: largest resident set`,
              measured: `${ours.peak.toFixed(0)} MiB`,
              bar: `<= ${size.peak} MiB`,
              isMet: ours.peak <= size.peak,
            },
          ]),
    ];
  });
  const [region, years] = [
    results.find(({ size }) => size.name === "M"),
    results.find(({ size }) => size.name === "XL"),
  ];
  if (region !== undefined && years !== undefined) {
    const change = years.ours.cpu / years.rows / (region.ours.cpu / region.rows) - 1;
    bars.push({
      what: "processor time a row, XL against M",
      measured: `${change >= 0 ? "+" : ""}${(100 * change).toFixed(0)}%`,
      bar: "<= +20%",
      isMet: change <= 0.2,
    });
  }
  if (more !== undefined) {
    const ratio = more.beside.cpu / more.alone.cpu;
    bars.push({
      what: `one more return beside ${more.held} that are held, against that return alone`,
      measured: `${ratio.toFixed(2)} x`,
      bar: "<= 1.5 x",
      isMet: ratio <= 1.5,
    });
  }
  if (definition !== undefined) {
    bars.push(
      perDefinition("a further rule at one council", definition.rule, 1),
      perDefinition(
        "a further indicator at one council, with its comparisons and what errors cost",
        definition.indicator,
      ),
    );
  }
  return bars;
}

/** Without a bar: printed only. */
const perDefinition = (what: string, milliseconds: number, bar = Number.POSITIVE_INFINITY): Bar => ({
  what,
  measured: `${milliseconds.toFixed(2)} ms`,
  bar: Number.isFinite(bar) ? `<= ${bar} ms` : "no bar",
  isMet: milliseconds <= bar,
});

/** `left`: what this run did not measure, in words. */
export function report(results: readonly SizeResult[], bars: readonly Bar[], left: readonly string[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    "# Bench: the last run",
    "",
    "Made by `npm run bench`. Invented returns, the same bytes for the same seed; each figure is the median of the runs, whole processes measured",
    "from outside. Ours is `careboard load` and then `careboard transform` into files: every rule, every indicator, what errors cost and the",
    "comparisons; neither publishing nor pages. Ratios are of processor time: the clock is shared with whatever else runs. Load and rules: the",
    "same load, then every rule and nothing else, as a validator does. A further rule or indicator: all against every second one, the least of",
    "seven runs of each.",
    "",
    row([
      "size",
      "rows",
      "runs",
      "node s",
      "read s",
      "load s",
      "transform s",
      "ours s",
      "a row, µs",
      "peak MiB",
      "load and rules s",
    ]),
    row(Array.from({ length: 11 }, () => "---")),
    ...results.map(({ size, rows, runs, node, read, load, transform, ours, validator }) =>
      row([
        `${size.name}: ${size.words}`,
        String(rows),
        String(runs),
        ...[node, read, load, transform, ours].map(({ cpu }) => two(cpu)),
        ((1e6 * ours.cpu) / rows).toFixed(0),
        ours.peak.toFixed(0),
        two(validator.cpu),
      ]),
    ),
    "",
    row(["bar", "measured", "allowed", "met"]),
    row(["---", "---", "---", "---"]),
    ...bars.map(({ what, measured, bar, isMet }) => row([what, measured, bar, isMet ? "yes" : "**no**"])),
    "",
    ...(left.length === 0 ? [] : [`Not measured in this run: ${left.join("; ")}.`, ""]),
  ].join("\n");
}
