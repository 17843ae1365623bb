/** One run at a time in a workspace: the door through which every verb goes that opens the store or what is made from it. */
import { existsSync, mkdirSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { lock } from "proper-lockfile";
import { BusyError, StoreError } from "./errors.ts";
import { finishImport } from "./import/pending-files.ts";
import {
  beginRun,
  breakDeadLock,
  type CurrentRun,
  endRun,
  forgetStoppedRun,
  isAlive,
  isDead,
  lockFolder,
  runWords,
  runWrittenDown,
  stoppedRun,
} from "./store/current-run.ts";
import { DamagedError, diskError, FullError } from "./store/disk-words.ts";
import { refuseExposed } from "./store/refuse-exposed.ts";
import { refusePlace } from "./store/refuse-place.ts";
import { dropSafetyCopy, goBackWhereDamaged, keepSafetyCopy } from "./store/safety-copy.ts";
import { afterStoppedRun, keptWords } from "./store/stopped-run.ts";
import type { VerbContext } from "./verbs/verb.ts";
import { referenceFolder, type Workspace } from "./workspace.ts";

/** A lock that nobody renews for so long is void: that of a run on another computer which was stopped hard. */
const STALE_MS = 20_000;

/** A lock that a living process does not renew: it works without a pause, or the computer slept. A process of another program may have its number. */
const STALE_ALIVE_MS = 900_000;

/** A younger lock may be that of a run which has not written itself down yet: whoever is written down then is the one before. */
const SETTLED_MS = 2_000;
const PATIENCE_MS = 3_000;

type Context = Pick<VerbContext, "verb" | "log">;

/**
 * Runs `work` while this process holds the workspace, and says first what became of a run that was stopped. Throws BusyError when
 * another run holds it, and StoreError when the store must not lie there or others can read it.
 */
export async function withWorkspace<T>(workspace: Workspace, context: Context, work: () => Promise<T>): Promise<T> {
  const { dir, settings } = workspace;
  if (!settings.allow_synced_store) {
    refusePlace(dir, settings.council.la_code, { thorough: !existsSync(workspace.store) });
  }
  await refuseExposed(workspace, context.log);
  const started = new Date().toISOString();
  const guarded = async () => {
    keepSafetyCopy(workspace.store);
    try {
      return await work();
    } catch (error) {
      const isBack = error instanceof DamagedError && (await goBackWhereDamaged(workspace.store).catch(() => false));
      if (!isBack) throw error;
      throw new StoreError(
        `${workspace.store}: the engine failed while it wrote there. The store is as it was before this run. Run it again; if it fails again, tell whoever looks after the program.`,
      );
    } finally {
      dropSafetyCopy(workspace.store);
    }
  };
  return withFolder(dir, context, guarded, (stopped) => afterStoppedRun(workspace, stopped)).catch(async (error) => {
    const full = error instanceof FullError ? error : diskError(error);
    throw full instanceof FullError ? new FullError(`${full.message} ${await keptWords(workspace, started)}`) : error;
  });
}

/** The same for a folder that has reference tables and no store: the program's own. `storeWords`: what became of the store of a stopped run. */
export async function withFolder<T>(
  dir: string,
  { verb, log }: Context,
  work: () => Promise<T>,
  storeWords: (stopped: CurrentRun) => Promise<string> = async () => "",
): Promise<T> {
  mkdirSync(dir, { recursive: true });
  const release = await takeLock(dir);
  try {
    const stopped = stoppedRun(dir);
    beginRun(dir, verb);
    const said = [finishImport(referenceFolder(dir)), stopped === undefined ? undefined : await storeWords(stopped)];
    const words = said.filter((one) => one !== undefined && one !== "").join(" ");
    if (stopped !== undefined) log.warn(`The last run was stopped before its end: ${runWords(stopped)}. ${words}`);
    else if (words !== "") log.warn(`The last run could not finish. ${words}`);
    forgetStoppedRun(dir);
    return await work();
  } finally {
    endRun(dir);
    await release().catch(() => undefined);
  }
}

/** Waits a moment for a holder that has not written itself down yet. Throws BusyError. */
async function takeLock(dir: string): Promise<() => Promise<void>> {
  const options = { onCompromised: () => undefined, lockfilePath: lockFolder(dir) };
  for (const patience = Date.now() + PATIENCE_MS; ; ) {
    const written = runWrittenDown(dir);
    const stale = written !== undefined && isAlive(written) ? STALE_ALIVE_MS : STALE_MS;
    try {
      return await lock(dir, { ...options, stale, update: STALE_MS / 2 });
    } catch (error) {
      if ((error as { code?: string }).code !== "ELOCKED") throw error;
    }
    const holder = runWrittenDown(dir);
    if ((holder !== undefined && !isDead(holder)) || Date.now() > patience) throw busy(dir, holder);
    if (!breakDeadLock(dir, SETTLED_MS)) await setTimeout(100);
  }
}

const busy = (dir: string, holder: CurrentRun | undefined) =>
  new BusyError(
    `${dir}: another run is working there${holder === undefined ? "" : ` (${runWords(holder)})`}. Wait until it has finished, then run the ` +
      `command again. After a run that was stopped hard on another computer the folder frees itself within ${STALE_MS / 1000} seconds.`,
  );
