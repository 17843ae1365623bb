/**
 * An invented postcode directory. No real postcode begins with Q, so none of these can be anybody's address. Severnshore has an
 * ONS-style code of its own (E99000990); the places round about carry real councils' codes, so that "in our area", "outside"
 * and "outside England" can be told apart.
 */
import { createRandom } from "./random.ts";

export interface Postcode {
  readonly postcode: string;
  readonly councilCode: string;
  readonly countryCode: typeof ENGLAND | typeof WALES;
  readonly easting: number;
  readonly northing: number;
  readonly use: "home" | "carer" | "site";
}

const ENGLAND = "E92000001";
const WALES = "W92000004";
export const SEVERNSHORE_AREA = "E99000990";

/** Outward code, ONS code of the council, country, middle of the place, spread in metres, homes and carers' addresses wanted. */
const PLACES = [
  ["QX1", SEVERNSHORE_AREA, ENGLAND, 332000, 161500, 2500, 46, 40],
  ["QX2", SEVERNSHORE_AREA, ENGLAND, 346500, 176000, 2500, 34, 32],
  ["QX3", SEVERNSHORE_AREA, ENGLAND, 340500, 171300, 2000, 24, 26],
  ["QX4", SEVERNSHORE_AREA, ENGLAND, 345800, 160500, 4000, 16, 24],
  ["QX5", SEVERNSHORE_AREA, ENGLAND, 350800, 167500, 2500, 12, 18],
  ["QZ1", "E06000023", ENGLAND, 359000, 173000, 3500, 8, 34],
  ["QZ2", "E06000025", ENGLAND, 365500, 180000, 5000, 4, 26],
  ["QZ3", "E06000022", ENGLAND, 372000, 163500, 5000, 3, 16],
  ["QZ4", "E06000030", ENGLAND, 415000, 184500, 4000, 1, 10],
  ["QZ5", "E07000041", ENGLAND, 292000, 92500, 3500, 1, 7],
  ["QZ6", "E08000025", ENGLAND, 407000, 287000, 6000, 1, 7],
  ["QZ7", "E06000054", ENGLAND, 391000, 166000, 8000, 1, 12],
  ["QV1", "W06000022", WALES, 331000, 188500, 3000, 1, 4],
] as const;

/** County of a district; a unitary council has none, written as ONS writes it. */
const COUNTIES: Record<string, string> = { E07000041: "E10000008" };
const NO_COUNTY = { [ENGLAND]: "E99999999", [WALES]: "W99999999" };

const LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

/** The whole directory, the same for a seed: homes of families, addresses of carers, and sites (children's homes, schools, hospitals). */
export function createPostcodes(seed: number): Postcode[] {
  const random = createRandom(seed, "postcodes");
  const out: Postcode[] = [];
  for (const [outward, councilCode, countryCode, easting, northing, spread, homes, carers] of PLACES) {
    const uses = [
      ...Array.from({ length: homes }, () => "home" as const),
      ...Array.from({ length: carers }, () => "carer" as const),
      ...Array.from({ length: 6 }, () => "site" as const),
    ];
    for (const [index, use] of uses.entries()) {
      const letters = `${LETTERS[index % 20]}${LETTERS[Math.floor(index / 20)]}`;
      out.push({
        postcode: `${outward} ${random.between(1, 9)}${letters}`,
        councilCode,
        countryCode,
        easting: easting + Math.round((random.next() - 0.5) * 2 * spread),
        northing: northing + Math.round((random.next() - 0.5) * 2 * spread),
        use,
      });
    }
  }
  return out;
}

/** The directory as a CSV with the columns and headings of the ONS Postcode Directory that Careboard reads. */
export function postcodesCsv(postcodes: readonly Postcode[]): string {
  const lines = postcodes.map((row) =>
    [
      row.postcode.replace(" ", "").padEnd(7),
      row.postcode,
      "201801",
      "",
      COUNTIES[row.councilCode] ?? NO_COUNTY[row.countryCode],
      row.councilCode,
      row.easting,
      row.northing,
      row.countryCode,
    ].join(","),
  );
  return `${["pcd,pcds,dointr,doterm,oscty,oslaua,oseast1m,osnrth1m,ctry", ...lines].join("\r\n")}\r\n`;
}
