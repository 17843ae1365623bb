import { existsSync } from "node:fs";
import { join } from "node:path";
import { Database } from "@pipelines/database.ts";
import { importReleases } from "@pipelines/import/import-releases.ts";
import { readReferenceFolder } from "@pipelines/import/reference-files.ts";
import { publishedValuesRow } from "@schemas/reference/tables.ts";
import { beforeEach, describe, expect, test } from "vitest";
import { identity, type PLACES, type ReleaseFolder, releaseFolder, table } from "./release-folder.ts";

let release: ReleaseFolder;
beforeEach(() => {
  release = releaseFolder();
});

const run = (options = {}) => importReleases(release.folder, release.out, options);
const rows = (series: string) => readReferenceFolder(release.out).published.filter((row) => row.series === series);
const la = (series: string, code: string) => rows(series).find((row) => row.old_la_code === code);

const ACTIVITIES_2024 = [
  "Total",
  "Total in education, employment or training",
  "Total not in education, employment or training",
];
const activity = (
  ages: [string, string],
  headings: string,
  cells: readonly string[],
  place: keyof typeof PLACES = "bristol",
  year = "2025",
) =>
  table(
    headings,
    ages.flatMap((age) =>
      ACTIVITIES_2024.map((label, index) => `${identity(year, place)},${age},"${label}",${cells[index]}`),
    ),
  );

describe("care leavers' activity, as each release names it", () => {
  test("2024: age, activity, number, percentage; Aged 19 to 21", async () => {
    release.write(
      "la_care_leavers_activity.csv",
      activity(
        ["Aged 17 to 18", "Aged 19 to 21"],
        "age,activity,number,percentage",
        ["80,100", "44,55", "28,35"],
        "bristol",
        "2024",
      ),
    );
    const report = await run();
    expect(report.files[0]).toMatchObject({ release: "2024", rows_read: 6, rows_used: 6 });
    expect(la("cl-eet-19-21", "801")).toMatchObject({
      numerator: "44",
      denominator: "80",
      value: "55",
      release: "2024",
      unit: "percent",
    });
  });

  test("2025: care_leaver_age, breakdown, care_leaver_count, care_leaver_percent; 19 to 21 years", async () => {
    release.write(
      "cla-release-2025/la_care_leavers_activity.csv",
      `\uFEFF${activity(["17 to 18 years", "19 to 21 years"], "care_leaver_age,breakdown,care_leaver_count,care_leaver_percent", ["80,100", "44,55", "c,c"]).replaceAll("\n", "\r\n")}`,
    );
    const report = await run();
    expect(la("cl-eet-17-18", "801")).toMatchObject({ numerator: "44", denominator: "80", value: "55" });
    expect(la("cl-neet-19-21", "801")).toMatchObject({
      value: "",
      value_status: "suppressed",
      numerator: "",
      numerator_status: "suppressed",
    });
    expect(report.files[0]?.symbols).toEqual({ c: 4 });
    for (const row of readReferenceFolder(release.out).published)
      expect(publishedValuesRow.safeParse(row).success).toBe(true);
  });

  test("the file of those aged 22 to 25 is another family, and is listed as not used", async () => {
    const text = activity(["Aged 22", "Aged 23"], "age,activity,number,percentage", ["80,100", "44,55", "28,35"]);
    release.write(
      "la_care_leavers_activity.csv",
      activity(["Aged 17 to 18", "Aged 19 to 21"], "age,activity,number,percentage", ["1,2", "1,2", "1,2"]),
    );
    release.write("la_care_leavers_activity_22to25.csv", text);
    const report = await run();
    expect(report.files.find((file) => file.file.includes("22to25"))).toMatchObject({
      dataset: null,
      notes: [expect.stringMatching(/^of no family that an indicator needs/)],
    });
  });

  test("a file of another name is told by its headings and labels", async () => {
    release.write(
      "download.csv",
      activity(["Aged 17 to 18", "Aged 19 to 21"], "age,activity,number,percentage", ["80,100", "44,55", "28,35"]),
    );
    expect((await run()).files[0]).toMatchObject({ dataset: "la_care_leavers_activity" });
  });
});

