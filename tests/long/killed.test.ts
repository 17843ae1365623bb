/**
 * Killed at any moment, every part of a workspace is as before or complete; the next run says that a run was stopped, and the same
 * command again finishes the work. CAREBOARD_KILLS=40 for so many points of each verb; a few by default.
 */
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { careboard, newDemoWorkspace, projectRoot, type Run } from "../support/program.ts";
import { expectTidy, filesOf, isWrittenDown, stateOf } from "../support/workspace-state.ts";
import { type Files, smallReturn, writeFolder } from "../unit/load/return-folder.ts";

const POINTS = Number(process.env.CAREBOARD_KILLS ?? 4);
const folder = mkdtempSync(join(tmpdir(), "careboard-killed-"));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20 }));

/** Starts the program and kills it hard so many milliseconds after it has begun its work; gives back how long it lived from there. */
function killedAfter(words: readonly string[], hasBegun: () => boolean, milliseconds: number): Promise<number> {
  return new Promise((done) => {
    let began: number | undefined;
    const child = spawn(process.execPath, [join(projectRoot, "pipelines", "start.mjs"), ...words], { stdio: "ignore" });
    const watch = setInterval(() => {
      if (began === undefined && hasBegun()) began = performance.now();
      if (began !== undefined && performance.now() - began >= milliseconds) child.kill("SIGKILL");
    }, 2);
    child.on("close", () => {
      clearInterval(watch);
      done(performance.now() - (began ?? performance.now()));
    });
  });
}

/** Spread over all of the work, every second one by chance. */
const shareAt = (point: number): number => (point % 2 === 0 ? Math.random() : point / POINTS) * 1.05;

async function run(words: readonly string[]): Promise<Run> {
  const done = await careboard(words);
  expect(done.code, `${words.join(" ")}: ${done.stderr}`).toBe(0);
  return done;
}

/** A return whose first child lives in another home each time: other bytes, the same children. */
function numbered(number: number): Files {
  const files = smallReturn();
  return { ...files, "episodes.csv": String(files["episodes.csv"]).replace("SC123456", `SC${200_000 + number}`) };
}

const load = (data: string, number: number) => [
  "load",
  writeFolder(numbered(number)),
  "--as-at",
  "2021-03-31",
  "--data",
  data,
];

const key = join(folder, "key.txt");
const archive = join(folder, "kept.age");
let base: string;
let recipient: string;
beforeAll(async () => {
  base = newDemoWorkspace(join(folder, "base"));
  await run(["load", writeFolder(smallReturn()), "--as-at", "2021-03-31", "--data", base]);
  await run(["refresh", "--data", base]);
  const { stdout } = await run(["backup", archive, "--new-key", key, "--data", base]);
  recipient = /--recipient (age1\w+)/.exec(stdout)?.[1] ?? "";
}, 600_000);

/** Of a table that is not there yet. */
const NO_ROWS = "0";

interface Case {
  verb: string;
  /** Whether it does its work on what is held, or each time in a workspace that holds nothing yet. */
  on: "returns held" | "nothing held";
  /** Makes it have something to do; gives back its words. */
  prepare(data: string, point: number): Promise<string[]>;
  check?(data: string): Promise<void>;
}

