/** `careboard history`: every load there has been, and what became of it. */
import { existsSync } from "node:fs";
import { historyShape } from "@schemas/cli/history.ts";
import { Database } from "../database.ts";
import { confirmedImports, type PastLoad, pastLoads } from "../load/history.ts";
import { type PastLocalLoad, pastLocalLoads } from "../load/local/local-history.ts";
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
      return {
        json: { loads: [], local_loads: [], confirmed_imports: [] },
        lines: ["Nothing has been loaded there yet."],
      };
    const held = await withWorkspace(workspace, context, async () => {
      (await openStore({ workspace, context })).close();
      const db = await Database.open(":memory:");
      try {
        await db.attach(workspace.store, "store", { readOnly: true });
        const council = text(options, "council");
        return {
          loads: await pastLoads(db, council),
          local_loads: await pastLocalLoads(db, council, "store."),
          confirmed_imports: await confirmedImports(db),
        };
      } finally {
        db.close();
      }
    });
    const imports = held.confirmed_imports.map(confirmedLine);
    return {
      json: held,
      lines: [
        ...held.loads.flatMap(linesOf),
        ...held.local_loads.flatMap(localLinesOf),
        ...(imports.length === 0 ? [] : ["Imports:", ...imports]),
      ],
    };
  },
};

const confirmedLine = (one: PastLoad["confirmed"][number]): string =>
  `  confirmed ${one.on} by ${one.by} (${one.reason}): ${one.overridden}`;

function localLinesOf(load: PastLocalLoad): string[] {
  const by = load.loaded_by === "" ? "" : ` by ${load.loaded_by}`;
  const state = load.withdrawn !== null ? "withdrawn" : load.figures_in_force > 0 ? "in force" : "superseded";
  return [
    `${load.load_id}  ${state}  local return ${load.source_file}, known on ${load.known_on}  ${load.figures} figures, ${load.figures_in_force} of them in force`,
    `  loaded ${load.loaded_on}${by}${load.why === "" ? "" : `: ${load.why}`}`,
    ...withdrawnLines(load),
  ];
}

const withdrawnLines = ({ withdrawn }: Pick<PastLoad, "withdrawn">): string[] =>
  withdrawn === null ? [] : [`  withdrawn ${withdrawn.on} by ${withdrawn.by}: ${withdrawn.why}`];

function linesOf(load: PastLoad): string[] {
  const findings = load.findings === null ? "not yet judged" : `${load.findings} findings`;
  const by = load.loaded_by === "" ? "" : ` by ${load.loaded_by}`;
  return [
    `${load.load_id}  ${load.state}  ${load.coverage}, ${load.stage}, known on ${load.known_on}  ${load.rows} rows, ${findings}`,
    `  loaded ${load.loaded_on}${by}${load.why === "" ? "" : `: ${load.why}`}`,
    ...load.confirmed.map(confirmedLine),
    ...withdrawnLines(load),
    ...load.restated.map(
      (one) =>
        `  ${one.by_withdrawal ? "withdrawing it restated" : "restated"} ${one.figures} ${one.figures === 1 ? "figure" : "figures"}, ${one.from} to ${one.to}: the next publication lists them under "Can we trust it?"`,
    ),
    ...(load.publications.length === 0 ? [] : [`  published in ${load.publications.join(", ")}`]),
  ];
}
