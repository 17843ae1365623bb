/** The sizes that speed is measured at, and what each may cost. */
import { COLLECTION_YEARS, type CollectionYear } from "@schemas/collection-years.ts";

export type SizeName = "S" | "H" | "M" | "L" | "XL";

export interface Size {
  name: SizeName;
  words: string;
  councils: number;
  years: readonly CollectionYear[];
  /** Children who come into care a day, in the middle council. */
  arrivals: number;
  /** Seconds that ours may take, as a multiple of a node start or of reading the same bytes. */
  bar: { times: number; of: "node" | "read" };
  /** What `transform` alone may take, as a multiple of reading: every indicator, and more than that. */
  workingOut?: number;
  /** Largest resident set, in MiB. */
  peak?: number;
}

const LAST_YEAR: readonly CollectionYear[] = ["2025-26"];

export const SIZES: readonly Size[] = [
  {
    name: "S",
    words: "one council, one year",
    councils: 1,
    years: LAST_YEAR,
    arrivals: 1.15,
    bar: { times: 15, of: "node" },
  },
  {
    name: "H",
    words: "one council, ten years",
    councils: 1,
    years: COLLECTION_YEARS,
    arrivals: 1.15,
    bar: { times: 20, of: "node" },
  },
  {
    name: "M",
    words: "a region of 20 councils, one year",
    councils: 20,
    years: LAST_YEAR,
    arrivals: 1.6,
    bar: { times: 20, of: "read" },
  },
  {
    name: "L",
    words: "England, 152 councils, one year",
    councils: 152,
    years: LAST_YEAR,
    arrivals: 1.6,
    bar: { times: 25, of: "read" },
    peak: 1024,
  },
  {
    name: "XL",
    words: "England, 152 councils, ten years",
    councils: 152,
    years: COLLECTION_YEARS,
    arrivals: 1.6,
    bar: { times: 40, of: "read" },
    workingOut: 15,
    peak: 1229,
  },
];
