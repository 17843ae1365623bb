/** `careboard map`: the registers of a change of case system or of councils, and which versions are held. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { mapShape } from "@schemas/cli/map.ts";
import { Database } from "../database.ts";
import { programVersion } from "../fingerprint.ts";
import { loadMap, type MapReport } from "../load/maps/map.job.ts";
import { type HeldMap, mapsHeld } from "../load/maps/map-tables.ts";
import { withWorkspace } from "../lock.ts";
import { openStore } from "../open-store.ts";
import { openWorkspace } from "../workspace.ts";
import { councilOption, pastDateOption } from "./refresh.ts";
import { isSet, text, type Verb } from "./verb.ts";

export const map: Verb = {
  name: "map",
  summary: "Load a child-id map or an area map: the whole register or nothing; every version is kept",
  argument: {
    name: "[file]",
    words: "child-id-map.csv or area-map.csv, told by its headings; left out: list the versions held",
  },
  options: [
    { flags: "--council <code>", words: "three-digit DfE code of the council (else the settings')" },
    { flags: "--known-on <date>", words: "the day it became known (else today)" },
    { flags: "--why <text>", words: "why it is loaded, for the ledger" },
  ],
  example: 'careboard map ../registers/child-id-map.csv --why "new case system since July"',
  writes: true,
  shape: mapShape,
  async run(file, options, context) {
    const workspace = openWorkspace(text(options, "data"));
    if (file === undefined) {
      if (!existsSync(workspace.store)) return describe(null, [], false);
      const store = await Database.open(workspace.store, { readOnly: true });
      return describe(null, await mapsHeld(store).finally(() => store.close()), false);
    }
    const dryRun = isSet(options, "dryRun");
    const { knownOn = context.today } = pastDateOption(options, "knownOn", "--known-on", context.today);
    const laCode = councilOption(options) ?? workspace.settings.council.la_code;
    return withWorkspace(workspace, context, async () => {
      // The returns held are asked about the lines, so a dry run reads the store itself and writes nothing.
      const store =
        dryRun && existsSync(workspace.store)
          ? await Database.open(workspace.store, { readOnly: true })
          : await openStore({ workspace, context, dryRun });
      try {
        const report = await loadMap(store, {
          path: resolve(file),
          laCode,
          knownOn,
          why: text(options, "why") ?? "",
          programVersion: programVersion(),
          dryRun,
        });
        return describe(report, await mapsHeld(store), dryRun);
      } finally {
        store.close();
      }
    });
  },
};

const TITLES = { children: "child-id map", areas: "area map" } as const;

function describe(report: MapReport | null, held: readonly HeldMap[], dryRun: boolean) {
  const lines = report === null ? [] : reportLines(report, dryRun);
  const versions = held.map(
    ({ kind, la_code, map_id, known_on, row_count, loaded_by, why }) =>
      `  ${map_id}: ${TITLES[kind]} of ${la_code}, ${row_count} lines, known on ${known_on}, by ${loaded_by}${why === "" ? "" : ` (${why})`}`,
  );
  return {
    json: { loaded: report, held },
    lines: [...lines, ...(versions.length > 0 ? ["Held:", ...versions] : ["No map is held."])],
  };
}

function reportLines(report: MapReport, dryRun: boolean): string[] {
  const { kind, la_code, source_file, rows, already_loaded, map_id, unchanged, unused, outlived, left_out } = report;
  const title = `${source_file}: ${TITLES[kind]} of ${la_code}`;
  if (already_loaded) return [`${title}: held already as ${map_id}, nothing changed`];
  const done = dryRun ? "would be loaded" : `loaded as ${map_id}`;
  return [
    `${title}: ${rows} lines ${done}${rows === 0 ? "; without lines it ends the map before it" : ""}`,
    ...(unchanged > 0 ? [`  ${unchanged} lines map an id to itself: they change nothing`] : []),
    ...(unused > 0 ? [`  ${unused} lines are about a child of no return held from before their date`] : []),
    ...(outlived > 0
      ? [
          `  ${outlived} lines are about an id that a return held as at their date or later still has: where it is the same child, the child counts twice. Date such lines after that return's last day, or load that return with the new ids.`,
        ]
      : []),
    ...(left_out > 0
      ? [`  ${left_out} children of the divided council's returns are in no line: they feed no new council`]
      : []),
    ...(dryRun ? [] : ["  The figures follow with the next `careboard transform` or `refresh`."]),
  ];
}
