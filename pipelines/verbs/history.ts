/** `careboard history`: every load there has been, and what became of it. */
import { existsSync } from "node:fs";
import { historyShape } from "@schemas/cli/history.ts";
import { Database } from "../database.ts";
import { confirmedImports, type PastLoad, pastLoads } from "../load/history.ts";
import { withWorkspace } from "../lock.ts";
import { openStore } from "../open-store.ts";
import { openWorkspace } from "../workspace.ts";
import { text, type Verb } from "./verb.ts";

export const history: Verb = {
  name: "history",
  summary: "List every load: when, by whom, why, what it held, and whether it still counts",
  options: [{ flags: "--council <code>", words: "three-digit DfE code (else every council held)" }],
  example: "careboard history --council 802",
  writes: false,
  shape: historyShape,
  async run(_argument, options, context) {
    const workspace = openWorkspace(text(options, "data"));
    if (!existsSync(workspace.store))
      return { json: { loads: [], confirmed_imports: [] }, lines: ["Nothing has been loaded there yet."] };
    const held = await withWorkspace(workspace, context, async () => {
      (await openStore({ workspace, context })).close();
      const db = await Database.open(":memory:");
      try {
        await db.attach(workspace.store, "store", { readOnly: true });
        return { loads: await pastLoads(db, text(options, "council")), confirmed_imports: await confirmedImports(db) };
      } finally {
        db.close();
      }
    });
    const imports = held.confirmed_imports.map(confirmedLine);
    return {
      json: held,
      lines: [...held.loads.flatMap(linesOf), ...(imports.length === 0 ? [] : ["Imports:", ...imports])],
    };
  },
};

const confirmedLine = (one: PastLoad["confirmed"][number]): string =>
  `  confirmed ${one.on} by ${one.by} (${one.reason}): ${one.overridden}`;

function linesOf(load: PastLoad): string[] {
  const findings = load.findings === null ? "not yet judged" : `${load.findings} findings`;
  const by = load.loaded_by === "" ? "" : ` by ${load.loaded_by}`;
  return [
    `${load.load_id}  ${load.state}  ${load.coverage}, ${load.stage}, known on ${load.known_on}  ${load.rows} rows, ${findings}`,
    `  loaded ${load.loaded_on}${by}${load.why === "" ? "" : `: ${load.why}`}`,
    ...load.confirmed.map(confirmedLine),
    ...(load.withdrawn === null
      ? []
      : [`  withdrawn ${load.withdrawn.on} by ${load.withdrawn.by}: ${load.withdrawn.why}`]),
    ...load.restated.map(
      (one) =>
        `  ${one.by_withdrawal ? "withdrawing it restated" : "restated"} ${one.figures} ${one.figures === 1 ? "figure" : "figures"}, ${one.from} to ${one.to}: the next publication lists them under "Can we trust it?"`,
    ),
    ...(load.publications.length === 0 ? [] : [`  published in ${load.publications.join(", ")}`]),
  ];
}
