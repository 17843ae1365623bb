/** The file that says who works in a workspace and since when. It is there while a run lasts, so one that is left over tells of a run that was stopped. */
import { readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { userName } from "../user-name.ts";

export interface CurrentRun {
  verb: string;
  user: string;
  host: string;
  pid: number;
  /** ISO instant. */
  started: string;
}

const runFile = (dir: string) => join(dir, ".careboard.run.json");
/** The run whose lock was broken, until whoever takes the lock next has said what became of it. */
const stoppedFile = (dir: string) => join(dir, ".careboard.stopped.json");

/** The folder that is the lock itself. */
export const lockFolder = (dir: string) => join(dir, ".careboard.lock");

/** Writes down this run. */
export function beginRun(dir: string, verb: string): void {
  const run: CurrentRun = {
    verb,
    user: userName(),
    host: hostname(),
    pid: process.pid,
    started: new Date().toISOString(),
  };
  const temporary = `${runFile(dir)}.${process.pid}.tmp`;
  writeFileSync(temporary, `${JSON.stringify(run)}\n`);
  renameSync(temporary, runFile(dir));
}

/** Takes back what this process wrote down; another's stays. */
export function endRun(dir: string): void {
  const run = runWrittenDown(dir);
  if (run === undefined || (run.pid === process.pid && run.host === hostname())) rmSync(runFile(dir), { force: true });
}

/** The run that is written down: under way when the lock is held, stopped before its end when it is not. Undefined: none, or not readable. */
export const runWrittenDown = (dir: string): CurrentRun | undefined => readRun(runFile(dir));

/** The run that was stopped before its end and that nobody has spoken of yet; for whoever holds the lock, before it writes itself down. */
export const stoppedRun = (dir: string): CurrentRun | undefined => readRun(stoppedFile(dir)) ?? runWrittenDown(dir);

/** What became of the stopped run has been said. */
export function forgetStoppedRun(dir: string): void {
  rmSync(stoppedFile(dir), { force: true });
}

function readRun(path: string): CurrentRun | undefined {
  try {
    const run = JSON.parse(readFileSync(path, "utf8")) as CurrentRun;
    return typeof run.pid === "number" && typeof run.started === "string" ? run : undefined;
  } catch {
    return undefined;
  }
}

/** "load, by anna on PC-7, process 4711, since 2026-11-22 04:30 UTC". */
export const runWords = ({ verb, user, host, pid, started }: CurrentRun): string =>
  `${verb}, by ${user || "an unknown user"} on ${host}, process ${pid}, since ${started.slice(0, 16).replace("T", " ")} UTC`;

/** True when the run was on this computer and its process is gone. */
export function isDead({ host, pid }: CurrentRun): boolean {
  return host === hostname() && pid !== process.pid && isGone(pid);
}

/** True when the run is on this computer and its process is there. */
export const isAlive = ({ host, pid }: CurrentRun): boolean =>
  host === hostname() && pid !== process.pid && !isGone(pid);

/** True when this computer has no such process. */
export function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as { code?: string }).code === "ESRCH";
  }
}

/**
 * Removes the lock that a dead process left, when it is `settled` milliseconds old; true when it did. Several processes may try at once:
 * only the one that takes the run's own file away may go on. Another may take the lock then: the file waits for it.
 */
export function breakDeadLock(dir: string, settled: number): boolean {
  const run = runWrittenDown(dir);
  if (run === undefined || !isDead(run)) return false;
  const taken = `${runFile(dir)}.taken.${process.pid}.tmp`;
  try {
    if (Date.now() - statSync(lockFolder(dir)).mtimeMs < settled) return false;
    renameSync(runFile(dir), taken);
    const found = readRun(taken);
    const isSame = found?.pid === run.pid && found.started === run.started;
    renameSync(taken, isSame ? stoppedFile(dir) : runFile(dir));
    if (isSame) rmdirSync(lockFolder(dir));
    return isSame;
  } catch {
    return false;
  }
}
