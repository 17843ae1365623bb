/** Runs the program as a user does, and keeps one built workspace of the invented council for the tests that only read it. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";

export const projectRoot = resolve(import.meta.dirname, "../..");

export interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs `careboard ...words` from a project folder (this one unless another is named). */
export function careboard(words: readonly string[], root = projectRoot): Promise<Run> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(root, "pipelines", "start.mjs"), ...words], { cwd: root });
    const run: Run = { code: -1, stdout: "", stderr: "" };
    child.stdout.on("data", (chunk) => {
      run.stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      run.stderr += chunk;
    });
    child.on("error", fail);
    child.on("close", (code) => done({ ...run, code: code ?? -1 }));
  });
}

/** The JSON that a verb prints; throws with its words when it fails. */
export async function careboardJson<T>(words: readonly string[], root = projectRoot): Promise<T> {
  const run = await careboard([...words, "--json"], root);
  if (run.code !== 0)
    throw new Error(`careboard ${words.join(" ")} ended with ${run.code}\n${run.stderr}\n${run.stdout}`);
  return JSON.parse(run.stdout) as T;
}

/** A fresh workspace with the invented council's settings. */
export function newDemoWorkspace(folder: string): string {
  mkdirSync(folder, { recursive: true });
  cpSync(join(projectRoot, "data", "demo", "careboard.json"), join(folder, "careboard.json"));
  return folder;
}

const BUSY = 3;

export interface Demo {
  /** The data folder. */
  data: string;
  /** Folder of the built pages. */
  site: string;
  /** Folder of the publication. */
  published: string;
}

/**
 * The invented council, from returns to pages, made once for each version of the program and shared by all test files: read it, never
 * write to it. Waits while another test file makes it. CAREBOARD_DEMO names a folder that `npm start` has just made it in: a copy of
 * that is brought up to date instead.
 */
export function builtDemo(): Promise<Demo> {
  built ??= buildDemo();
  return built;
}

let built: Promise<Demo> | undefined;

async function buildDemo(): Promise<Demo> {
  await careboard(["--version"]);
  const program = readFileSync(join(projectRoot, ".build", "careboard.cjs"));
  const name = `test-demo-${createHash("sha256").update(program).digest("hex").slice(0, 12)}`;
  const data = join(projectRoot, ".build", name);
  const given = process.env.CAREBOARD_DEMO;
  if (given !== undefined && !existsSync(data)) copyWhole(resolve(projectRoot, given), data);
  newDemoWorkspace(data);
  for (;;) {
    const run = await careboard(["start", "--no-serve", "--data", data, "--json"]);
    if (run.code === 0) return { data, ...(JSON.parse(run.stdout) as Omit<Demo, "data">) };
    if (run.code !== BUSY) throw new Error(`the invented council could not be built (exit ${run.code})\n${run.stderr}`);
    await new Promise((again) => setTimeout(again, 500));
  }
}

/** Copies a workspace; a run that is working there is none of the copy. */
function copyWorkspace(from: string, to: string): void {
  const filter = (path: string) => !basename(path).startsWith(".careboard.");
  cpSync(from, to, { recursive: true, preserveTimestamps: true, filter });
}

/** All of a folder or nothing, also where two test files begin at once. */
function copyWhole(from: string, to: string): void {
  const copy = mkdtempSync(`${to}-`);
  copyWorkspace(from, copy);
  try {
    renameSync(copy, to);
  } catch (error) {
    rmSync(copy, { recursive: true });
    if (!existsSync(to)) throw error;
  }
}

/** Its data folder. */
export const demoWorkspace = async (): Promise<string> => (await builtDemo()).data;

/** The same in a folder of its own, to write to. Whoever asks deletes it. */
export async function copyOfDemo(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "careboard-demo-"));
  copyWorkspace(await demoWorkspace(), folder);
  return folder;
}
