/** `careboard load`: one return from anywhere, or everything new under the workspace's returns. */
import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { loadShape } from "@schemas/cli/load.ts";
import { differenceLines, stopLines } from "../compare/difference-words.ts";
import { loadCouncil } from "../compare/load-change.ts";
import type { Definitions } from "../definitions.ts";
import { CONFIRM_NEEDED, UsageError } from "../errors.ts";
import { programVersion } from "../fingerprint.ts";
import { loadLocals } from "../jobs/local.ts";
import { runJobs } from "../jobs.ts";
import { endsQuarter } from "../load/find-returns.ts";
import { knownOnOf, stageOf } from "../load/known-on.ts";
import { type LoadReport, noticeSentence, reportJson } from "../load/load-report.ts";
import type { LocalReport } from "../load/local/local.job.ts";
import { areAllLocal, localFilesAt } from "../load/local/read-local.ts";
import { notReadSentence } from "../load/return-files.ts";
import { withWorkspace } from "../lock.ts";
import { openStore, StayingStore } from "../open-store.ts";
import { exposedReturns } from "../store/permissions.ts";
import { openWorkspace } from "../workspace.ts";
import { councilOption, dateOption, pastDateOption } from "./refresh.ts";
import { isSet, type Options, text, type Verb, type VerbResult } from "./verb.ts";

export const load: Verb = {
  name: "load",
  summary: "Load a return: all of it or nothing; the same bytes again change nothing",
  argument: {
    name: "[folder]",
    words:
      "a folder with the files of one return (CSV, XML or .xlsx), or the one file that holds it; the local aggregate return too, told by its headings; left out: everything new under the workspace's returns",
  },
  options: [
    { flags: "--council <code>", words: "three-digit DfE code (else the settings')" },
    { flags: "--as-at <date>", words: "last day that the files describe" },
    {
      flags: "--coverage <coverage>",
      words: "what the files hold (else ytd)",
      choices: ["ytd", "rolling12", "full_history"],
    },
    {
      flags: "--stage <stage>",
      words: "how far the return has come (else dry-run in the year, final at 31 March)",
      choices: ["dry-run", "submitted", "final", "amended"],
    },
    { flags: "--known-on <date>", words: "the day it became known (else today)" },
    { flags: "--why <text>", words: "why it is loaded, for the ledger" },
    {
      flags: "--confirm <reason>",
      words: "load although it changes more than the settings allow; the ledger keeps the reason",
    },
  ],
  example: "careboard load ../exports/june --council 802 --as-at 2025-06-30",
  writes: true,
  shape: loadShape,
  async run(folder, options, context) {
    const workspace = openWorkspace(text(options, "data"));
    const dryRun = isSet(options, "dryRun");
    if (folder === undefined) {
      const { results } = await withWorkspace(workspace, context, () =>
        runJobs({ workspace, context, dryRun }, ["load", "local"]),
      );
      return describe(results.load ?? [], results.local ?? [], dryRun, await context.definitions());
    }
    const { asAt } = dateOption(options, "asAt", "--as-at");
    const { knownOn } = pastDateOption(options, "knownOn", "--known-on", context.today);
    if (knownOn !== undefined && asAt !== undefined && knownOn < asAt) {
      throw new UsageError(
        "--known-on: expected the day of --as-at or a later one. Nobody knows a day that is to come.",
      );
    }
    const laCode = councilOption(options) ?? workspace.settings.council.la_code;
    const found = await localFilesAt(resolve(folder));
    const locals = found.map((path) => ({
      path,
      laCode,
      knownOn: knownOn ?? context.today,
      why: text(options, "why") ?? "",
      programVersion: programVersion(),
      dryRun,
    }));
    const loadLocal = () => loadLocals({ workspace, context, dryRun }, locals);
    if (await areAllLocal(resolve(folder), found)) {
      return describe([], await withWorkspace(workspace, context, loadLocal), dryRun, await context.definitions());
    }
    if (asAt === undefined)
      throw new UsageError("load FOLDER needs --as-at YYYY-MM-DD, the last day that the files describe.");
    const confirm = reasonOption(options);
    const definitions = await context.definitions();
    const request = {
      folder: resolve(folder),
      laCode,
      asAt,
      coverage: (text(options, "coverage") ?? "ytd") as "ytd",
      stage: (text(options, "stage") ?? stageOf(asAt)) as "final",
      knownOn: knownOn ?? knownOnOf(asAt, workspace.settings, context.today),
      why: text(options, "why") ?? "",
      programVersion: programVersion(),
      repairsOff: workspace.settings.repairs_off,
      dryRun,
    };
    const isFolder = statSync(request.folder, { throwIfNoEntry: false })?.isDirectory() !== false;
    const exposed = exposedReturns(isFolder ? request.folder : dirname(request.folder));
    if (exposed !== undefined) context.log.warn(exposed);
    const store = new StayingStore(() => openStore({ workspace, context, dryRun }));
    const [reports, localReports] = await withWorkspace(workspace, context, async () => [
      await loadCouncil({
        workspace,
        definitions,
        store,
        requests: [request],
        today: context.today,
        log: context.log,
        dryRun,
        ...(confirm === undefined ? {} : { confirm }),
      }).finally(() => store.close()),
      await loadLocal(),
    ]);
    return describe(reports, localReports, dryRun, definitions);
  },
};

