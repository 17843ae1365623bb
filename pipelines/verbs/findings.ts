/** `careboard findings`: who has what outstanding, how old, and what came back; `findings import FILE` reads answers back in. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type FindingsJson, findingsShape, type Outstanding } from "@schemas/cli/findings.ts";
import { Database } from "../database.ts";
import { UsageError } from "../errors.ts";
import { withWorkspace } from "../lock.ts";
import { openStore, requireReturns } from "../open-store.ts";
import { type CouncilFixList, fixListsOf } from "../reports/fix-list.ts";
import type { FindingTally } from "../reports/fix-list-rows.ts";
import { talliesBy, total } from "../reports/fix-list-words.ts";
import { type ImportedAnswers, importAnswers } from "../reports/import-answers.ts";
import { isOutstanding } from "../reports/next-step.ts";
import { readAnswers } from "../reports/read-answers.ts";
import { userName } from "../user-name.ts";
import { openWorkspace, type Workspace } from "../workspace.ts";
import { isSet, type Options, text, type Verb, type VerbContext, type VerbResult } from "./verb.ts";

const IMPORT = "import ";

export const findings: Verb = {
  name: "findings",
  summary: "Say who has which findings outstanding, or read reviewers' answers back in",
  argument: { name: "[words...]", words: '"import FILE" reads a fix list that came back; nothing: the list' },
  options: [{ flags: "--by <name>", words: "who reads the answers in (else the user of this computer)" }],
  example: "careboard findings import ../inbox/fix-list-placements.xlsx --data ../careboard-802",
  writes: true,
  shape: findingsShape,
  async run(argument, options, context) {
    const workspace = openWorkspace(text(options, "data"));
    if (argument !== undefined && !argument.startsWith(IMPORT)) {
      throw new UsageError(
        `findings ${argument}: expected \`careboard findings\` or \`careboard findings import FILE\`.`,
      );
    }
    if (!existsSync(workspace.store) || !existsSync(workspace.warehouse)) {
      throw new UsageError(`${workspace.dir}: no return has been checked there yet. Run \`careboard validate\` first.`);
    }
    return withWorkspace(workspace, context, () =>
      argument === undefined
        ? listOutstanding(workspace, context)
        : importFile(workspace, context, argument.slice(IMPORT.length), options),
    );
  },
};

async function importFile(
  workspace: Workspace,
  context: VerbContext,
  file: string,
  options: Options,
): Promise<VerbResult> {
  const dryRun = isSet(options, "dryRun");
  const answers = await readAnswers(resolve(file));
  const store = await openStore({ workspace, context });
  try {
    const by = text(options, "by") ?? userName();
    const imported = await importAnswers(store, answers, { by, on: context.today, dryRun });
    return {
      json: { imported: { ...imported, written: !dryRun }, councils: [] },
      lines: importWords(imported, dryRun),
    };
  } finally {
    store.close();
  }
}

function importWords(one: ImportedAnswers, dryRun: boolean): string[] {
  return [
    `${one.source}: ${one.rows} rows, ${one.changed} changed by their reader`,
    `${one.taken} answers ${dryRun ? "would be taken" : "taken"}, ${one.held} held already`,
    ...(one.over_another > 0
      ? [
          `${one.over_another} of them over another answer that their reader had not seen: both are kept, the later stands`,
        ]
      : []),
    ...(one.unknown > 0
      ? [`${one.unknown} are of findings that no load here has: is it another workspace's list? They were not taken`]
      : []),
  ];
}

async function listOutstanding(workspace: Workspace, context: VerbContext): Promise<VerbResult> {
  const warehouse = await Database.open(workspace.warehouse, { readOnly: true });
  try {
    await warehouse.attach(workspace.store, "store", { readOnly: true });
    const definitions = await context.definitions();
    const councils = (await fixListsOf(warehouse, { workspace, definitions, today: context.today })).map(outstandingOf);
    requireReturns(workspace, councils);
    return { json: { imported: null, councils }, lines: councils.flatMap(listWords) };
  } finally {
    warehouse.close();
  }
}

function outstandingOf({ la_code, name, tallies }: CouncilFixList): FindingsJson["councils"][number] {
  const groups = (key: (one: FindingTally) => string) =>
    talliesBy(tallies, key).map((group) => outstanding(group.key, group.tallies));
  return {
    la_code,
    name,
    total: outstanding("all", tallies),
    by_team: tallies.some(({ team }) => team !== null) ? groups(({ team }) => team ?? "") : [],
    by_person: groups(({ who }) => who ?? "nobody yet"),
    by_rule: groups(({ code }) => code),
  };
}

function outstanding(name: string, tallies: readonly FindingTally[]): Outstanding {
  const open = tallies.filter(isOutstanding);
  return {
    name,
    findings: total(tallies),
    outstanding: total(open),
    over_3_months: total(open, (one) => one.over_3_months),
    oldest_days: Math.max(0, ...open.map(({ oldest_days }) => oldest_days)),
    came_back: total(tallies, (one) => one.came_back),
  };
}

function listWords({ name, total: all, by_team, by_person, by_rule }: FindingsJson["councils"][number]): string[] {
  const line = (one: Outstanding) =>
    `  ${one.name}: ${one.outstanding} outstanding of ${one.findings}, ${one.over_3_months} over 3 months, oldest ${one.oldest_days} days, ${one.came_back} came back`;
  const part = (heading: string, of: readonly Outstanding[]) => (of.length === 0 ? [] : [heading, ...of.map(line)]);
  return [
    `${name}: ${all.outstanding} of ${all.findings} findings outstanding, ${all.over_3_months} over 3 months, ${all.came_back} came back`,
    ...part("By team", by_team),
    ...part("By person", by_person),
    ...part("By rule", by_rule),
  ];
}
