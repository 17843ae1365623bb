/** A backup comes back table for table, and what is not whole or not ours to open is refused in words. */
import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Database } from "@pipelines/database.ts";
import { UnreadableFileError, UsageError } from "@pipelines/errors.ts";
import { backupPaths, writeBackup } from "@pipelines/store/backup.ts";
import { bringToFormat } from "@pipelines/store/format.ts";
import { restoreBackup } from "@pipelines/store/restore.ts";
import { keyOf, lockOf, makeKey } from "@pipelines/store/secret.ts";
import { openWorkspace, type Workspace } from "@pipelines/workspace.ts";
import { Encrypter, generateIdentity, identityToRecipient } from "age-encryption";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "careboard-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const fresh = (() => {
  let number = 0;
  return () => join(folder, `restored-${number++}`);
})();

let workspace: Workspace;
let backup: string;
let identity: string;
let recipient: string;

beforeAll(async () => {
  const dir = join(folder, "careboard");
  const put = (path: string, text: string) => {
    mkdirSync(join(dir, path, ".."), { recursive: true });
    writeFileSync(join(dir, path), text);
  };
  put(
    "careboard.json",
    JSON.stringify({ council: { la_code: "990", name: "Severnshore", short_name: "Severnshore" } }),
  );
  put("reference/releases.csv", "release\n2025\n");
  put(`registers/${"a long name ".repeat(8)}é/homes.csv`, "URN\nSC1\n");
  put("returns/990/2025-26/q1/header.csv", "CHILD\nA\n");
  put("reports/findings.csv", "x\n");
  put("published/current.json", "{}");
  workspace = openWorkspace(dir);
  mkdirSync(join(dir, "warehouse"));
  const store = await Database.open(workspace.store);
  await bringToFormat(store, workspace.store, "1");
  await store.run(`create schema raw; create table ledger.loads (load_id varchar); insert into ledger.loads values ('one'), ('two');
    create table raw.header as select 'one' as load_id, range as source_row, md5(range::varchar) as "CHILD" from range(50000)`);
  store.close();
  identity = await generateIdentity();
  recipient = await identityToRecipient(identity);
  backup = join(folder, "careboard.age");
  await writeBackup(workspace, backup, { recipients: [recipient] }, { programVersion: "1", madeOn: "2026-11-22" });
});

async function tables(file: string): Promise<unknown> {
  const store = await Database.open(file, { readOnly: true });
  const names = await store.query<{ name: string }>(
    "select schema_name || '.' || table_name as name from duckdb_tables() order by 1",
  );
  const all: unknown[] = [];
  for (const { name } of names) all.push([name, await store.query(`select * from ${name} order by all`)]);
  store.close();
  return all;
}

test("what a killed restore left beside the place is removed, and nothing that another is writing", async () => {
  const to = fresh();
  const { pid: gone } = spawnSync(process.execPath, ["-e", ""]);
  const names = [`${to}.${gone}.part`, `${to}.${process.ppid}.part`, `${to}.part`, `${to}-old.${gone}.part`];
  for (const name of names) mkdirSync(join(name, "warehouse"), { recursive: true });
  await restoreBackup(backup, to, { identities: [identity] });
  expect(names.filter((name) => existsSync(name))).toEqual(names.slice(1));
});

test("every table and every file of the council's own comes back, and nothing else", async () => {
  const to = fresh();
  const manifest = await restoreBackup(backup, to, { identities: [identity] });
  expect(manifest).toMatchObject({ loads: 2, la_code: "990", made_on: "2026-11-22" });
  expect(await tables(openWorkspace(to).store)).toEqual(await tables(workspace.store));
  const paths = backupPaths(workspace);
  expect(paths.slice(0, 3)).toEqual(["warehouse/store.duckdb", "careboard.json", "reference/releases.csv"]);
  expect(paths).toHaveLength(4);
  for (const path of paths.slice(1))
    expect(readFileSync(join(to, path))).toEqual(readFileSync(join(workspace.dir, path)));
  expect(readdirSync(to).sort()).toEqual(["careboard.json", "reference", "registers", "warehouse"]);
  if (process.platform !== "win32") expect(statSync(openWorkspace(to).store).mode & 0o077).toBe(0);
});

