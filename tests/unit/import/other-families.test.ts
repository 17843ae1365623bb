/** Families of other publications than the release of children looked after: their years, their areas and what they leave out. */
import { copyFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LayoutError } from "@pipelines/errors.ts";
import { importReleases } from "@pipelines/import/import-releases.ts";
import { readReferenceFolder } from "@pipelines/import/reference-files.ts";
import { projectRoot } from "@pipelines/workspace.ts";
import { beforeEach, describe, expect, test } from "vitest";
import { PLACES, type ReleaseFolder, releaseFolder, table } from "./release-folder.ts";

let release: ReleaseFolder;
beforeEach(() => {
  release = releaseFolder();
});

const run = (options = {}) => importReleases(release.folder, release.out, options);
const held = () => readReferenceFolder(release.out);
const la = (series: string, code: string) =>
  held().published.find((row) => row.series === series && row.old_la_code === code);
const of = (year: string, kind: string, place: keyof typeof PLACES) => `${year},${kind},${PLACES[place]}`;

describe("school years", () => {
  const school = (year: string) =>
    table("social_care_group,version,t_pupils,t_att8,avg_att8,t_l2basics_94,pt_l2basics_94", [
      `${of(year, "Academic year", "bristol")},CINO at 31 March,Final,90,1,20.1,30,33.3`,
      `${of(year, "Academic year", "bristol")},CLA 12 months at 31 March,Final,40,1,18.2,10,25.0`,
      `${of(year, "Academic year", "hackney")},CLA 12 months at 31 March,Final,6,1,c,c,c`,
    ]);

  test("six digits end on 31 August; only the children in care of the file are taken, and the others are named", async () => {
    release.write("ks4_la.csv", school("202425"));
    const report = await run();
    expect(la("ks4-attainment8", "801")).toMatchObject({
      release: "2025",
      period_end_date: "2025-08-31",
      denominator: "40",
      value: "18.2",
      unit: "score",
    });
    expect(la("ks4-english-maths", "801")).toMatchObject({ numerator: "10", value: "25.0" });
    expect(la("ks4-english-maths", "204")).toMatchObject({ value: "", value_status: "suppressed", numerator: "" });
    expect(report.files[0]).toMatchObject({
      rows_used: 2,
      rows_not_used: [{ labels: "CINO at 31 March / Final", rows: 1 }],
      columns_not_used: ["t_att8"],
    });
  });

  test("what the file calls a year's figures is kept once for the year; two words for one year are refused", async () => {
    release.write("ks4_la.csv", school("202425").replaceAll(",Final,", ",Revised,"));
    await run();
    expect(held().standings).toEqual([
      { dataset: "ks4_la", release: "2025", period_end_date: "2025-08-31", standing: "revised" },
    ]);
    release.write("ks4_la.csv", school("202425").replace("31 March,Final,6", "31 March,Revised,6"));
    await expect(run()).rejects.toThrow(
      /ks4_la\.csv, line 4: expected one of provisional, revised, final, the same for all/,
    );
  });

  test("six digits that are not a year and the next, or a reporting year, are refused", async () => {
    release.write("ks4_la.csv", school("202412"));
    await expect(run()).rejects.toThrow(/line 2, columns time_period and time_identifier: expected six digits/);
    release.write("ks4_la.csv", school("2025").replaceAll("Academic year", "Reporting year"));
    await expect(run()).rejects.toThrow(LayoutError);
  });

  test("suspensions come two terms late: their release is named for the year after", async () => {
    release.write(
      "permanent_exclusions_and_suspensions_la.csv",
      table("social_care_group,t_pupils,t_perm_excl,pt_perm_excl,t_one_plus_sus,pt_one_plus_sus", [
        `${of("202021", "Academic year", "bristol")},CLA 12 months at 31 March,300,0,0,30,10.00`,
      ]),
    );
    await run();
    expect(la("suspensions", "801")).toMatchObject({ release: "2022", period_end_date: "2021-08-31", value: "10.00" });
    expect(held().releases[0]?.published_on).toBe("2023-03-30");
  });
});

