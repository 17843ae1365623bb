/** `careboard backup`: the store and the council's own files in one encrypted archive. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { backupShape } from "@schemas/cli/backup.ts";
import { programVersion } from "../fingerprint.ts";
import { withWorkspace } from "../lock.ts";
import { backupPaths, writeBackup } from "../store/backup.ts";
import { lockOf, makeKey } from "../store/secret.ts";
import { openWorkspace } from "../workspace.ts";
import { isSet, type Options, text, type Verb } from "./verb.ts";

export const backup: Verb = {
  name: "backup",
  summary: "Write the store and the council's own files into one encrypted archive",
  argument: { name: "[file]", words: "the archive to write (else a new one in the data folder's backups/)" },
  options: [
    { flags: "--recipient <key>", words: "public age key of who may open it; several with commas between" },
    { flags: "--new-key <file>", words: "make a key for it: the secret half goes into this new file" },
    { flags: "--passphrase-env <variable>", words: "the environment variable that holds a passphrase" },
    { flags: "--with-returns", words: "keep the files of the returns folder as well" },
  ],
  example: "careboard backup ../careboard-802.age --recipient age1... --data ../careboard-802",
  writes: true,
  shape: backupShape,
  async run(argument, options, context) {
    const workspace = openWorkspace(text(options, "data"));
    const file =
      argument === undefined
        ? freeName(workspace.dir, workspace.settings.council.la_code, context.today)
        : resolve(argument);
    const withReturns = isSet(options, "withReturns");
    if (isSet(options, "dryRun")) {
      const paths = backupPaths(workspace, { withReturns });
      return {
        json: { file, written: false, bytes: 0, sha256: null, files: paths.length, loads: 0 },
        lines: [`would write ${file} from ${paths.length} files:`, ...paths.map((path) => `  ${path}`)],
      };
    }
    const keyFile = text(options, "newKey");
    refuseTwoKeys(options);
    const newKey = keyFile === undefined ? undefined : await makeKey(resolve(keyFile));
    const lock = lockOf(newKey ?? text(options, "recipient"), text(options, "passphraseEnv"));
    context.log.progress("Writing the backup");
    const about = { withReturns, programVersion: programVersion(), madeOn: context.today };
    const report = await withWorkspace(workspace, context, () => writeBackup(workspace, file, lock, about));
    return {
      json: { ...report, written: true },
      lines: [
        `${report.loads} loads and ${report.files - 1} further files are in ${file} (${report.bytes} bytes).`,
        ...(newKey === undefined ? [] : [`What opens it is in ${keyFile}. Next time: --recipient ${newKey}`]),
        "Copy it to another place, and keep what opens it in a third: nobody can open it without.",
      ],
    };
  },
};

function refuseTwoKeys(options: Options): void {
  if (["newKey", "recipient", "passphraseEnv"].filter((name) => text(options, name) !== undefined).length === 1) return;
  lockOf(undefined, undefined);
}

function freeName(dir: string, laCode: string, today: string): string {
  for (let number = 1; ; number++) {
    const file = join(dir, "backups", `careboard-${laCode}-${today}${number === 1 ? "" : `-${number}`}.age`);
    if (!existsSync(file)) return file;
  }
}
