/** `careboard list`: what the definitions hold. */
import { listShape } from "@schemas/cli/list.ts";
import { UsageError } from "../errors.ts";
import type { Verb } from "./verb.ts";

const KINDS = ["returns", "code-sets", "rules", "indicators"] as const;

export const list: Verb = {
  name: "list",
  summary: "List the returns, code sets, rules or indicators",
  argument: { name: "[what]", words: KINDS.join(", ") },
  options: [],
  example: "careboard list indicators",
  writes: false,
  shape: listShape,
  async run(what = "indicators", _options, context) {
    const definitions = await context.definitions();
    const items = {
      returns: () =>
        [...definitions.returns.values()].map((one) => ({ id: one.id, title: one.title, note: one.grain })),
      "code-sets": () =>
        [...definitions.codeSets.values()].map((one) => ({
          id: one.id,
          title: one.title,
          note: `${one.codes.length} codes`,
        })),
      rules: () =>
        [...definitions.rules.values()].map((one) => ({
          id: one.code,
          title: one.title,
          note: `${one.severity}, ${one.return}`,
        })),
      indicators: () =>
        [...definitions.indicators.values()].map((one) => ({
          id: one.id,
          title: one.title,
          note: `${one.theme}, ${one.unit}`,
        })),
    };
    const chosen = items[what as keyof typeof items];
    if (chosen === undefined) throw new UsageError(`list: expected one of ${Object.keys(items).join(", ")}.`);
    const found = chosen();
    const width = Math.max(...found.map((one) => one.id.length));
    return {
      json: { kind: what, items: found },
      lines: [...found.map((one) => `${one.id.padEnd(width)}  ${one.title} (${one.note})`), `${found.length} ${what}`],
    };
  },
};