test("social workers are counted on 30 September, and two councils' figures together go to neither", async () => {
  const headings =
    "inpost_fte,leavers_fte,turnover_rate_fte,agency_fte,agency_rate_fte,vacancy_fte,vacancy_rate_fte,case_holders_fte,cases,caseload_fte";
  const joint =
    "Local authority,E92000001,England,E13000002,Outer London,314 / 318,Kingston upon Thames / Richmond upon Thames,E09000021 / E09000027";
  release.write(
    "csww_indicators_2017_to_2025.csv",
    table(headings, [
      `${of("2025", "Reporting year", "bristol")},90,10,11.1,10,10,10,10,50,700,14`,
      `${of("2025", "Reporting year", "hackney")},u,low,z,x,x,c,c,50,700,u`,
      `2025,Reporting year,${joint},200,30,15,20,9,20,9,100,1500,15`,
    ]),
  );
  const report = await run();
  expect(la("sw-vacancy", "801")).toMatchObject({
    release: "2025",
    period_end_date: "2025-09-30",
    numerator: "10",
    denominator: "100",
    value: "10",
  });
  expect(la("sw-caseload", "204")).toMatchObject({ value: "", value_status: "low_reliability" });
  expect(la("sw-turnover", "204")).toMatchObject({ value_status: "not_applicable", numerator_status: "low" });
  expect([...new Set(held().published.map((row) => row.old_la_code))].sort()).toEqual(["204", "801"]);
  expect(report.files[0]?.notes).toContainEqual(expect.stringMatching(/^figures of Kingston .* are neither's/));
});

test("adoption times are years and months, kept as months", async () => {
  const stage = (label: string, time: string) =>
    `2025,Reporting year,National,E92000001,England,Age on starting final period of care,${label},Total,${time}`;
  release.write(
    "national_cla_adopted_average_time_between_adoption_process_stages.csv",
    [
      "time_period,time_identifier,geographic_level,country_code,country_name,cla_group,stage_of_adoption_process,age_start_poc,number",
      stage("1. Average time between entry into care and decision that child should be placed for adoption", "00:09"),
      stage(
        "2. Average time between decision that child should be placed for adoption and matching of child and adopters",
        "00:10",
      ),
      stage("3. Average time between date of matching and date placed for adoption", "k"),
      stage("4. Total average time between entry into care and date placed for adoption", "01:07"),
    ].join("\n"),
  );
  await run();
  const months = Object.fromEntries(held().published.map((row) => [row.series, row.value || row.value_status]));
  expect(months).toEqual({
    "adoption-months-care-to-decision": "9",
    "adoption-months-decision-to-match": "10",
    "adoption-months-match-to-placed": "rounds_to_zero",
    "adoption-months-care-to-placed": "19",
  });
  expect(held().published[0]?.unit).toBe("months");
});

describe("the wide files of 2017", () => {
  const HEADINGS =
    "LA_order,New_geog_code,geog_l,geog_c,geog_n,CLA_cease2017,CEA_Adop1,CEA_Adop2,CEA_SGO1,CEA_SGO2,CEA_CAO,CEA_ParPlan,CEA_Died";
  const write = () =>
    release.write(
      "SFR50_CEA2017.csv",
      [
        HEADINGS,
        "1,E92000001,NATIONAL,999,ENGLAND,31250,2180,2170,1720,1970,1200,6930,40",
        "99,E12000007,REGION,G,LONDON,5000,100,100,100,100,100,100,x",
        "100,E12000007,REGION,H,INNER LONDON,2000,40,10,x,10,20,30,x",
        '165,E06000023,LA,801,"Bristol, City of",120,x,12,8,7,0,33,x',
        "165,E06000053,,420,Isles of Scilly,0,0,0,0,0,0,0,0",
      ].join("\n"),
    );
  /** The regions and councils that the program knows, without its figures. */
  const known = () => {
    const folder = mkdtempSync(join(tmpdir(), "careboard-areas-"));
    copyFileSync(join(projectRoot(), "data", "reference", "areas.csv"), join(folder, "areas.csv"));
    return { reference: [folder] };
  };

  test("shares are made of their counts and rounded as printed; hidden is hidden, in a sum too; nobody is no share", async () => {
    write();
    await run(known());
    expect(la("left-by-sgo", "801")).toMatchObject({
      release: "2017",
      period_end_date: "2017-03-31",
      numerator: "15",
      denominator: "120",
      value: "13",
    });
    expect(la("left-by-adoption", "801")).toMatchObject({
      numerator: "",
      numerator_status: "suppressed",
      value: "",
      value_status: "suppressed",
    });
    expect(la("left-by-cao", "801")).toMatchObject({ value: "0", value_status: "value" });
    expect(la("left-by-cao", "420")).toMatchObject({ value: "", value_status: "not_applicable" });
    const england = held().published.find((row) => row.series === "left-by-sgo" && row.geographic_level === "england");
    expect(england).toMatchObject({ numerator: "3690", value: "12" });
  });

  test("Inner London goes by its name, having London's code, and no area is named anew", async () => {
    write();
    const report = await run(known());
    const regions = held().published.filter((row) => row.series === "cic-leavers" && row.geographic_level === "region");
    expect(regions.map((row) => [row.new_la_code, row.value]).sort()).toEqual([
      ["E12000007", "5000"],
      ["E13000001", "2000"],
    ]);
    expect(held().areas.find((area) => area.new_la_code === "E12000007")?.name).toBe("London");
    expect(report.files[0]?.columns_not_used).toEqual(["LA_order", "CEA_Died"]);
    const alone = releaseFolder();
    alone.write("SFR50_CEA2017.csv", `${HEADINGS}\n1,E12000007,REGION,G,LONDON,1,1,1,1,1,1,1,1\n`);
    await expect(importReleases(alone.folder, alone.out)).rejects.toThrow(/the region "LONDON" is not in any release/);
  });
});
