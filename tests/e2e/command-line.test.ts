/** The program as it is called: through a link, with a wrong word, a wrong day, a council that is none. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { careboard, newDemoWorkspace, projectRoot } from "../support/program.ts";

const folder = newDemoWorkspace(realpathSync(mkdtempSync(join(tmpdir(), "careboard line é-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("runs through a link, as npx starts it", () => {
  const link = join(folder, "project");
  symlinkSync(projectRoot, link, "junction");
  const words = [join(link, "pipelines", "start.mjs"), "lisst"];
  const run = spawnSync(process.execPath, words, { encoding: "utf8" });
  expect(run.status).toBe(2);
  expect(run.stderr).toContain("Did you mean list");
});

const LOAD = ["load", "somewhere", "--as-at", "2025-06-30"];

test.each([
  ["a mistyped verb", ["lod"], /"lod" is not a verb. Did you mean load/],
  ["a mistyped id", ["explain", "foster-care-shar"], /foster-care-share/],
  ["an id left out", ["chart"], /missing required argument 'id'\. See `careboard chart --help`\./],
  ["an id near no other", ["explain", "nonsense"], /"nonsense" is not known\. `careboard list indicators` shows them/],
  ["a day that is none", ["explain", "cic-rate", "--period", "2021-02-30"], /--period: expected a date as YYYY-MM-DD/],
  ["a council that is none", ["init", "--council", "999", "--name", "Nowhere"], /Council "999" is not known/],
  ["an edition of nobody", ["publish", "--edition", "public"], /"panel" is the only one yet/],
  ["a return without its date", ["load", "somewhere"], /needs --as-at YYYY-MM-DD/],
  ["a council of no code", [...LOAD, "--council", "../x"], /--council: expected the three digits/],
  ["knowledge to come", [...LOAD, "--known-on", "2099-01-01"], /--known-on: expected today or a day that has been/],
  ["knowledge of a day to come", [...LOAD, "--known-on", "2025-06-29"], /--known-on: expected the day of --as-at/],
  [
    "a workspace that is not there",
    ["values", "--indicator", "cic-rate", "--data", join(tmpdir(), "nowhere")],
    /careboard init/,
  ],
])("%s: exit 2, and what to do", async (_name, words, sentence) => {
  const run = await careboard(words.includes("--data") ? words : [...words, "--data", folder]);
  expect(run.code, run.stderr).toBe(2);
  expect(run.stderr).toMatch(sentence);
  expect(run.stderr).not.toContain("defect");
});

const EACH_HELP = `const { main } = require(process.argv[1]);
(async () => {
  const said = {};
  for (const verb of process.argv.slice(2)) {
    said[verb] = "";
    const write = process.stdout.write;
    process.stdout.write = (text) => { said[verb] += text; return true; };
    const code = await main([verb, "--help"]);
    if (code !== 0) said[verb] = "exit " + code;
    process.stdout.write = write;
  }
  console.log(JSON.stringify(said));
})();`;

/** The help of each verb, asked of one start of the program. */
function helpOf(verbs: readonly string[]): Record<string, string> {
  const bundle = join(projectRoot, ".build", "careboard.cjs");
  const run = spawnSync(process.execPath, ["-e", EACH_HELP, bundle, ...verbs], { encoding: "utf8" });
  expect(run.status, run.stderr).toBe(0);
  return JSON.parse(run.stdout) as Record<string, string>;
}

test("every verb explains itself with an example", async () => {
  const help = await careboard(["--help"]);
  const verbs = [...help.stdout.matchAll(/^ {2}([a-z]+) .*/gm)]
    .map((match) => match[1] ?? "")
    .filter((verb) => verb !== "help");
  expect(verbs.length).toBeGreaterThanOrEqual(14);
  const said = helpOf(verbs);
  expect(Object.keys(said)).toEqual(verbs);
  for (const verb of verbs) {
    expect(said[verb], verb).toMatch(/Example:\n {2}(careboard|npm run) .*\n$/);
    expect(said[verb], verb).toContain("--json");
  }
  expect(await careboard(["load", "--help"])).toEqual({ code: 0, stdout: said.load, stderr: "" });
});

test("where every load is withdrawn, checks say that there is nothing to check", { timeout: 60_000 }, async () => {
  const exported = join(folder, "exported");
  mkdirSync(exported);
  writeFileSync(join(exported, "header.csv"), "CHILD,SEX,DOB,ETHNIC\nA1,1,01/05/2012,WBRI\n");
  writeFileSync(
    join(exported, "episodes.csv"),
    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\nA1,05/05/2025,S,C2,N1,U1,PR1,,,,,,\n",
  );
  const asAt = ["--as-at", "2025-06-30", "--known-on", "2025-07-20"];
  const load = await careboard(["load", exported, ...asAt, "--council", "990", "--data", folder]);
  expect(load.code, load.stderr).toBe(0);
  expect((await careboard(["validate", "--data", folder])).stdout).toMatch(/^\d+ rules: /m);
  const load_id = "990-2025-06-30-001";
  expect((await careboard(["unload", load_id, "--why", "another council's", "--data", folder])).code).toBe(0);
  for (const words of [["validate"], ["validate", "--rules", "2026/27"], ["findings"]]) {
    const run = await careboard([...words, "--data", folder]);
    expect(run.code, run.stdout).toBe(2);
    expect(run.stderr).toMatch(/no return counts there now, so none was checked/);
  }
});
