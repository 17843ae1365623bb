/** Nothing of a child is in any byte that may leave: the invented council's publication and its built pages. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { childDataIn, filesUnder } from "../support/child-data.ts";
import { builtDemo } from "../support/program.ts";

/** Cells of one column of an invented file, by heading: none of them has a comma or a quote. */
function column(file: string, heading: string): string[] {
  const [head = "", ...lines] = readFileSync(file, "utf8").trim().split(/\r?\n/);
  const place = head.split(",").indexOf(heading);
  return lines.map((line) => line.split(",")[place] ?? "").filter((cell) => cell !== "");
}

const iso = (date: string) => date.split("/").reverse().join("-");

/** Enough of the dates and postcodes to be sure, few enough to look through every byte for. */
const everyNth = (cells: readonly string[], nth: number) => [...new Set(cells)].filter((_, index) => index % nth === 0);

/** A birth date that a period end or a release could also be proves nothing. */
const isTelling = (date: string) => !/-(01|12|14|15|30|31)$/.test(date);

test("no child's id, birth date or postcode is published or built", { timeout: 300_000 }, async () => {
  const { data, site } = await builtDemo();
  const newest = join(data, "returns", "990", "2026-27", "q2");
  const header = join(newest, "header.csv");
  const episodes = join(newest, "episodes.csv");
  const planted = {
    ids: [
      ...column(header, "CHILD"),
      ...everyNth(
        column(header, "UPN").filter((upn) => upn.length === 13),
        10,
      ),
    ],
    birthDates: everyNth(column(header, "DOB").map(iso).filter(isTelling), 15),
    postcodes: everyNth([...column(episodes, "HOME_POST"), ...column(episodes, "PL_POST")], 15),
  };
  expect(planted.ids.length).toBeGreaterThan(300);
  expect(planted.birthDates.length).toBeGreaterThan(10);
  expect(planted.postcodes.length).toBeGreaterThan(10);

  expect(filesUnder(site).length).toBeGreaterThan(30);
  expect(childDataIn([join(data, "published")], planted)).toEqual([]);
  expect(childDataIn([join(data, "returns")], planted)).not.toEqual([]);
});