test("the archive shows nothing, and only its owner may read it", () => {
  const bytes = readFileSync(backup);
  expect(bytes.subarray(0, 21).toString()).toBe("age-encryption.org/v1");
  expect(bytes.includes("header")).toBe(false);
  if (process.platform !== "win32") expect(statSync(backup).mode & 0o077).toBe(0);
  expect(existsSync(`${backup}.part`)).toBe(false);
});

test("returns come along when they are asked for", () => {
  expect(backupPaths(workspace, { withReturns: true })).toContain("returns/990/2025-26/q1/header.csv");
});

test("a passphrase opens what it closed, and no other does", { timeout: 120_000 }, async () => {
  const file = join(folder, "by-passphrase.age");
  // A key is drawn from a passphrase as slowly as the package asks for; the file says how slowly, so that opening it follows.
  const setPassphrase = Encrypter.prototype.setPassphrase;
  const quicker = vi.spyOn(Encrypter.prototype, "setPassphrase").mockImplementation(function (this: Encrypter, words) {
    this.setScryptWorkFactor(10);
    setPassphrase.call(this, words);
  });
  await writeBackup(workspace, file, { passphrase: "correct horse battery" }).finally(() => quicker.mockRestore());
  expect(readFileSync(file, "latin1")).toMatch(/-> scrypt \S+ 10\n/);
  const wrong = restoreBackup(file, fresh(), { passphrase: "incorrect horse battery" });
  await expect(wrong).rejects.toThrow(/The key or the passphrase does not open this backup/);
  expect((await restoreBackup(file, fresh(), { passphrase: "correct horse battery" })).loads).toBe(2);
});

test.each<[string, (bytes: Buffer) => Buffer]>([
  ["cut off", (bytes) => bytes.subarray(0, bytes.length - 1)],
  ["cut in half", (bytes) => bytes.subarray(0, bytes.length / 2)],
  ["cut after its first piece", (bytes) => bytes.subarray(0, 65_536 + 400)],
  ["with one byte changed in the middle", (bytes) => changed(bytes, bytes.length / 2)],
  ["with its last byte changed", (bytes) => changed(bytes, bytes.length - 1)],
  ["with its first line changed", (bytes) => changed(bytes, 5)],
  ["that is none", () => Buffer.from("a letter, not a backup")],
  ["without a byte", () => Buffer.alloc(0)],
])("a backup %s is refused, and nothing is left behind", async (_name, damage) => {
  const file = join(folder, "damaged.age");
  writeFileSync(file, damage(readFileSync(backup)));
  const to = fresh();
  const attempt = restoreBackup(file, to, { identities: [identity] });
  await expect(attempt).rejects.toBeInstanceOf(UnreadableFileError);
  await expect(attempt).rejects.toThrow(/damaged or broken off\. Nothing was written/);
  expect(readdirSync(folder).filter((name) => name.startsWith(to.split(/[\\/]/).at(-1) ?? ""))).toEqual([]);
});

const changed = (bytes: Buffer, at: number) => {
  const copy = Buffer.from(bytes);
  copy[Math.floor(at)] = (copy[Math.floor(at)] ?? 0) ^ 1;
  return copy;
};

test("another's key is refused; a folder that holds something is not replaced; a dry run writes nothing", async () => {
  const key = { identities: [identity] };
  const other = restoreBackup(backup, fresh(), { identities: [await generateIdentity()] });
  await expect(other).rejects.toBeInstanceOf(UsageError);
  await expect(restoreBackup(backup, workspace.dir, key)).rejects.toThrow(/a store with its loads is there/);
  await expect(restoreBackup(backup, folder, key)).rejects.toThrow(/the folder is not empty/);
  const to = fresh();
  const left = `${to}.${spawnSync(process.execPath, ["-e", ""]).pid}.part`;
  mkdirSync(left);
  expect((await restoreBackup(backup, to, key, { dryRun: true })).loads).toBe(2);
  expect([existsSync(to), existsSync(left)]).toEqual([false, true]);
});

