/** `careboard why`: what moved a figure between two quarter ends, two days of knowledge, or both. */
import { mkdirSync } from "node:fs";
import { type WhyJson, whyShape } from "@schemas/cli/why.ts";
import { type IndicatorDefinition, isPublished } from "@schemas/define.ts";
import { allBut } from "@schemas/repairs.ts";
import { PART_WORDS, partWords } from "../compare/difference-words.ts";
import { changeWords, figureWords } from "../compare/figure-words.ts";
import { type Movement, PARTS } from "../compare/movement.ts";
import {
  changedChildren,
  type End,
  figureAt,
  nobodyChanged,
  quarterBefore,
  stepsOf,
  whyMoved,
  writeMoved,
} from "../compare/why.ts";
import { asCouncil } from "../councils.ts";
import { Database } from "../database.ts";
import { indicatorNamed } from "../definitions.ts";
import { UsageError } from "../errors.ts";
import type { JobRequest } from "../jobs/job.ts";
import { runJobs } from "../jobs.ts";
import { mapsInForce } from "../load/maps/maps-in-force.ts";
import { withWorkspace } from "../lock.ts";
import { openScratch } from "../scratch.ts";
import { knowledgeDate, warehouseOf } from "../warehouses.ts";
import { openWorkspace } from "../workspace.ts";
import { dateOption, pastDateOption } from "./refresh.ts";
import { COUNCIL_OPTION, text, type Verb } from "./verb.ts";

interface Days {
  from?: string;
  to?: string;
  knownFrom?: string;
  knownTo?: string;
}

export const why: Verb = {
  name: "why",
  summary: "Say why a figure moved between two quarter ends, or between two days of knowledge",
  argument: { name: "<id>", words: "the indicator" },
  options: [
    COUNCIL_OPTION,
    { flags: "--from <date>", words: "the earlier quarter end (else the one before, or with --known-from the same)" },
    { flags: "--to <date>", words: "the later quarter end (else the newest)" },
    { flags: "--known-from <date>", words: "the earlier figure as known on that day (else as now)" },
    { flags: "--known-to <date>", words: "the later figure as known on that day (else as now)" },
  ],
  example: "careboard why in-area-share --from 2020-09-30 --to 2020-12-31",
  writes: false,
  shape: whyShape,
  async run(id, options, context) {
    const definitions = await context.definitions();
    if (id === undefined)
      throw new UsageError("why needs the id of an indicator. `careboard list indicators` shows them.");
    const indicator = indicatorNamed(id, definitions);
    if (isPublished(indicator))
      throw new UsageError(
        `why ${id}: the department publishes the figure and not who is behind it. See \`careboard explain ${id}\`.`,
      );
    const workspace = asCouncil(openWorkspace(text(options, "data")), text(options, "council"));
    const days: Days = {
      ...dateOption(options, "from", "--from"),
      ...dateOption(options, "to", "--to"),
      ...pastDateOption(options, "knownFrom", "--known-from", context.today),
      ...pastDateOption(options, "knownTo", "--known-to", context.today),
    };
    const request: JobRequest = { workspace, context };
    return withWorkspace(workspace, context, async () => {
      const db = await openScratch(workspace);
      try {
        const json = await explainMove(db, request, indicator, days);
        return { json, lines: linesOf(json, indicator) };
      } finally {
        db.close();
      }
    });
  },
};

