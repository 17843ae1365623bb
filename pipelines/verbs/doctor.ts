/** `careboard doctor`: is everything there that a run needs? */
import { accessSync, constants, existsSync } from "node:fs";
import { join } from "node:path";
import { doctorShape } from "@schemas/cli/doctor.ts";
import { REFERENCE_LISTS } from "@schemas/reference/lists.ts";
import { Database } from "../database.ts";
import { describeList } from "../import/lists/describe-lists.ts";
import { heldList } from "../import/lists/held-lists.ts";
import { loadReference } from "../import/load-reference.ts";
import { healthChecks } from "../store/health.ts";
import { postcodeFiles } from "../transform/postcodes.ts";
import { dataFolder, openWorkspace } from "../workspace.ts";
import { text, type Verb, type VerbContext } from "./verb.ts";

type Check = { name: string; ok: boolean; message: string };

export const doctor: Verb = {
  name: "doctor",
  summary: "Check that everything a run needs is there, and say what to do where it is not",
  options: [],
  example: "careboard doctor",
  writes: false,
  shape: doctorShape,
  async run(_argument, options, context) {
    const data = text(options, "data");
    const checks: Check[] = [
      { name: "Node", ok: true, message: process.versions.node },
      await attempt("Definitions", () => definitionsHeld(context)),
      await attempt("Settings", async () => {
        const { council } = openWorkspace(data).settings;
        return `${council.name} (${council.la_code})${council.is_invented ? ", invented" : ""}`;
      }),
      await attempt("Data folder", async () => {
        accessSync(dataFolder(data), constants.W_OK);
        return `${dataFolder(data)} can be written`;
      }),
      await attempt("Reference tables", () => referenceHeld(data)),
      ...(await listChecks(data, context.today)),
    ];
    for (const [name, look] of healthChecks(context.definitions, context.today)) {
      checks.push(await attempt(name, async () => look(openWorkspace(data))));
    }
    const ok = checks.every((check) => check.ok);
    return {
      json: { ok, checks },
      lines: checks.map((check) => `${check.ok ? "ok  " : "look"}  ${check.name}: ${check.message}`),
      exitCode: ok ? 0 : 1,
    };
  },
};

/** One check a reference list; a postcode directory laid in reference/postcodes by hand counts until one is imported. */
function listChecks(data: string | undefined, today: string): Promise<Check[]> {
  return Promise.all(
    REFERENCE_LISTS.map((list) =>
      attempt(list.title, async () => {
        const { reference, settings } = openWorkspace(data);
        const files = list.id === "postcode-directory" ? postcodeFiles(reference) : [];
        if (files.length > 0 && heldList(reference, list) === undefined) {
          return `${files.length} file${files.length === 1 ? "" : "s"} in reference/postcodes, read whole at every run. Import a large one (docs/reference-lists.md)`;
        }
        return describeList(list, reference, today, settings.council.new_la_code);
      }),
    ),
  );
}

async function attempt(name: string, look: () => Promise<string>): Promise<Check> {
  try {
    return { name, ok: true, message: await look() };
  } catch (error) {
    return { name, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

async function definitionsHeld(context: VerbContext): Promise<string> {
  const { returns, codeSets, rules, indicators } = await context.definitions();
  return `${returns.size} returns, ${codeSets.size} code sets, ${rules.size} rules, ${indicators.size} indicators`;
}

async function referenceHeld(data: string | undefined): Promise<string> {
  const workspace = openWorkspace(data);
  for (const folder of workspace.reference.slice(0, 1)) {
    if (!existsSync(join(folder, "releases.csv")))
      throw new Error(`${folder}: expected the program's reference tables`);
  }
  const db = await Database.open(":memory:");
  try {
    await db.run("create schema reference");
    await loadReference(db, workspace.reference, "9999-12-31");
    const row = await db.one<{ n: number; releases: string }>(
      "select count(*) as n, (select string_agg(distinct release, ', ' order by release) from reference.published_values) as releases from reference.published_values",
    );
    return `${row?.n ?? 0} published figures, releases ${row?.releases ?? "none"}`;
  } finally {
    db.close();
  }
}
