/** No child leaves: planted ids, birth dates and postcodes are in no published byte. The built site is looked through in tests/e2e. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publish } from "@pipelines/publish/publish.job.ts";
import { Table, tableToIPC, vectorFromArray } from "apache-arrow";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { childDataIn, type PlantedChildren } from "../support/child-data.ts";
import { definitions } from "../support/definitions.ts";
import { measuredFigures, openSynthetic } from "../support/synthetic-warehouse.ts";

const PLANTED: PlantedChildren = { ids: ["TRIPWIRE0042"], birthDates: ["2009-02-03"], postcodes: ["ZZ99 3CZ"] };

test("a publication and the analyst's list hold no child", async () => {
  const held = await openSynthetic(measuredFigures(), PLANTED.ids[0]);
  const { path } = await publish({
    ...held,
    definitions,
    edition: "panel",
    asKnownOn: "2021-02-12",
    programVersion: "0.1.0",
    publishedOn: "2021-02-12",
  });
  const planted = await held.warehouse.one("select count(*) as count from validation.findings where child_id = ?", [
    PLANTED.ids[0] ?? "",
  ]);
  held.close();
  expect(planted?.count).toBe(12);
  expect(childDataIn([path, held.workspace.published, held.workspace.reports], PLANTED)).toEqual([]);
  rmSync(held.workspace.dir, { recursive: true });
});

const root = join(import.meta.dirname, "../..");
test.runIf(existsSync(join(root, ".git")))(
  "git sees nothing of a workspace in data/ but what the program brings",
  () => {
    const git = (...words: string[]) =>
      spawnSync("git", words, { cwd: root, encoding: "utf8" }).stdout.split("\n").filter(Boolean);
    const places = [
      "registers/child-teams.csv",
      "inbox/oc3.csv",
      "returns/990/x.csv",
      "fix-list-teams.xlsx",
      "careboard.json",
      "store.age",
    ];
    const paths = ["data", "data/demo"].flatMap((folder) => places.map((place) => `${folder}/${place}`));
    // the invented council's settings are the program's
    const own = "data/demo/careboard.json";
    expect(git("check-ignore", "--no-index", ...paths)).toEqual(paths.filter((path) => path !== own));
    expect(git("ls-files", "--cached", "--ignored", "--exclude-standard", "data")).toEqual([]);
  },
);

describe("the search finds", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "careboard-planted-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const found = (name: string, bytes: string | Uint8Array) => {
    const own = join(folder, name);
    mkdirSync(join(own, "deep"), { recursive: true });
    writeFileSync(join(own, "deep", "file"), bytes);
    return childDataIn([own], PLANTED).map((one) => one.replaceAll("\\", "/"));
  };

  test.each([
    ["id", "<td>tripwire0042</td>", "a child's id"],
    ["iso", "born 2009-02-03", "a birth date"],
    ["british", "born 03/02/2009", "a birth date"],
    ["short", "born 3/2/2009", "a birth date"],
    ["dots", "born 03.02.2009", "a birth date"],
    ["words", "born 3 February 2009", "a birth date"],
    ["abbreviated", "born 03 Feb 2009", "a birth date"],
    ["compact", "20090203", "a birth date"],
    ["postcode", "zz99 3cz", "a postcode"],
    ["address", "?q=ZZ99%203CZ", "a postcode"],
  ])("%s", (name, text, kind) => {
    expect(found(name, `before ${text} after`)).toEqual([`deep/file: ${kind}`]);
  });

  test("text inside an Arrow file", () => {
    const table = new Table({ area: vectorFromArray(["nothing", "TRIPWIRE0042", "ZZ993CZ"]) });
    expect(found("arrow", tableToIPC(table, "file"))).toEqual(["deep/file: a child's id", "deep/file: a postcode"]);
  });

  test("text of two bytes a letter", () => {
    expect(found("wide", Buffer.from("TRIPWIRE0042", "utf16le"))).toEqual(["deep/file: a child's id"]);
  });

  test("nothing where there is nothing", () => {
    expect(found("clean", "221 children on 31 December 2020, 2009-03-31, 02/2009")).toEqual([]);
  });
});
