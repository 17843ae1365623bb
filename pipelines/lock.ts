/** One writer at a time in a workspace. */
import { mkdirSync } from "node:fs";
import { lock } from "proper-lockfile";
import { BusyError } from "./errors.ts";
import type { Workspace } from "./workspace.ts";

/** Runs `work` while this process holds the workspace. Throws BusyError when another run holds it. */
export async function withWorkspace<T>(workspace: Workspace, work: () => Promise<T>): Promise<T> {
  mkdirSync(workspace.dir, { recursive: true });
  let release: () => Promise<void>;
  try {
    release = await lock(workspace.dir, { stale: 60_000, lockfilePath: `${workspace.dir}/.careboard.lock` });
  } catch (error) {
    if ((error as { code?: string }).code !== "ELOCKED") throw error;
    throw new BusyError(
      `${workspace.dir}: another run is working there. Wait until it has finished, then run the command again.`,
    );
  }
  try {
    return await work();
  } finally {
    await release();
  }
}
