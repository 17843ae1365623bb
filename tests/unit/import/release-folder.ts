/** Small invented release files in the department's own layouts, in a folder that is thrown away. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const IDENTITY =
  "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,la_name,new_la_code";

/** Identity cells of England, the South West, Bristol (a name with a comma) and Hackney. */
export const PLACES = {
  england: "National,E92000001,England,,,,,",
  region: "Regional,E92000001,England,E12000009,South West,,,",
  bristol: 'Local authority,E92000001,England,E12000009,South West,801,"Bristol, City of",E06000023',
  hackney: "Local authority,E92000001,England,E13000001,Inner London,204,Hackney,E09000012",
  barnsley: "Local authority,E92000001,England,E12000003,Yorkshire and the Humber,370,Barnsley,E08000016",
} as const;

export const identity = (year: string, place: keyof typeof PLACES): string => `${year},Reporting year,${PLACES[place]}`;

export const table = (headings: string, rows: readonly string[]): string =>
  `${[`${IDENTITY},${headings}`, ...rows].join("\n")}\n`;

export interface ReleaseFolder {
  folder: string;
  out: string;
  write(name: string, content: string | Uint8Array): void;
}

export function releaseFolder(): ReleaseFolder {
  const root = mkdtempSync(join(tmpdir(), "careboard-import-"));
  const folder = join(root, "files");
  mkdirSync(folder);
  return {
    folder,
    out: join(root, "reference"),
    write(name, content) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    },
  };
}