async function explainMove(
  db: Database,
  request: JobRequest,
  indicator: IndicatorDefinition,
  days: Days,
): Promise<WhyJson> {
  const { workspace, context } = request;
  const council = workspace.settings.council.la_code;
  await attachKnown(db, request, "known_to", days.knownTo);
  const isOneKnowledge = days.knownFrom === days.knownTo;
  if (!isOneKnowledge) await attachKnown(db, request, "known_from", days.knownFrom);
  const ends = await endsOf(db, indicator, council, days, isOneKnowledge ? "known_to" : "known_from");
  const now = await knowledgeNow(request);
  await db.attach(workspace.store, "store", { readOnly: true });
  if (isOneKnowledge) await nobodyChanged(db);
  else {
    const known = { from: days.knownFrom ?? now, to: days.knownTo ?? now };
    const maps = await mapsInForce(db, known.to);
    const isOn = allBut(workspace.settings.repairs_off);
    await changedChildren(db, await context.definitions(), { council, known, maps, isOn });
  }
  const asked = { indicator, council, from: ends.from, to: ends.to };
  const moved = await whyMoved(db, asked);
  mkdirSync(workspace.reports, { recursive: true });
  return {
    id: indicator.id,
    title: indicator.title,
    unit: indicator.unit,
    period_kind: indicator.headline_period_kind,
    from: { period_end_date: ends.from.period, known_on: days.knownFrom ?? null, value: ends.from.value },
    to: { period_end_date: ends.to.period, known_on: days.knownTo ?? null, value: ends.to.value },
    change: moved?.change ?? 0,
    parts: moved === undefined ? NOTHING : moved.parts,
    steps: (await stepsOf(db, ends.from.period, ends.to.period)) as WhyJson["steps"],
    report: await writeMoved(db, workspace.reports, indicator.id, asked),
  };
}

const NOTHING = Object.fromEntries(PARTS.map((part) => [part, 0])) as NonNullable<Movement["parts"]>;

async function knowledgeNow(request: JobRequest): Promise<string> {
  const store = await Database.open(request.workspace.store, { readOnly: true });
  return knowledgeDate(store, request).finally(() => store.close());
}

/** Works the figures out as known on the day, or now, and attaches them. */
async function attachKnown(
  db: Database,
  request: JobRequest,
  name: string,
  knownOn: string | undefined,
): Promise<void> {
  const then = knownOn === undefined ? request : { ...request, asKnownOn: knownOn };
  await runJobs(then, ["transform"]);
  await db.attach(warehouseOf(then), name, { readOnly: true });
}

/** The two figures. Throws UsageError where one is not there. */
async function endsOf(db: Database, indicator: IndicatorDefinition, council: string, days: Days, earlier: string) {
  const place = { indicator, council };
  const to = days.to ?? (await quarterBefore(db, { ...place, warehouse: "known_to" }));
  const from =
    days.from ??
    (earlier === "known_to" && to !== undefined
      ? await quarterBefore(db, { ...place, warehouse: earlier, period: to })
      : to);
  const withValue = async (warehouse: string, period: string | undefined): Promise<End & { value: number }> => {
    const value = period === undefined ? undefined : await figureAt(db, { ...place, warehouse, period });
    if (period === undefined || value === undefined) {
      throw new UsageError(
        `${indicator.id}: expected a figure on ${period ?? "two quarter ends"}, and there is none. \`careboard values --indicator ${indicator.id}\` shows them.`,
      );
    }
    return { warehouse, period, value };
  };
  return { from: await withValue(earlier, from), to: await withValue("known_to", to) };
}

function linesOf(json: WhyJson, indicator: IndicatorDefinition): string[] {
  const { unit } = indicator;
  const { from, to, parts, steps } = json;
  const day = ({ period_end_date, known_on }: WhyJson["from"]) =>
    `${period_end_date}${known_on === null ? "" : `, known on ${known_on}`}`;
  return [
    `${json.title} (${json.period_kind}): ${figureWords(from.value, unit)} (${day(from)}) to ${figureWords(to.value, unit)} (${day(to)}), ${changeWords(json.change, unit)}`,
    ...(parts === null
      ? ["  Not to be split: a step between leaves nobody to count"]
      : PARTS.filter((part) => parts[part] !== 0).map(
          (part) => `  ${partWords(part, indicator)}: ${changeWords(parts[part], unit)}`,
        )),
    ...(steps.length === 0 ? ["  Nobody moved"] : ["  Behind them:", ...steps.map(stepWords)]),
    `For the council's own staff only: ${json.report}`,
  ];
}

/** "    joined: 12 children, not counted before, counted now". */
function stepWords(step: WhyJson["steps"][number]): string {
  const place = (isIn: boolean, isCounted: boolean) =>
    isCounted ? "counted" : isIn ? "in the group, not counted" : "not in the group";
  const { was_in_group, was_counted, is_in_group, is_counted, children } = step;
  return `    ${step.why === "status" ? PART_WORDS.status : step.why}: ${children} ${children === 1 ? "child" : "children"}, ${place(was_in_group, was_counted)} before, ${place(is_in_group, is_counted)} after`;
}
