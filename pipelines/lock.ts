/** One writer at a time in a workspace. A run that was killed leaves its lock behind; it is void after STALE_MS. */
import { mkdirSync } from "node:fs";
import { lock } from "proper-lockfile";
import { BusyError } from "./errors.ts";
import type { Workspace } from "./workspace.ts";

const STALE_MS = 20_000;

/** Runs `work` while this process holds the workspace. Throws BusyError when another run holds it. */
export async function withWorkspace<T>(workspace: Workspace, work: () => Promise<T>): Promise<T> {
  mkdirSync(workspace.dir, { recursive: true });
  let release: () => Promise<void>;
  try {
    release = await lock(workspace.dir, {
      stale: STALE_MS,
      onCompromised: () => undefined,
      lockfilePath: `${workspace.dir}/.careboard.lock`,
    });
  } catch (error) {
    if ((error as { code?: string }).code !== "ELOCKED") throw error;
    throw new BusyError(
      `${workspace.dir}: another run is working there. Wait until it has finished, then run the command again. After a run that was stopped hard the folder frees itself within ${STALE_MS / 1000} seconds.`,
    );
  }
  try {
    return await work();
  } finally {
    await release();
  }
}
