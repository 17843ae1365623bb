/** `careboard refresh`: everything that is needed and nothing more. For a scheduler: run twice, the second does nothing. */
import { refreshShape } from "@schemas/cli/refresh.ts";
import { stopLines } from "../compare/difference-words.ts";
import { CONFIRM_NEEDED, UsageError } from "../errors.ts";
import type { JobRequest, JobResults } from "../jobs/job.ts";
import { JOBS, type JobStep, runJobs } from "../jobs.ts";
import type { LoadReport } from "../load/load-report.ts";
import { withWorkspace } from "../lock.ts";
import type { ReportsReport } from "../reports/reports.job.ts";
import { openWorkspace } from "../workspace.ts";
import { keptLines } from "./validate.ts";
import { isSet, type Options, text, type Verb } from "./verb.ts";

export const refresh: Verb = {
  name: "refresh",
  summary:
    "Load what is new, work out what changed, publish, build the pages and write the fix list: only what is needed",
  options: [
    { flags: "--as-at <date>", words: "the quarter end to publish (else the newest)" },
    { flags: "--as-known-on <date>", words: "only what was known on that day" },
    {
      flags: "--council <codes>",
      words: "instead, whole pages of these councils, each by itself: DfE codes with commas, or all",
    },
    { flags: "--force", words: "do every step, needed or not" },
  ],
  example: "careboard refresh --data ../careboard-802",
  writes: true,
  shape: refreshShape,
  async run(_argument, options, context) {
    const workspace = openWorkspace(text(options, "data"));
    if (isSet(options, "dryRun")) {
      return {
        json: { steps: JOBS.map((job) => ({ name: job.name, ran: false, seconds: 0 })), dry_run: true },
        lines: JOBS.map((job) => `${job.name}: would read ${job.reads}; would write ${job.writes}`),
      };
    }
    const request = {
      workspace,
      context,
      ...periodOptions(options),
      ...councilsOption(options),
      force: isSet(options, "force"),
    };
    const { results, steps } = await withWorkspace(workspace, context, () =>
      runJobs(request, ["load", "local", "transform", "publish", "site", "reports"]),
    );
    const description = describeRun(results, steps);
    const held = (results.load ?? []).filter((one) => one.is_held_back);
    return {
      json: { ...description.json, dry_run: false },
      lines: [...description.lines, ...keptLines(results.reports?.kept ?? []), ...held.flatMap(heldBackLines)],
      exitCode: held.length > 0 ? CONFIRM_NEEDED : 0,
    };
  },
};

/** A return that asks for a reason stays out until somebody gives one. */
const heldBackLines = (one: LoadReport): string[] => [
  `Held back   ${one.la_code} as at ${one.as_at_date}, with every new return of that council. Run \`careboard load FOLDER --as-at ${one.as_at_date}\` on it.`,
  ...(one.difference === null ? [] : stopLines(one.difference)),
];

/** --as-at and --as-known-on, checked. */
export function periodOptions(options: Options): { asAt?: string; asKnownOn?: string } {
  return { ...dateOption(options, "asAt", "--as-at"), ...dateOption(options, "asKnownOn", "--as-known-on") };
}

/** --council: DfE codes with commas, or all. */
export function councilsOption(options: Options): Pick<JobRequest, "councils"> {
  const value = text(options, "council");
  if (value === undefined) return {};
  const codes = value.split(",").map((code) => code.trim());
  if (value === "all") return { councils: "all" };
  if (!codes.every((code) => /^\d{3}$/.test(code)) || new Set(codes).size < codes.length) {
    throw new UsageError("--council: expected three-digit DfE codes, each once and with commas between them, or all.");
  }
  return { councils: codes };
}

/** One date option as { name: ISO date }, or nothing. Throws UsageError when it is no date. */
export function dateOption<Name extends string>(
  options: Options,
  name: Name,
  flag: string,
): { [key in Name]?: string } {
  const value = text(options, name);
  if (value === undefined) return {};
  if (!isDate(value)) {
    throw new UsageError(`${flag}: expected a date as YYYY-MM-DD, for instance 2020-12-31.`);
  }
  return { [name]: value } as { [key in Name]?: string };
}

/** The same for a day on which something was known. Throws UsageError when it is still to come. */
export function pastDateOption<Name extends string>(
  options: Options,
  name: Name,
  flag: string,
  today: string,
): { [key in Name]?: string } {
  const given = dateOption(options, name, flag);
  if ((given[name] ?? "") > today) throw new UsageError(`${flag}: expected today or a day that has been.`);
  return given;
}

/** --council of one council. Throws UsageError when it is not three digits. */
export function councilOption(options: Options): string | undefined {
  const code = text(options, "council");
  if (code === undefined || /^\d{3}$/.test(code)) return code;
  throw new UsageError("--council: expected the three digits that the department gives the council, as 802.");
}

/** True for a day of the calendar: 2021-02-30 is none. */
function isDate(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text);
}

const fixListWords = (reports: ReportsReport | undefined): string =>
  reports?.findings === undefined || reports.findings === null ? "as it was" : `${reports.findings} findings`;

/** What came out, for people and as JSON. */
export function describeRun(results: Partial<JobResults>, steps: readonly JobStep[]) {
  const loads = results.load ?? [];
  const fresh = loads.filter((one) => !one.already_loaded && !one.is_held_back);
  const rows = fresh.reduce((sum, one) => sum + one.rows, 0);
  const { transform, publish, site } = results;
  const lines = [
    `Returns     ${fresh.length} loaded (${rows} rows), ${loads.filter((one) => one.already_loaded).length} held already`,
    `Findings    ${transform?.findings ?? 0}`,
    `Indicators  ${transform?.indicators ?? 0} over ${transform?.periods ?? 0} quarter ends`,
    `Published   ${publish?.files.length ?? 0} files, ${publish?.hidden_cells ?? 0} cells hidden, in ${publish?.path ?? "-"}`,
    ...(publish === undefined || publish.waiting.length === 0
      ? []
      : [
          `Waiting     ${publish.waiting.join(", ")}: hidden until what is not known is filled in (careboard publish says what)`,
        ]),
    `Pages       ${site?.pages ?? 0}, in ${site?.out ?? "-"}`,
    `Fix list    ${fixListWords(results.reports)}`,
    `Seconds     ${steps.map((step) => `${step.name} ${step.seconds.toFixed(2)}${step.ran ? "" : " (nothing to do)"}`).join(", ")}`,
  ];
  const json = {
    steps: [...steps],
    loads: fresh.length,
    rows,
    findings: transform?.findings ?? 0,
    indicators: transform?.indicators ?? 0,
    periods: transform?.periods ?? 0,
    files: publish?.files.length ?? 0,
    pages: site?.pages ?? 0,
    published: publish?.path ?? null,
    site: site?.out ?? null,
  };
  return { json, lines };
}
