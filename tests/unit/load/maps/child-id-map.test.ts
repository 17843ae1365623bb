/** A change of case system: which id a child has today, what a map may not say, and that no version is lost. */
import { CareboardError } from "@pipelines/errors.ts";
import { type ChildIdLine, resolveChildIds } from "@pipelines/load/maps/child-id-lines.ts";
import { mapsHeld } from "@pipelines/load/maps/map-tables.ts";
import { nameChildrenAsReturned } from "@pipelines/transform/stage/maps.ts";
import { validate } from "@pipelines/transform/validate/validate.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { smallReturn } from "../return-folder.ts";
import { definitions, type MapBench, openMapBench } from "./map-bench.ts";

const HEADINGS = "old,new,from,reason";

/** "old new from [reason]" per line; lines count from 2. */
const lines = (...given: string[]): ChildIdLine[] =>
  given.map((text, at) => {
    const [old = "", id = "", from = "", reason = "migration"] = text.split(" ");
    return { line: at + 2, old, new: id, from, reason: reason as "migration" };
  });
const resolved = (...given: string[]) => resolveChildIds(lines(...given)).lines.map((line) => line.final);
const refused = (...given: string[]) =>
  resolveChildIds(lines(...given)).problems.map(({ line, column }) => `${line} ${column}`);

describe("the lines as one thing", () => {
  test("a chain is followed to its end, on one day or over several", () => {
    expect(resolved("A B 2021-04-01", "B C 2022-04-01", "C D 2022-04-01")).toEqual(["D", "D", "D"]);
    expect(resolved("B C 2022-04-01", "A B 2022-04-01")).toEqual(["C", "C"]);
  });
  test("an id given anew to another child, who left it earlier, ends the chain", () => {
    expect(resolved("P Q 2021-04-01", "Q R 2021-03-31")).toEqual(["Q", "R"]);
  });
  test("circles are refused, however long", () => {
    expect(refused("A B 2021-04-01", "B A 2021-04-01")).toEqual(["2 new", "3 new"]);
    expect(refused("A B 2021-04-01", "B C 2021-05-01", "C A 2021-06-01")).toContain("2 new");
  });
  test("one to one, unless every line of the two says merge", () => {
    expect(refused("A C 2021-04-01", "B C 2021-04-01 merge")).toEqual(["2 new"]);
    expect(resolved("A C 2021-04-01 merge", "B C 2021-04-01 merge")).toEqual(["C", "C"]);
    expect(refused("A B 2021-04-01", "A C 2021-05-01")).toEqual(["2 old", "3 old"]);
  });
  test("a split is decided by its dates; without two dates it is refused", () => {
    expect(resolved("A B 2021-04-01 split", "A C 2022-04-01 split")).toEqual(["B", "C"]);
    expect(refused("A B 2021-04-01 split", "A C 2021-04-01 split")).toEqual(["2 from", "3 from"]);
  });
  test("an id that maps to itself changes nothing", () => {
    expect(resolved("A A 2021-04-01", "B C 2021-04-01")).toEqual(["C"]);
  });
});

