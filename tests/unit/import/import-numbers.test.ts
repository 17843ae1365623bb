/** Numbers, rates and shares of a release as the series that pages show. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { LayoutError } from "@pipelines/errors.ts";
import { importReleases } from "@pipelines/import/import-releases.ts";
import { readReferenceFolder } from "@pipelines/import/reference-files.ts";
import { importShape } from "@schemas/cli/import.ts";
import { beforeEach, describe, expect, test } from "vitest";
import { identity, type PLACES, type ReleaseFolder, releaseFolder, table } from "./release-folder.ts";

let release: ReleaseFolder;
beforeEach(() => {
  release = releaseFolder();
});

const run = (options = {}) => importReleases(release.folder, release.out, options);
const rows = (series: string) => readReferenceFolder(release.out).published.filter((row) => row.series === series);
const la = (series: string, code: string) => rows(series).find((row) => row.old_la_code === code);

describe("numbers and rates", () => {
  const file = (headings: string, label: string, cells = "48000,221,46") =>
    table(
      headings,
      ["england", "region", "bristol", "barnsley"].flatMap((place) =>
        [label, "Children starting to be looked after each year", "Children ceasing to be looked after each year"].map(
          (group) => `${identity("2023", place as keyof typeof PLACES)},${group},${cells}`,
        ),
      ),
    );
  test("2023 says at 31 March, 2025 says on; the estimate is that of the mid-year before", async () => {
    release.write(
      "cla_number_and_rate_per_10k_children.csv",
      file("population_count,population_estimate,number,rate_per_10000", "Children looked after at 31 March each year"),
    );
    await run();
    expect(la("cic-rate", "801")).toMatchObject({
      release: "2023",
      period_end_date: "2023-03-31",
      numerator: "221",
      denominator: "48000",
      value: "46",
    });
    expect(readReferenceFolder(release.out).populations.find((row) => row.old_la_code === "801")).toMatchObject({
      mid_year: 2022,
      population_0_17: "48000",
    });
    release.write(
      "cla_number_and_rate_per_10k_children.csv",
      file(
        "population_type,population_estimate,children_count,rate_per_10000",
        "Children looked after on 31 March each year",
      ),
    );
    await run({ release: "2025" });
    expect(rows("cic-rate").map((row) => row.release)).toContain("2025");
  });

  test("regions have one spelling and names keep their commas", async () => {
    release.write(
      "cla_number_and_rate_per_10k_children.csv",
      file("population_count,population_estimate,number,rate_per_10000", "Children looked after at 31 March each year"),
    );
    await run();
    const { areas } = readReferenceFolder(release.out);
    expect(areas.find((area) => area.old_la_code === "801")?.name).toBe("Bristol, City of");
    expect(areas.find((area) => area.old_la_code === "370")?.region_name).toBe("Yorkshire and The Humber");
  });

  test("the same import twice changes nothing; a dry run writes nothing", async () => {
    release.write(
      "cla_number_and_rate_per_10k_children.csv",
      file("population_count,population_estimate,number,rate_per_10000", "Children looked after at 31 March each year"),
    );
    const dry = await run({ dryRun: true });
    expect(dry.values).toBe(20);
    expect(existsSync(release.out)).toBe(false);
    await run();
    const path = join(release.out, "published-values", "2023.csv");
    const before = { text: readFileSync(path, "utf8"), time: statSync(path).mtimeMs };
    const again = await run();
    expect(again.written.every((one) => !one.changed)).toBe(true);
    expect({ text: readFileSync(path, "utf8"), time: statSync(path).mtimeMs }).toEqual(before);
    expect(importShape.shape.files.safeParse(again.files).success).toBe(true);
  });

  test("an unknown symbol stops the import and names file, line, column and symbol", async () => {
    release.write(
      "cla_number_and_rate_per_10k_children.csv",
      file(
        "population_count,population_estimate,number,rate_per_10000",
        "Children looked after at 31 March each year",
        "48000,q,46",
      ),
    );
    const failure = run();
    await expect(failure).rejects.toThrow(LayoutError);
    await expect(failure).rejects.toThrow(
      /cla_number_and_rate_per_10k_children\.csv, line 2, column number: the symbol "q"/,
    );
    expect(existsSync(release.out)).toBe(false);
  });

  test("an unknown heading stops the import and names it", async () => {
    release.write(
      "cla_number_and_rate_per_10k_children.csv",
      file(
        "population_count,population_estimate,number,rate_per_ten_thousand",
        "Children looked after at 31 March each year",
      ),
    );
    await expect(run()).rejects.toThrow(/expected a column for the rate, under one of the headings rate_per_10000/);
    release.write(
      "cla_number_and_rate_per_10k_children.csv",
      file(
        "population_count,population_estimate,number,rate_per_10000,confidence",
        "Children looked after at 31 March each year",
        "1,2,3,4",
      ),
    );
    await expect(run()).rejects.toThrow(/the heading "confidence" is not known/);
  });

  test("a renamed label stops the import rather than lose a series", async () => {
    release.write(
      "cla_number_and_rate_per_10k_children.csv",
      file("population_count,population_estimate,number,rate_per_10000", "Children in care on the last day"),
    );
    await expect(run()).rejects.toThrow(
      /expected a row labelled "Children looked after on 31 March each year" for cic-number/,
    );
  });

  test("six digits are an academic year, not a month", async () => {
    const text = file(
      "population_count,population_estimate,number,rate_per_10000",
      "Children looked after at 31 March each year",
    );
    release.write(
      "cla_number_and_rate_per_10k_children.csv",
      text.replaceAll("2023,Reporting year", "202223,Academic year"),
    );
    await expect(run()).rejects.toThrow(/line 2, columns time_period and time_identifier/);
  });
});

describe("missing children", () => {
  const LABELS = {
    "Children who had a missing incident during the year": "0",
    "Children looked after during the year": "616",
    "Percentage of children who had a missing incident during the year": "0",
    "Number of missing incidents during the year": "0",
    "Average number of missing incidents per looked after child who went missing": "0",
  };
  const file = (heading: string, year: string) =>
    table(
      `${heading},number`,
      ["hackney", "bristol"].flatMap((place) =>
        Object.entries(LABELS).map(
          ([label, value]) => `${identity(year, place as keyof typeof PLACES)},${label},${value}`,
        ),
      ),
    );
  const NAME = "la_children_who_were_missing_or_away_from_placement_without_authorisation.csv";

  test("Hackney's false zero of 2021 is not available, by a named override; a true zero stays", async () => {
    release.write(NAME, file("CLA_group", "2021"));
    const report = await run({ release: "2024" });
    expect(la("missing-children", "204")).toMatchObject({
      value: "",
      value_status: "not_available",
      numerator: "",
      denominator: "616",
    });
    expect(la("missing-episodes-average", "204")).toMatchObject({
      value_status: "not_available",
      denominator_status: "not_available",
    });
    expect(la("missing-children", "801")).toMatchObject({ value: "0", value_status: "value" });
    expect(report.overrides.map((one) => one.id)).toContain("hackney-2021-missing");
  });

  test("no other year is touched", async () => {
    release.write(NAME, file("cla_group", "2022"));
    expect((await run()).overrides).toEqual([]);
    expect(la("missing-children", "204")).toMatchObject({ value: "0" });
  });
});

describe("shares made of two counts", () => {
  const OUTSIDE = "2. Children who are the responsibility of this LA placed outside the LA boundary";
  const write = (outside: string, total: string) => {
    release.write(
      "la_cla_on_31_march_la_of_placement_netgain.csv",
      table("characteristic,number", [`${identity("2024", "bristol")},${OUTSIDE},${outside}`]),
    );
    const care = ["With 3 or more placements during the year", "Total children"];
    const UNDER = "Children looked after continuously for at least 2.5 years on 31 March aged under 16 years";
    release.write(
      "la_cla_placement_stability.csv",
      table("cla_group,placement_stability,number,percentage", [
        ...care.map((label) => `${identity("2024", "bristol")},CLA on 31 March,${label},${total},100`),
        `${identity("2024", "bristol")},${UNDER},Living with the same carer for at least 2 years,10,50`,
        `${identity("2024", "bristol")},${UNDER},Total children,20,100`,
      ]),
    );
  };
  test("in area is the number in care less those outside", async () => {
    write("101", "254");
    await run();
    expect(la("in-area-share-all", "801")).toMatchObject({
      numerator: "153",
      denominator: "254",
      value: "60.2",
      value_status: "value",
    });
    expect(la("cic-number", "801")).toMatchObject({ value: "254", dataset: "la_cla_placement_stability" });
  });
  test("a hidden count is never rebuilt", async () => {
    write("c", "254");
    await run();
    expect(la("in-area-share-all", "801")).toMatchObject({
      numerator: "",
      numerator_status: "suppressed",
      value: "",
      value_status: "suppressed",
    });
  });
});
