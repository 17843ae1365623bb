/** The area and period that a row of a release file is of. */
import { LayoutError } from "../errors.ts";
import type { SmallCsv } from "../load/small-csv.ts";
import { type AreaBook, ENGLAND, readLevel, regionName } from "./areas.ts";
import type { DatasetMap } from "./define-dataset.ts";
import type { PublishedRow } from "./published-row.ts";

export type AreaKey = Pick<PublishedRow, "geographic_level" | "new_la_code" | "old_la_code">;

export interface Place {
  /** The same for all rows of one area and period. */
  key: string;
  period: string;
  area: AreaKey;
}

/** True of a row that is of two councils together ("940 / 941"): it is neither's, and goes to neither. */
export const isJoint = (text: (role: string) => string): boolean => /^\d{3}( ?\/ ?\d{3})+$/.test(text("old_la_code"));

/** Notes the area in `areas`. Throws LayoutError naming file and line where a row does not say which area it is of. */
export function readPlace(
  csv: SmallCsv,
  line: number,
  text: (role: string) => string,
  period: string,
  map: DatasetMap,
  areas: AreaBook,
): Place {
  const area = map.wide === undefined ? usualArea(csv, line, text) : wideArea(csv, line, text, areas);
  const { geographic_level: level, new_la_code: code, old_la_code: oldCode } = area;
  if (map.wide === undefined) {
    const region = { region_code: text("region_code"), region_name: regionName(text("region_name")) };
    const name = { england: "England", region: region.region_name, la: text("la_name") }[level];
    const none = { region_code: "", region_name: "" };
    areas.note({ ...area, name, ...(level === "la" ? region : none) }, period);
  }
  return { key: `${period}|${level}|${level === "la" ? oldCode : code}`, period, area };
}

function usualArea(csv: SmallCsv, line: number, text: (role: string) => string): AreaKey {
  const level = readLevel(text("geographic_level"), { file: csv.file, line });
  const code = { england: ENGLAND, region: text("region_code"), la: text("new_la_code") }[level];
  const oldCode = level === "la" ? text("old_la_code") : "";
  if (code === "" || (level === "la" && !/^\d{3}$/.test(oldCode))) {
    throw new LayoutError(
      `${csv.file}, line ${line}: expected ${level === "la" ? "old_la_code (three digits) and new_la_code" : "region_code"} ` +
        "to be filled in. Nothing was imported.",
    );
  }
  return { geographic_level: level, new_la_code: code, old_la_code: oldCode };
}

/** Regions of the wide files go by name, as Inner and Outer London have London's code; one council has no level. */
function wideArea(csv: SmallCsv, line: number, text: (role: string) => string, areas: AreaBook): AreaKey {
  const isCouncil = text("geographic_level") === "" && /^\d{3}$/.test(text("old_la_code"));
  const level = readLevel(isCouncil ? "la" : text("geographic_level"), { file: csv.file, line });
  if (level === "england") return { geographic_level: level, new_la_code: ENGLAND, old_la_code: "" };
  if (level === "la") {
    return { geographic_level: level, new_la_code: text("new_la_code"), old_la_code: text("old_la_code") };
  }
  const region = areas.regionByName(text("la_name"));
  if (region === undefined) {
    throw new LayoutError(
      `${csv.file}, line ${line}: the region "${text("la_name")}" is not in any release that is held. Import a release of ` +
        "2018 or later first. Nothing was imported.",
    );
  }
  return { geographic_level: level, new_la_code: region.new_la_code, old_la_code: "" };
}