describe("through the store", () => {
  let bench: MapBench;
  beforeEach(async () => {
    bench = await openMapBench();
  });
  afterEach(() => bench.db.close());

  const map = (count: number, more: string[] = []) =>
    [
      HEADINGS,
      ...Array.from({ length: count }, (_, n) => `s${at(n)},T${at(n)},01/07/2021,Migration`),
      ...more,
      "",
    ].join("\r\n");
  const at = (n: number) => String(n + 1).padStart(3, "0");
  const twoYears = async () => {
    await bench.load(smallReturn({ first: 2020, prefix: "S" }), "2021-03-31");
    await bench.load(smallReturn({ first: 2021, prefix: "T" }), "2022-03-31");
  };
  const children = (relation: string) =>
    bench.db
      .query<{ child_id: string }>(`select distinct child_id from ${relation} order by 1`)
      .then((rows) => rows.map((row) => row.child_id));

  test("old ids become the new ones, so that history stacks; raw stays as it came", async () => {
    await twoYears();
    expect(await bench.map(map(12))).toMatchObject({ map_id: "children-990-001", rows: 12, unused: 0, outlived: 0 });
    const raw = `select distinct "CHILD" from store.raw.episodes order by 1`;
    expect(await bench.db.query(raw)).toHaveLength(24);
    await bench.stage();
    expect(await children("staging.header")).toHaveLength(12);
    expect(await children("staging.episodes")).toEqual(Array.from({ length: 12 }, (_, n) => `T${at(n)}`));
    expect(await bench.db.query("select 1 from staging.episodes")).toHaveLength(24);
    expect(await bench.db.query(raw)).toHaveLength(24);
  });

  test("a return as at the first day or later keeps its ids: a new system may use an old id again", async () => {
    await bench.load(smallReturn({ first: 2021, prefix: "S" }), "2022-03-31");
    expect(await bench.map(map(12))).toMatchObject({ unused: 12, outlived: 12 });
    await bench.stage();
    expect((await children("staging.header"))[0]).toBe("S001");
  });

  test("as known before the map, nothing is mapped; a register without lines ends it", async () => {
    await twoYears();
    await bench.map(map(12));
    await bench.map(`${HEADINGS}\n`, { knownOn: "2023-01-01" });
    await bench.stage("2022-06-01");
    expect(await children("staging.header")).toHaveLength(12);
    for (const day of ["2021-12-31", "2099-01-01"]) {
      const { maps } = await bench.stage(day);
      expect(maps.hasChildIds).toBe(false);
      expect(await children("staging.header")).toHaveLength(day === "2021-12-31" ? 12 : 24);
    }
  });

  test("every version is kept with who and when; the same bytes again change nothing; a dry run keeps nothing", async () => {
    await bench.map(map(12), { dryRun: true });
    expect(await mapsHeld(bench.db)).toEqual([]);
    await bench.map(map(12));
    expect(await bench.map(map(12), { knownOn: "2022-05-01" })).toMatchObject({
      already_loaded: true,
      known_on: "2022-01-01",
    });
    await bench.map(map(11));
    const held = await mapsHeld(bench.db);
    expect(held.map(({ map_id, row_count, loaded_by }) => [map_id, row_count, loaded_by])).toEqual([
      ["children-990-001", 12, "test"],
      ["children-990-002", 11, "test"],
    ]);
  });

  const refusal = async (text: string): Promise<string> => {
    const error = await bench.map(text).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(CareboardError);
    expect(await mapsHeld(bench.db)).toEqual([]);
    const { message } = error as CareboardError;
    expect(message).not.toMatch(/[ST]\d{3}/i);
    return message;
  };

  test("never across an adoption: the row is named, the id is not, and nothing is kept", async () => {
    const files = smallReturn({ first: 2020, prefix: "S" });
    const adopted = { ...files, "episodes.csv": String(files["episodes.csv"]).replace(",E8,", ", e11 ,") };
    await bench.load(adopted, "2021-03-31");
    expect(await refusal(map(12))).toMatch(/^register\.csv, row 2, column old: .*adoption \(E11 or E12\)/);
  });

  test("an adoption loaded after the map leaves that line aside and says how many", async () => {
    await bench.map(map(12));
    const files = smallReturn({ first: 2020, prefix: "S" });
    const adopted = { ...files, "episodes.csv": String(files["episodes.csv"]).replace(",E8,", ",E12,") };
    await bench.load(adopted, "2021-03-31");
    expect((await bench.stage()).setAside).toBe(1);
    expect((await children("staging.header")).filter((id) => id.startsWith("S"))).toEqual(["S001"]);
  });

  test("two ids of one return never become one without the word merge", async () => {
    await bench.load(smallReturn({ first: 2020, prefix: "S" }), "2021-03-31");
    expect(await refusal(`${HEADINGS}\nS001,S002,2021-07-01,migration\n`)).toMatch(/row 2, column new: .*Write merge/);
    await bench.map(`${HEADINGS}\nS001,S002,2021-07-01,merge\n`);
    await bench.stage();
    expect(await children("staging.header")).toHaveLength(11);
  });

  test("a cell that is none is refused by row and column; a file with other headings by what was expected", async () => {
    expect(await refusal(`${HEADINGS}\nS001,T0-01,2021-02-30,moved\n`)).toMatch(
      /row 2, column new: .*\n.*row 2, column from: .*date.*\n.*row 2, column reason: .*migration, merge, split/,
    );
    expect(await refusal("a,b\n1,2\n")).toMatch(/old,new,from,reason/);
  });

  test("findings name the row's own id, as the file has it", async () => {
    await bench.load(smallReturn({ first: 2021, prefix: "S" }), "2022-03-31");
    await bench.load(smallReturn({ first: 2022, prefix: "T" }), "2023-03-31");
    await bench.map(map(12).replaceAll("2021", "2022"));
    const { maps } = await bench.stage();
    await bench.db.run("create or replace table reference.has_postcodes as select false as has_postcodes");
    await bench.db.run(
      "create or replace table reference.postcodes (postcode_key varchar, easting integer, northing integer, la_code varchar, is_england boolean)",
    );
    await validate(bench.db, definitions);
    expect(await children("validated.header")).toHaveLength(12);
    await nameChildrenAsReturned(bench.db, definitions.returns.values(), maps);
    const named = await bench.db.query<{ child_id: string; year: string }>(
      "select distinct left(child_id, 1) as child_id, collection_year as year from validation.findings where return_id = 'header' order by all",
    );
    expect(named).toEqual([
      { child_id: "S", year: "2021-22" },
      { child_id: "T", year: "2022-23" },
    ]);
  });
});
