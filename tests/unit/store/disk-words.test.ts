/** A full disk names a place that a person can make room in, and too little memory the setting. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Database } from "@pipelines/database.ts";
import { StoreError } from "@pipelines/errors.ts";
import { MemoryError } from "@pipelines/store/disk-words.ts";
import { expect, test } from "vitest";

test("a passing database without room for what does not fit into memory names the data folder, never itself", async () => {
  const folder = mkdtempSync(join(tmpdir(), "careboard-test-"));
  const db = await Database.open(":memory:", { memoryLimit: "30MB", spill: join(folder, "spill.tmp") });
  try {
    await db.run("set max_temp_directory_size = '1MB'");
    const work = db.run("create table long as select i, repeat('x', 200) || i as text from range(400000) as one(i)");
    await expect(work).rejects.toBeInstanceOf(StoreError);
    await expect(work).rejects.toThrow(/^the data folder: the disk is full\. Make room/);
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test("what fits neither into memory nor beside it names the setting", async () => {
  const db = await Database.open(":memory:", { memoryLimit: "30MB" });
  try {
    const work = db.run("create table long as select i, repeat('x', 200) || i as text from range(400000) as one(i)");
    await expect(work).rejects.toBeInstanceOf(MemoryError);
    await expect(work).rejects.toThrow(/^This needs more memory .*`memory_limit` in careboard.json/);
  } finally {
    db.close();
  }
});