const CASES: readonly Case[] = [
  { verb: "load", on: "returns held", prepare: async (data, point) => load(data, point) },
  { verb: "load", on: "nothing held", prepare: async (data, point) => load(data, point) },
  {
    verb: "unload",
    on: "returns held",
    async prepare(data, point) {
      const { stdout } = await run([...load(data, point), "--json"]);
      return ["unload", JSON.parse(stdout).loads[0].load_id, "--why", "test", "--data", data];
    },
  },
  {
    verb: "transform",
    on: "returns held",
    async prepare(data, point) {
      await run(load(data, point));
      return ["transform", "--data", data];
    },
  },
  {
    verb: "publish",
    on: "returns held",
    async prepare(data, point) {
      await run(load(data, point));
      await run(["transform", "--data", data]);
      return ["publish", "--data", data];
    },
  },
  {
    verb: "refresh",
    on: "returns held",
    async prepare(data, point) {
      const quarter = join(data, "returns", "990", "2020-21", "q4");
      cpSync(writeFolder(numbered(point)), quarter, { recursive: true });
      return ["refresh", "--data", data];
    },
  },
  {
    verb: "import",
    on: "returns held",
    async prepare(data, point) {
      const source = join(folder, "lists");
      mkdirSync(source, { recursive: true });
      const days = Array.from({ length: 8 }, (_, n) => `${2000 + point}-05-${10 + n},Day`);
      const homes = Array.from({ length: 3_000 }, (_, n) => `SC${100_000 + n + point},K2`);
      writeFileSync(join(source, "holidays.csv"), ["date,title", ...days].join("\n"));
      writeFileSync(join(source, "homes.csv"), ["URN,Placement code", ...homes].join("\n"));
      return ["import", source, "--data", data];
    },
  },
  {
    verb: "backup",
    on: "returns held",
    prepare: async (data) => ["backup", "--recipient", recipient, "--data", data],
    async check(data) {
      const kept = join(data, "backups");
      for (const name of readdirSync(kept).filter((one) => one.endsWith(".age")))
        await run(["restore", join(kept, name), "--identity-file", key, "--to", join(folder, "no"), "--dry-run"]);
      rmSync(kept, { recursive: true });
    },
  },
];

test.each(CASES)(
  `$verb killed at ${POINTS} moments, with $on`,
  {
    timeout: POINTS * 240_000 + 240_000,
  },
  async ({ verb, on, prepare, check }) => {
    const workspace = (point: number) => {
      const isFirst = on === "nothing held";
      const data = newDemoWorkspace(join(folder, `${verb}-${isFirst ? `first-${point}` : "held"}`));
      if (!isFirst && point === 0) cpSync(base, data, { recursive: true, preserveTimestamps: true });
      return data;
    };
    const first = workspace(0);
    const lived = await killedAfter(await prepare(first, 0), () => isWrittenDown(first), 600_000);
    for (let point = 1; point <= POINTS; point++) {
      const data = workspace(point);
      const words = await prepare(data, point);
      const before = await stateOf(data);
      const at = shareAt(point) * lived;
      await killedAfter(words, () => isWrittenDown(data), at);
      const wasStopped = isWrittenDown(data);
      const about = `${words.join(" ")}, killed ${Math.round(at)} ms after it had begun`;
      // Any command first puts in order what a stopped one has left.
      const next = existsSync(join(data, "warehouse", "store.duckdb"))
        ? await run(["history", "--data", data])
        : undefined;
      const found = await stateOf(data);
      const again = await run(words);
      expect(
        new RegExp(`The last run was stopped before its end: ${verb}, by `).test(`${next?.stderr}${again.stderr}`),
        about,
      ).toBe(wasStopped);
      const after = await stateOf(data);
      for (const part of Object.keys(after))
        expect([before[part] ?? NO_ROWS, after[part]], `${part}: ${about}`).toContain(found[part] ?? NO_ROWS);
      expectTidy(data);
      await check?.(data);
    }
  },
);

test(`a restore killed at ${POINTS} moments`, { timeout: POINTS * 120_000 }, async () => {
  const place = join(folder, "restored");
  mkdirSync(place);
  const words = (to: string) => ["restore", archive, "--identity-file", key, "--to", to];
  const isAtWork = () => readdirSync(place).some((name) => name.endsWith(".part"));
  const whole = join(folder, "whole");
  await run(words(whole));
  const lived = await killedAfter(words(join(place, "0")), isAtWork, 600_000);
  for (let point = 1; point <= POINTS; point++) {
    const to = join(place, String(point));
    await killedAfter(words(to), isAtWork, shareAt(point) * lived);
    if (!existsSync(to)) await run(words(to));
    expect(filesOf(to)).toBe(filesOf(whole));
    expect(isAtWork()).toBe(false);
  }
});