describe("health, whose characteristic changes its meaning", () => {
  const HEALTH = "Health assessments: Children looked after all ages";
  const SDQ = "Ages 5 to 16 years with SDQ score";
  const labels = [
    [HEALTH, "Total all ages", "90,100"],
    [HEALTH, "Had their annual health assessment", "80,89"],
    [HEALTH, "Had their teeth checked by a dentist", "70,78"],
    [HEALTH, "Had their immunisations up to date", "60,67"],
    [SDQ, "SDQ score was received", "50,80"],
    [SDQ, "SDQ average score", "15.3,z"],
  ] as const;
  const file = (headings: string) =>
    table(
      headings,
      labels.map(([group, label, cells]) => `${identity("2025", "hackney")},${group},${label},${cells}`),
    );
  for (const headings of [
    "cla_group,characteristic,number,percentage",
    "characteristic,breakdown,children_count,children_percent",
  ]) {
    test(headings, async () => {
      release.write("la_conviction_health_outcome_cla.csv", file(headings));
      await run();
      expect(la("dental-check", "204")).toMatchObject({ numerator: "70", denominator: "90", value: "78" });
      expect(la("sdq-mean", "204")).toMatchObject({ value: "15.3", denominator: "50", unit: "score" });
    });
  }
});

describe("statistical neighbours", () => {
  const CODES = ["801", "803", "204", "370", "301", "302", "303", "304", "305", "306"];
  test("the paired layout is read by position and its superseded tail left out", async () => {
    const head = `LA num,LA Name,LA number,GOInd,GOReg,${CODES.map((_, index) => `SN${index + 1},SNP`).join(",")},`;
    const row = (code: string, name: string) =>
      `${code},${name},${code},3,South West,${CODES.map((one) => `${one},Very Close `).join(",")},`;
    const blank = ",".repeat(25);
    release.write(
      "Groupings_April_2021.csv",
      `\uFEFF${[head, row("802", "North Somerset"), blank, `,Old SNs:${",".repeat(24)}`, blank, row("835", "Dorset")].join("\r\n")}\r\n`,
    );
    const report = await run();
    const { neighbours } = readReferenceFolder(release.out);
    expect(neighbours.map((one) => one.neighbour_code)).toEqual(CODES);
    expect(neighbours[0]).toEqual({
      edition: "2021",
      la_code: "802",
      rank: 1,
      neighbour_code: "801",
      closeness: "Very close",
    });
    expect(report.files[0]?.notes).toEqual(["1 superseded councils not used"]);
  });
  test("the wide layout is read by heading; editions live side by side", async () => {
    const pairs = CODES.map((_, index) => `SN_${index + 1},SN_${index + 1}P`).join(",");
    release.write(
      "sn_model_2025_wide.csv",
      `old_la_code,la_name,region_ind,region_name,${pairs}\n802,North Somerset,9,South West,${CODES.map((one) => `${one},Close `).join(",")}\n`,
    );
    await run();
    await run({ release: "2021" });
    expect(new Set(readReferenceFolder(release.out).neighbours.map((one) => one.edition))).toEqual(
      new Set(["2021", "2025"]),
    );
  });
  test("an unknown band stops the import", async () => {
    const pairs = CODES.map((_, index) => `SN_${index + 1},SN_${index + 1}P`).join(",");
    release.write(
      "sn_model_2025_wide.csv",
      `old_la_code,la_name,region_ind,region_name,${pairs}\n802,North Somerset,9,South West,${CODES.map((one) => `${one},Near`).join(",")}\n`,
    );
    await expect(run()).rejects.toThrow(
      /line 2, neighbour 1: expected a three-digit council code and one of Extremely close/,
    );
  });
});

test("populations as first published find their council by any ONS code it has had", async () => {
  release.write(
    "ons.csv",
    `${["time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,age_group,population_estimate", "2024,Reporting year,Local authority,E92000001,England,E12000009,South West,933,E06000066,Somerset,Children aged 0 to 17 years,110000", "2012,Reporting year,Local authority,E92000001,England,E12000009,South West,933,E10000027,Somerset,Children aged 0 to 17 years,x"].join("\n")}\n`,
  );
  release.write("first.csv", "utla20_code,utla20_name,mid2019_age_0_17,mid2020_age_0_17\nE10000027,Somerset,111111,\n");
  await run();
  const { populations, releases, areas } = readReferenceFolder(release.out);
  expect(populations.filter((row) => row.release === "mid-2019-first-published")).toMatchObject([
    { old_la_code: "933", mid_year: 2019, population_0_17: "111111" },
  ]);
  expect(populations.find((row) => row.release === "mid-2020-first-published")).toMatchObject({
    population_0_17: "",
    status: "missing",
  });
  expect(releases.find((row) => row.release === "mid-2019-first-published")?.published_on).toBe("2020-06-24");
  expect(areas.find((area) => area.old_la_code === "933")?.new_la_code).toBe("E06000066");
});

