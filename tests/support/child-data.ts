/** Looks for children in bytes that leave: ids, birth dates in every usual spelling, postcodes. Inside Arrow, text is plain bytes. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** What was planted in the returns and must not come out. */
export interface PlantedChildren {
  /** Child ids, UPNs, social workers' numbers. */
  ids: readonly string[];
  /** ISO dates. Only those that no period end or release date can be. */
  birthDates: readonly string[];
  postcodes: readonly string[];
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A date as it may be written: 2009-02-02, 02/02/2009, 2/2/2009, 02-02-2009, 02.02.2009, 20090202, 2 February 2009, 2 Feb 2009. */
export function spellings(isoDate: string): string[] {
  const [year = "", month = "", day = ""] = isoDate.split("-");
  const name = MONTHS[Number(month) - 1] ?? "";
  const short = [String(Number(day)), String(Number(month)), year];
  const found = [
    isoDate,
    [year, month, day].join("/"),
    [year, month, day].join(""),
    ...["/", "-", "."].flatMap((mark) => [[day, month, year].join(mark), short.join(mark)]),
    ...[name, name.slice(0, 3)].flatMap((word) => [`${Number(day)} ${word} ${year}`, `${day} ${word} ${year}`]),
  ];
  return [...new Set(found)];
}

/** A postcode with its space, without, and with the usual other marks. */
export const postcodeSpellings = (postcode: string): string[] => {
  const key = postcode.toUpperCase().replaceAll(/\s/g, "");
  const spaced = (mark: string) => `${key.slice(0, -3)}${mark}${key.slice(-3)}`;
  return [key, spaced(" "), spaced("+"), spaced("%20"), spaced("_"), spaced("-")];
};

/** Every file under the folders in which one of the children can be found: "path: what kind". Never says which child. */
export function childDataIn(folders: readonly string[], planted: PlantedChildren): string[] {
  const needles = [
    { kind: "a child's id", texts: planted.ids },
    { kind: "a birth date", texts: planted.birthDates.flatMap(spellings) },
    { kind: "a postcode", texts: planted.postcodes.flatMap(postcodeSpellings) },
  ].map(({ kind, texts }) => ({ kind, any: anyOf(texts) }));
  return folders.flatMap((folder) =>
    filesUnder(folder).flatMap((path) => {
      const bytes = readFileSync(path).toString("latin1").toUpperCase();
      // Text of two bytes a letter, as some formats keep it, reads the same once the empty bytes are gone.
      const narrow = bytes.replaceAll("\u0000", "");
      const readings = narrow === bytes ? [bytes] : [bytes, narrow];
      return needles
        .filter(({ any }) => readings.some((one) => any.test(one)))
        .map(({ kind }) => `${relative(folder, path)}: ${kind}`);
    }),
  );
}

/** One expression for all texts, in capitals: looks through the bytes once, not a thousand times. None of no texts is found. */
const anyOf = (texts: readonly string[]): RegExp =>
  texts.length === 0
    ? /(?!)/
    : new RegExp(texts.map((text) => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, "\\$&")).join("|"));

export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
