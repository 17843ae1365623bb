/** `careboard restore`: a backup into a new data folder, all of it or nothing. */
import { resolve } from "node:path";
import { restoreShape } from "@schemas/cli/restore.ts";
import { UsageError } from "../errors.ts";
import { refusePlace } from "../store/refuse-place.ts";
import { restoreBackup } from "../store/restore.ts";
import { keyOf } from "../store/secret.ts";
import { isSet, text, type Verb } from "./verb.ts";

export const restore: Verb = {
  name: "restore",
  summary: "Open a backup into a new data folder: all of it, verified, or nothing",
  argument: { name: "<file>", words: "the archive that `careboard backup` wrote" },
  options: [
    { flags: "--to <folder>", words: "the new data folder: not there yet, or empty" },
    { flags: "--identity-file <file>", words: "the file with the secret age key" },
    { flags: "--passphrase-env <variable>", words: "the environment variable that holds the passphrase" },
  ],
  example: "careboard restore ../careboard-802.age --identity-file key.txt --to ../careboard-802-again",
  writes: true,
  shape: restoreShape,
  async run(argument, options, context) {
    const given = text(options, "to");
    if (argument === undefined || given === undefined) {
      throw new UsageError(
        "restore needs the backup's FILE and --to FOLDER, a new data folder. See `careboard restore --help`.",
      );
    }
    const key = keyOf(text(options, "identityFile"), text(options, "passphraseEnv"));
    const to = resolve(given);
    const dryRun = isSet(options, "dryRun");
    refusePlace(to, "restored", { thorough: true });
    context.log.progress("Opening the backup");
    const { la_code, made_on, files, loads } = await restoreBackup(resolve(argument), to, key, { dryRun });
    return {
      json: { to, written: !dryRun, la_code, made_on, files: files.length, loads },
      lines: dryRun
        ? [`The backup of council ${la_code}, made on ${made_on}, is whole: ${loads} loads, ${files.length} files.`]
        : [
            `${loads} loads and ${files.length - 1} further files of council ${la_code}, kept on ${made_on}, are in ${to}.`,
            `Next: careboard refresh --data "${to}" works the figures out again.`,
          ],
    };
  },
};