test.skipIf(process.platform === "win32")(
  "a name that no restore would take is refused at the backup, and one that ends in a blank comes back",
  async () => {
    const colon = join(workspace.dir, "registers", "seen 10:30.csv");
    writeFileSync(colon, "x");
    const refused = writeBackup(workspace, join(folder, "colon.age"), { recipients: [recipient] });
    await expect(refused).rejects.toThrow(/seen 10:30\.csv: a colon or a backslash/);
    rmSync(colon);
    const blank = join(workspace.dir, "registers", "notes ");
    writeFileSync(blank, "x");
    const file = join(folder, "blank.age");
    await writeBackup(workspace, file, { recipients: [recipient] });
    rmSync(blank);
    const to = fresh();
    await restoreBackup(file, to, { identities: [identity] });
    expect(readdirSync(join(to, "registers"))).toContain("notes ");
  },
);

test("a backup replaces no file, and what cannot be read to its end leaves none", async () => {
  await expect(writeBackup(workspace, backup, { recipients: [recipient] })).rejects.toThrow(/a backup replaces none/);
  const file = join(folder, "no-key.age");
  await expect(writeBackup(workspace, file, { recipients: ["age1nonsense"] })).rejects.toThrow(/no public age key/);
  expect(readdirSync(folder).filter((name) => name.startsWith("no-key"))).toEqual([]);
});

test("keys are read from a file with remarks, and refused when they are none", () => {
  const file = join(folder, "key.txt");
  writeFileSync(file, `# created today\n# public key: ${recipient}\n${identity}\n`);
  expect(keyOf(file, undefined)).toEqual({ identities: [identity] });
  writeFileSync(file, "nothing");
  expect(() => keyOf(file, undefined)).toThrow(/begins with AGE-SECRET-KEY-/);
  expect(() => lockOf(undefined, undefined)).toThrow(/one of the three/);
  expect(() => lockOf("ssh-rsa AAA", undefined)).toThrow(/begins with age1/);
  process.env.CAREBOARD_TEST_PASSPHRASE = "short";
  expect(() => lockOf(undefined, "CAREBOARD_TEST_PASSPHRASE")).toThrow(/at least 12 characters/);
});

test("a key can be made for those who have no program for it, and replaces none", async () => {
  const file = join(folder, "new-key.txt");
  const made = await makeKey(file);
  expect(made).toMatch(/^age1[0-9a-z]+$/);
  if (process.platform !== "win32") expect(statSync(file).mode & 0o077).toBe(0);
  const archive = join(folder, "for-the-new-key.age");
  await writeBackup(workspace, archive, lockOf(made, undefined));
  expect((await restoreBackup(archive, fresh(), keyOf(file, undefined))).loads).toBe(2);
  await expect(makeKey(file)).rejects.toThrow(
    /a key replaces none\. If a backup that was stopped has made it, say --recipient/,
  );
});

test("what is inside is a plain tar that the system's own program opens", async (context) => {
  if (spawnSync("tar", ["--version"]).status !== 0) context.skip();
  const { unlocked } = await import("@pipelines/store/secret.ts");
  const { createReadStream } = await import("node:fs");
  const { writeFile } = await import("node:fs/promises");
  const file = join(folder, "plain.tar.gz");
  await writeFile(file, await unlocked(createReadStream(backup), { identities: [identity] }));
  const listed = execFileSync("tar", ["-tzf", "plain.tar.gz"], { cwd: folder, encoding: "utf8" });
  expect(listed).toContain("warehouse/store.duckdb");
  expect(listed).toContain("backup-manifest.json");
});
