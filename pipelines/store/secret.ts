/** The only file that imports age-encryption: what a backup is locked with, and unlocking it. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { UsageError } from "../errors.ts";

/** age keys of those who can open it, or a passphrase. */
export type Lock = { recipients: readonly string[] } | { passphrase: string };
/** Secret keys, or a passphrase. */
export type Key = { identities: readonly string[] } | { passphrase: string };

const SHORTEST_PASSPHRASE = 12;

/** What the options say a backup is locked with. Throws UsageError when they say nothing, both, or something that is no key. */
export function lockOf(recipient: string | undefined, passphraseVariable: string | undefined): Lock {
  if ((recipient === undefined) === (passphraseVariable === undefined)) {
    throw new UsageError(
      "backup needs --recipient age1... (the key of who may open it), --new-key FILE (which makes one) or --passphrase-env VAR (the variable that holds a passphrase), one of the three.",
    );
  }
  if (passphraseVariable !== undefined) return { passphrase: passphraseIn(passphraseVariable) };
  const recipients = (recipient ?? "").split(/[\s,]+/).filter(Boolean);
  if (recipients.length === 0 || recipients.some((key) => !/^age1[0-9a-z]+$/.test(key))) {
    throw new UsageError("--recipient: expected a public age key, which begins with age1. `--new-key FILE` makes one.");
  }
  return { recipients };
}

/** Makes a key: the secret half goes into a new file that only its owner may read. Gives back the public half. Throws UsageError when the file is there. */
export async function makeKey(file: string): Promise<string> {
  if (existsSync(file))
    throw new UsageError(
      `--new-key ${file}: there is such a file already. Name another; a key replaces none. If a backup that was stopped has made it, say --recipient with the key that its first line names.`,
    );
  const { generateIdentity, identityToRecipient } = await import("age-encryption");
  const identity = await generateIdentity();
  const recipient = await identityToRecipient(identity);
  writeFileSync(file, `# opens the backups made for ${recipient}\n${identity}\n`, { mode: 0o600, flag: "wx" });
  return recipient;
}

/** What the options say a backup is opened with. Throws UsageError as `lockOf`. */
export function keyOf(identityFile: string | undefined, passphraseVariable: string | undefined): Key {
  if ((identityFile === undefined) === (passphraseVariable === undefined)) {
    throw new UsageError("restore needs --identity-file FILE or --passphrase-env VAR, one of the two.");
  }
  if (passphraseVariable !== undefined) return { passphrase: passphraseIn(passphraseVariable) };
  const file = identityFile ?? "";
  if (!existsSync(file)) throw new UsageError(`--identity-file ${file}: there is no such file.`);
  const identities = readFileSync(file, "utf8")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line.startsWith("AGE-SECRET-KEY-"));
  if (identities.length === 0)
    throw new UsageError(`--identity-file ${file}: expected a line that begins with AGE-SECRET-KEY-.`);
  return { identities };
}

/** The encrypted bytes of a stream, as they flow. Throws UsageError when a key is none. */
export async function locked(plain: Readable, lock: Lock): Promise<Readable> {
  const { Encrypter } = await import("age-encryption");
  const encrypter = new Encrypter();
  try {
    if ("passphrase" in lock) encrypter.setPassphrase(lock.passphrase);
    else for (const recipient of lock.recipients) encrypter.addRecipient(recipient);
  } catch {
    throw new UsageError("--recipient: this is no public age key. Copy it again, whole.");
  }
  return nodeStream(await encrypter.encrypt(webStream(plain)));
}

/** The plain bytes of an encrypted stream, as they flow. Throws UsageError when the key does not fit; the stream fails when a byte was changed or the end is missing. */
export async function unlocked(encrypted: Readable, key: Key): Promise<Readable> {
  const { Decrypter } = await import("age-encryption");
  const decrypter = new Decrypter();
  try {
    if ("passphrase" in key) decrypter.addPassphrase(key.passphrase);
    else for (const identity of key.identities) decrypter.addIdentity(identity);
  } catch {
    throw new UsageError("--identity-file: a line that begins with AGE-SECRET-KEY- is no key. Copy it again, whole.");
  }
  try {
    return nodeStream(await decrypter.decrypt(webStream(encrypted)));
  } catch (error) {
    if (/no identity matched|passphrase/i.test(String(error))) {
      throw new UsageError(
        "The key or the passphrase does not open this backup. Nothing was written. Use the one that it was made for.",
      );
    }
    throw error;
  }
}

function passphraseIn(variable: string): string {
  const passphrase = process.env[variable] ?? "";
  if (passphrase.length >= SHORTEST_PASSPHRASE) return passphrase;
  throw new UsageError(
    `--passphrase-env ${variable}: expected at least ${SHORTEST_PASSPHRASE} characters in that variable, found ${passphrase === "" ? "nothing" : "fewer"}.`,
  );
}

type WebStream = globalThis.ReadableStream<Uint8Array>;
const webStream = (stream: Readable) => Readable.toWeb(stream) as unknown as WebStream;
const nodeStream = (stream: WebStream) => Readable.fromWeb(stream as unknown as ReadableStream<Uint8Array>);