/** --confirm "REASON"; undefined: not given. Throws UsageError when it says nothing. */
export function reasonOption(options: Options): string | undefined {
  const confirm = text(options, "confirm")?.trim();
  if (confirm === "") throw new UsageError('--confirm "REASON": expected the reason that the ledger keeps. Say why.');
  return confirm;
}

function describe(
  loads: readonly LoadReport[],
  local: readonly LocalReport[],
  dryRun: boolean,
  definitions: Definitions,
): VerbResult {
  const lines = [
    ...loads.flatMap((one) => (one.already_loaded ? heldLines(one) : newLines(one, dryRun, definitions))),
    ...local.flatMap((one) => localLines(one, dryRun)),
  ];
  return {
    json: { loads: loads.map(reportJson), local },
    lines: lines.length > 0 ? lines : ["No return was found under the returns folder."],
    exitCode: loads.some((one) => one.is_held_back) ? CONFIRM_NEEDED : 0,
  };
}

const heldLines = (one: LoadReport): string[] => [
  `${one.la_code} as at ${one.as_at_date}: ${one.is_withdrawn ? "withdrawn before, not loaded again; `careboard load FOLDER` loads it" : "held already, nothing changed"}`,
  ...notReadLines(one),
];

function localLines(one: LocalReport, dryRun: boolean): string[] {
  const title = `${one.la_code}, local return ${one.source_file}`;
  if (one.already_loaded) return [`${title}: held already as ${one.load_id}, nothing changed`];
  if (one.rows === 0) return [`${title}: no line has a number, so there is nothing to load`];
  return [
    `${title}: ${dryRun ? "would load" : `load ${one.load_id},`} ${one.rows} figures of ${one.indicators} indicators`,
    ...(one.revised > 0 ? [`  ${one.revised} of them replace a figure that was held and read otherwise`] : []),
    ...(one.blank_rows > 0 ? [`  ${one.blank_rows} lines have no number: nothing is supplied by them`] : []),
    ...(one.not_shown > 0 ? [`  ${one.not_shown} are of a day that ends no quarter: kept, and shown on no page`] : []),
    ...(one.waiting > 0
      ? [`  ${one.waiting} are of a quarter whose SSDA903 return is not held yet: kept, and shown once it is loaded`]
      : []),
    ...one.notices.map((notice) => `  ${notice}`),
  ];
}

const notReadLines = (one: LoadReport): string[] => one.not_read.map((file) => `  not read: ${notReadSentence(file)}`);

function newLines(one: LoadReport, dryRun: boolean, definitions: Definitions): string[] {
  const did = one.is_held_back ? "not loaded," : dryRun ? "would load" : `load ${one.load_id},`;
  return [
    `${one.la_code} as at ${one.as_at_date}: ${did} ${one.rows} rows of ${one.files.length} files`,
    ...(endsQuarter(one.as_at_date)
      ? []
      : [
          `  ${one.as_at_date} ends no quarter: the rows are checked, and the newest figures are of the quarter end before it`,
        ]),
    ...one.files.map((file) => `  ${file.source_file}: ${file.return_id}, ${file.rows} rows, ${file.encoding}`),
    ...one.missing.map((id) => `  not supplied: ${id}`),
    ...notReadLines(one),
    ...one.notices.map((notice) => `  ${noticeSentence(notice)}`),
    ...(one.difference === null ? [] : differenceLines(one.difference, definitions)),
    ...(one.difference === null || !one.is_held_back ? [] : stopLines(one.difference)),
  ];
}
