/** Children aged 0 to 17 at mid-year: the rebased series as the department issues it, and tables as first published. */
import type { populationRow } from "@schemas/reference/tables.ts";
import type { z } from "zod";
import { LayoutError } from "../errors.ts";
import type { SmallCsv } from "../load/small-csv.ts";
import { type AreaBook, ENGLAND, readLevel, regionName } from "./areas.ts";
import { readCell } from "./published-row.ts";
import { rebasedPublishedOn } from "./release-dates.ts";

export type PopulationRow = z.infer<typeof populationRow>;
export interface PopulationRead {
  rows: PopulationRow[];
  rows_used: number;
  releases: { dataset: string; release: string; title: string; published_on: string }[];
  columns_not_used: string[];
}

const POPULATION_DATASET = "ons_mid_year_population_estimates";
const REBASED = ["time_period", "geographic_level", "age_group", "population_estimate"];

export function populationLayout(csv: SmallCsv): "rebased" | "first-published" | undefined {
  const headings = csv.headings.map((heading) => heading.toLowerCase());
  if (REBASED.every((heading) => headings.includes(heading))) return "rebased";
  const years = headings.filter((heading) => MID_YEAR.test(heading));
  return headings.some((heading) => AREA_CODE.test(heading)) && years.length > 0 ? "first-published" : undefined;
}

const MID_YEAR = /^mid_?(\d{4})_age_0_17$/;
const AREA_CODE = /^(utla\d{2}_code|new_la_code|area_code)$/;

/** The rebased file: 2024 means mid-2024, and belongs with 31 March 2025. */
export function readRebased(csv: SmallCsv, areas: AreaBook): PopulationRead {
  const column = (name: string) => csv.headings.findIndex((heading) => heading.toLowerCase() === name);
  const newest = Math.max(...csv.rows.map((row) => Number(row.cells[column("time_period")])));
  const release = `rebased-mid-${newest}`;
  const rows = csv.rows.map(({ line, cells }): PopulationRow => {
    const text = (name: string) => (cells[column(name)] ?? "").trim();
    if (!/^\d{4}$/.test(text("time_period")) || !/0 to 17/.test(text("age_group"))) {
      throw new LayoutError(
        `${csv.file}, line ${line}: expected a four-digit time_period and the age group 0 to 17. Nothing was imported.`,
      );
    }
    const level = readLevel(text("geographic_level"), { file: csv.file, line });
    const cell = readCell(text("population_estimate"), { file: csv.file, line, heading: "population_estimate" });
    const code = { england: ENGLAND, region: text("region_code"), la: text("new_la_code") }[level];
    const oldCode = level === "la" ? text("old_la_code") : "";
    if (level === "la") {
      const region = { region_code: text("region_code"), region_name: regionName(text("region_name")) };
      const named = {
        old_la_code: oldCode,
        new_la_code: code,
        name: text("la_name"),
        geographic_level: level,
        ...region,
      };
      areas.note(named, `${text("time_period")}-06-30`);
    }
    return {
      old_la_code: oldCode,
      new_la_code: code,
      geographic_level: level,
      mid_year: Number(text("time_period")),
      population_0_17: cell.number,
      status: cell.status,
      dataset: POPULATION_DATASET,
      release,
    };
  });
  const title = `Mid-2012 to mid-${newest} population estimates, rebased after Census 2021`;
  const published_on = rebasedPublishedOn(newest);
  return {
    rows,
    rows_used: rows.length,
    releases: [{ dataset: POPULATION_DATASET, release, title, published_on }],
    columns_not_used: [],
  };
}

/** One row per council by ONS code and one column per mid-year. Every code must be one that some release has used. */
export function readFirstPublished(
  csv: SmallCsv,
  areas: AreaBook,
  publishedOn: Readonly<Record<string, string>>,
): PopulationRead {
  const codeColumn = csv.headings.findIndex((heading) => AREA_CODE.test(heading.toLowerCase()));
  const years = csv.headings.flatMap((heading, index) => {
    const year = MID_YEAR.exec(heading.toLowerCase())?.[1];
    return year === undefined ? [] : [{ year, index, heading }];
  });
  const rows = csv.rows.flatMap(({ line, cells }) => {
    const newCode = (cells[codeColumn] ?? "").trim();
    const oldCode = areas.oldCode(newCode);
    if (oldCode === undefined) {
      throw new LayoutError(
        `${csv.file}, line ${line}, column ${csv.headings[codeColumn]}: expected the ONS code of an English upper-tier council. ` +
          "Import it together with a release that has that council. Nothing was imported.",
      );
    }
    return years.map(({ year, index, heading }): PopulationRow => {
      const cell = readCell(cells[index] ?? "", { file: csv.file, line, heading });
      return {
        old_la_code: oldCode,
        new_la_code: newCode,
        geographic_level: "la",
        mid_year: Number(year),
        population_0_17: cell.number,
        status: cell.status,
        dataset: POPULATION_DATASET,
        release: `mid-${year}-first-published`,
      };
    });
  });
  const used = new Set([codeColumn, ...years.map((year) => year.index)]);
  return {
    rows,
    rows_used: csv.rows.length,
    releases: years.map(({ year }) => ({
      dataset: POPULATION_DATASET,
      release: `mid-${year}-first-published`,
      title: `Mid-${year} population estimates, as first published`,
      published_on: publishedOn[year] ?? `${Number(year) + 1}-06-30`,
    })),
    columns_not_used: csv.headings.filter((_, index) => !used.has(index)),
  };
}
