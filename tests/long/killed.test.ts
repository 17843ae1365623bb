/**
 * Killed at any moment, every part of a workspace is as before or complete; the next run says that a run was stopped, and the same
 * command again finishes the work. CAREBOARD_KILLS=40 for so many points of each verb; a few by default.
 */
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { killedVerbs, load, run } from "../support/killed-verbs.ts";
import { newDemoWorkspace, projectRoot } from "../support/program.ts";
import { expectTidy, filesOf, isWrittenDown, type State, stateOf } from "../support/workspace-state.ts";

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

const key = join(folder, "key.txt");
const archive = join(folder, "kept.age");
let base: string;
let recipient: string;
beforeAll(async () => {
  base = newDemoWorkspace(join(folder, "base"));
  await run(load(base, -1));
  await run(["refresh", "--data", base]);
  const { stdout } = await run(["backup", archive, "--new-key", key, "--data", base]);
  recipient = /--recipient (age1\w+)/.exec(stdout)?.[1] ?? "";
}, 600_000);

const BENCH = { folder, key, recipient: () => recipient };

test.each(killedVerbs(BENCH))(
  `$name killed at ${POINTS} moments, with $on`,
  {
    timeout: POINTS * 240_000 + 240_000,
  },
  async ({ name, on, prepare, check }) => {
    const held = newDemoWorkspace(mkdtempSync(join(folder, "held-")));
    if (on === "returns held") cpSync(base, held, { recursive: true, preserveTimestamps: true });
    const workspace = () => (on === "returns held" ? held : newDemoWorkspace(mkdtempSync(join(folder, "first-"))));
    const first = workspace();
    const lived = await killedAfter(await prepare(first, 0), () => isWrittenDown(first), 600_000);
    let stopped = 0;
    for (let point = 1; point <= POINTS; point++) {
      const data = workspace();
      const words = await prepare(data, point);
      const before = await stateOf(data);
      const at = shareAt(point) * lived;
      await killedAfter(words, () => isWrittenDown(data), at);
      const wasStopped = isWrittenDown(data);
      if (wasStopped) stopped += 1;
      const about = `${words.join(" ")}, killed ${Math.round(at)} ms after it had begun`;
      // Any command first puts in order what a stopped one has left.
      const next = existsSync(join(data, "warehouse", "store.duckdb"))
        ? await run(["history", "--data", data])
        : undefined;
      const found = await stateOf(data);
      const again = await run(words);
      const said = (next ?? again).stderr;
      expect(said.includes(`The last run was stopped before its end: ${words[0]}, by `), about).toBe(wasStopped);
      expect(said.includes("It had kept "), `${said}: ${about}`).toBe(wasStopped && isNamedWhenKept(before, found));
      expectBetween(before, found, await stateOf(data), about);
      expectTidy(data);
      await check?.(data);
    }
    console.info(`${name}, with ${on}: ${stopped} of ${POINTS} stopped before their end`);
  },
);

/** A load, a withdrawal, a map, an answer or a publication came into the ledger. */
const isNamedWhenKept = (before: State, found: State): boolean =>
  Object.keys(found).some(
    (part) =>
      /^(loads|local_loads|maps|withdrawals|finding_notes|publications) /.test(part) && before[part] !== found[part],
  );

/** Each part is as it was before or as it is after the work was done. */
function expectBetween(before: State, found: State, after: State, about: string): void {
  for (const part of new Set([before, found, after].flatMap(Object.keys)))
    expect([before[part] ?? "", after[part] ?? ""], `${part}: ${about}`).toContain(found[part] ?? "");
}

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
