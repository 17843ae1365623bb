/** Areas as the department writes them: England, eleven regional rows, councils past and present. */
import type { areasRow } from "@schemas/reference/tables.ts";
import type { z } from "zod";
import { LayoutError } from "../errors.ts";

export type AreaRow = z.infer<typeof areasRow>;
export type Level = AreaRow["geographic_level"];

export const LEVEL_ORDER: readonly Level[] = ["england", "region", "la"];

export const ENGLAND = "E92000001";

const LEVELS: Readonly<Record<string, Level>> = {
  national: "england",
  regional: "region",
  region: "region",
  "local authority": "la",
  la: "la",
};

/** Dates between which a council existed; all others: always. Source: IMPORTING 3.4. */
const REORGANISED: Readonly<Record<string, { since?: string; until?: string }>> = {
  "835": { until: "2019-03-31" },
  "836": { until: "2019-03-31" },
  "837": { until: "2019-03-31" },
  "838": { since: "2019-04-01" },
  "839": { since: "2019-04-01" },
  "928": { until: "2021-03-31" },
  "940": { since: "2021-04-01" },
  "941": { since: "2021-04-01" },
  "909": { until: "2023-03-31" },
  "942": { since: "2023-04-01" },
  "943": { since: "2023-04-01" },
};

/** Level of a row. Throws LayoutError naming file and line when it is none that we know. */
export function readLevel(text: string, place: { file: string; line: number }): Level {
  const level = LEVELS[text.trim().toLowerCase()];
  if (level !== undefined) return level;
  throw new LayoutError(
    `${place.file}, line ${place.line}, column geographic_level: expected National, Regional or Local authority. Nothing was imported.`,
  );
}

/** One spelling for a region: "Yorkshire and The Humber", "Inner London". */
export function regionName(text: string): string {
  const name = text.trim().replace(/\s+/g, " ");
  if (/^yorkshire and the humber$/i.test(name)) return "Yorkshire and The Humber";
  const london = /^london \((inner|outer)\)$/i.exec(name);
  if (london) return london[1]?.toLowerCase() === "inner" ? "Inner London" : "Outer London";
  return name;
}

/** All areas met in an import, and every ONS code that a council has had. */
export class AreaBook {
  readonly #areas = new Map<string, AreaRow & { seen: string }>();
  readonly #oldByNew = new Map<string, string>();

  /** Notes an area; what the newest period says of its name and codes wins. */
  note(area: Omit<AreaRow, "since" | "until">, period: string): void {
    const key = area.geographic_level === "la" ? area.old_la_code : area.new_la_code;
    if (area.geographic_level === "la") this.#oldByNew.set(area.new_la_code, area.old_la_code);
    const held = this.#areas.get(key);
    if (held !== undefined && held.seen >= period) return;
    const dates = REORGANISED[area.old_la_code] ?? {};
    this.#areas.set(key, { ...area, since: dates.since ?? "", until: dates.until ?? "", seen: period });
  }

  /** DfE code of a council by any ONS code that it has had. */
  oldCode(newCode: string): string | undefined {
    return this.#oldByNew.get(newCode);
  }

  council(oldCode: string): AreaRow | undefined {
    return this.#areas.get(oldCode);
  }

  regionByName(name: string): AreaRow | undefined {
    const wanted = regionName(name).toLowerCase();
    return this.rows().find((area) => area.geographic_level === "region" && area.name.toLowerCase() === wanted);
  }

  rows(): AreaRow[] {
    return [...this.#areas.values()].map(({ seen, ...area }) => area);
  }
}