test("LAIT's store gives the series that no release file has, named as LAIT's", async () => {
  const db = await Database.open(":memory:");
  release.write("keep.txt", "");
  await db.run(`copy (select * from (values
      ('LAC_Foster_Placements', null, '2024', 'Bristol, City of', '68', 801.0::double, 'South West'),
      ('LAC_Foster_Placements', null, '2023 (Rev)', 'England', '67', 970.0, 'NA'),
      ('Unacc_Asylmn_Seek_Childn', null, '2024', 'Bristol, City of', '-', 801.0, 'South West'),
      ('Unacc_Asylmn_Seek_Childn', null, '2024', 'England', '7380', 970.0, 'NA'),
      ('Other', null, '2013/14-15/16', 'England', '1', 970.0, 'NA'))
    as store("Short Desc", "Data item", "Years", "LA and Regions", "Values", "LA Number", "Region"))
    to '${join(release.folder, "bds_long_0_2025-03-24.parquet")}' (format parquet)`);
  db.close();
  const report = await run();
  expect(rows("foster-care-share")).toMatchObject([
    { dataset: "lait", release: "2025-03-24", period_end_date: "2023-03-31", geographic_level: "england", value: "67" },
    { old_la_code: "801", period_end_date: "2024-03-31", value: "68", unit: "percent" },
  ]);
  expect(rows("uasc-number")).toMatchObject([{ old_la_code: "801", value: "", value_status: "not_available" }]);
  expect(report.files.find((file) => file.file === "keep.txt")).toMatchObject({
    dataset: null,
    notes: ["not a CSV, workbook (.xlsx, .ods), JSON or Parquet file"],
  });
});

test("of a folder with nothing of ours each file is named with the reason; a folder that is not there is refused", async () => {
  release.write("other.csv", "a,b\n1,2\n");
  const report = await run();
  expect(report.files).toMatchObject([
    { file: "other.csv", dataset: null, notes: ["of no family that an indicator needs, with the headings a, b"] },
  ]);
  expect(report.written).toEqual([]);
  expect(existsSync(release.out)).toBe(false);
  const nowhere = importReleases(join(release.folder, "nowhere"), release.out);
  await expect(nowhere).rejects.toThrow(/expected a file, or a folder/);
});

test("two files of one family and release are refused by name", async () => {
  const text = activity(["Aged 17 to 18", "Aged 19 to 21"], "age,activity,number,percentage", [
    "80,100",
    "44,55",
    "28,35",
  ]);
  release.write("a/la_care_leavers_activity.csv", text);
  release.write("b/la_care_leavers_activity.csv", text);
  await expect(run()).rejects.toThrow(/a second file of la_care_leavers_activity for release 2025/);
});

test("a series that older releases lack is not held, and that is said", async () => {
  const care = ["With 3 or more placements during the year", "Total children"];
  const UNDER = "Children looked after continuously for at least 2.5 years on 31 March aged under 16 years";
  release.write(
    "la_cla_placement_stability.csv",
    table("cla_group,placement_stability,number,percentage", [
      ...care.map((label) => `${identity("2022", "bristol")},CLA on 31 March,${label},40,10`),
      `${identity("2022", "bristol")},${UNDER},Living with the same carer for at least 2 years,10,50`,
      `${identity("2022", "bristol")},${UNDER},Total children,20,100`,
    ]),
  );
  const report = await run();
  expect(la("three-plus-placements", "801")).toMatchObject({ value: "10" });
  expect(rows("three-plus-placements-2y")).toEqual([]);
  expect(report.files[0]?.notes).toContainEqual(
    expect.stringMatching(/^three-plus-placements-2y: no row .* not held$/),
  );
});
