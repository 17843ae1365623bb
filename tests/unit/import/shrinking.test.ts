/** An import that brings far less than what is held stops, keeps nothing, and goes on with a reason. */
import { importReleases } from "@pipelines/import/import-releases.ts";
import { readReferenceFolder } from "@pipelines/import/reference-files.ts";
import { beforeEach, expect, test } from "vitest";
import { type ListFolder, listFolder, ONSPD } from "./list-folder.ts";
import { identity, releaseFolder, table } from "./release-folder.ts";

let lists: ListFolder;
beforeEach(() => {
  lists = listFolder();
});

const range = (count: number) => Array.from({ length: count }, (_, n) => n);
const directory = (count: number) =>
  [
    ONSPD,
    ...range(count).map(
      (n) => `x,x,QX${10 + n} 1AA,198001,,E99999999,E99999999,E06000024,E05000001,332000,161500,E92000001`,
    ),
  ].join("\n");
const providers = (count: number, code: "K2" | "U4") =>
  ["URN,Placement code", ...range(count).map((n) => `SC${(code === "K2" ? 2000 : 4000) + n},${code}`)].join("\n");
const holidays = (years: readonly number[], perYear: number) =>
  ["date,title", ...years.flatMap((year) => range(perYear).map((n) => `${year}-05-${10 + n},Day`))].join("\n");

test.each<[string, string, (count: number) => string]>([
  ["postcode-directory", "ONSPD", directory],
  ["ofsted-providers", "homes", (count) => providers(count, "K2")],
  ["bank-holidays", "holidays", (count) => holidays([2024], count)],
])("%s: a tenth fewer is taken, more than that is not", async (list, name, content) => {
  await lists.import(lists.write(`${name} 2025-01-31.csv`, content(20)));
  const before = lists.written();
  const short = lists.write(`${name} 2025-02-28.csv`, content(13));
  for (const options of [{}, { dryRun: true }]) {
    const report = await lists.import(short, options);
    expect(report.is_held_back).toBe(true);
    expect(report.stops).toMatchObject([
      { subject: list, words: expect.stringMatching(/has 13 rows, and .* has 20: more than 10% fewer/) },
    ]);
    expect(lists.written()).toEqual(before);
  }
  expect(await lists.rows(list)).toHaveLength(20);
  expect((await lists.import(lists.write(`${name} 2025-03-31.csv`, content(18)))).is_held_back).toBe(false);
  const reasons: string[] = [];
  const confirmed = await lists.import(lists.write(`${name} 2025-04-30.csv`, content(3)), {
    confirm: async (stops) => {
      reasons.push(...stops.map(({ subject }) => subject));
    },
  });
  expect(confirmed).toMatchObject({ is_held_back: false, stops: [{ subject: list }] });
  expect(reasons).toEqual([list]);
});

test("what is of other kinds or years, or an older edition, is not compared", async () => {
  await lists.import(lists.write("homes 2025-01-31.csv", providers(20, "K2")));
  await lists.import(lists.write("holidays 2025-01-31.csv", holidays([2023, 2024], 8)));
  for (const [name, content] of [
    ["agencies 2025-01-31.csv", providers(6, "U4")],
    ["homes 2020-01-31.csv", providers(6, "K2")],
    ["holidays 2025-02-28.csv", holidays([2025], 8)],
  ] as const) {
    expect((await lists.import(lists.write(name, content))).stops, name).toEqual([]);
  }
});

test("the limits are the settings'; one stop holds back all of the import", async () => {
  await lists.import(lists.write("ONSPD 2025-01-31.csv", directory(20)));
  const short = lists.write("ONSPD 2025-02-28.csv", directory(13));
  expect((await lists.import(short, { limits: { list_percent: 50, list_rows: 1 }, dryRun: true })).stops).toEqual([]);
  lists.write("holidays 2025-02-28.csv", holidays([2025], 8));
  expect((await lists.import()).is_held_back).toBe(true);
  expect(await lists.rows("bank-holidays")).toEqual([]);
});

test("a release with figures of far fewer councils than the newest one held", async () => {
  const release = releaseFolder();
  const labels = [
    "Total",
    "Total in education, employment or training",
    "Total not in education, employment or training",
  ];
  const councils = (year: string, count: number) =>
    range(count).flatMap((n) =>
      labels.map((label) => {
        const place = identity(year, "hackney").replace(
          "204,Hackney,E09000012",
          `${204 + n},Place ${n},E0900${1000 + n}`,
        );
        return ["17 to 18", "19 to 21"].map((ages) => `${place},${ages} years,"${label}",10,50`).join("\n");
      }),
    );
  const write = (year: string, count: number) =>
    release.write(
      `cla-release-${year}/la_care_leavers_activity.csv`,
      table("care_leaver_age,breakdown,care_leaver_count,care_leaver_percent", councils(year, count)),
    );
  const run = (year: string) => importReleases(`${release.folder}/cla-release-${year}`, release.out);
  write("2024", 20);
  expect((await run("2024")).is_held_back).toBe(false);
  write("2025", 12);
  expect(await run("2025")).toMatchObject({
    is_held_back: true,
    stops: [{ words: expect.stringMatching(/release 2025, has 12 councils, and what is held of it has 20/) }],
  });
  expect(readReferenceFolder(release.out).releases.map((row) => row.release)).toEqual(["2024"]);
  write("2025", 19);
  expect((await run("2025")).is_held_back).toBe(false);
});
