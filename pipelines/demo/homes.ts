/** Where children live: foster homes, children's homes, supported accommodation and the rest, each with provider, URN and postcode. */

import type { Day } from "./days.ts";
import { createPostcodes, type Postcode, SEVERNSHORE_AREA } from "./postcodes.ts";
import { createRandom, type Random } from "./random.ts";
import { BIRTH_OF_SUPPORTED_ACCOMMODATION_CODE } from "./story.ts";

/** Placement as an episode holds it. `place` may be "Z", written as Z1 or as `otherCode`, by the year of the file. */
export interface Placement {
  readonly place: string;
  readonly provider: string;
  readonly postcode: string;
  readonly urn: string;
  readonly inArea: boolean;
  readonly otherCode?: string;
}

export type HomeKind = "foster" | "kinship" | "childrens-home" | "supported" | "school" | "other" | "parent-and-baby";

const OWN_FOSTERING_URN = "SC990001";
const FOSTERING_AGENCIES = [
  ["SC990101", "PR4"],
  ["SC990102", "PR4"],
  ["SC990103", "PR4"],
  ["SC990104", "PR4"],
  ["SC990105", "PR5"],
] as const;
const ANOTHER_COUNCILS_FOSTERING_URN = "SC990201";

interface Site {
  readonly provider: string;
  readonly urn: string;
  readonly postcode: string;
  readonly inArea: boolean;
}

export interface Homes {
  readonly postcodes: readonly Postcode[];
  /** Address that a child came from. */
  familyPostcode(): string;
  /** A home of a kind, other than the one left (`leaving`). `own`: with the council's own foster carers. */
  find(
    kind: HomeKind,
    options: { inArea: boolean; on: Day; own: boolean; adopter?: boolean; leaving?: string },
  ): Placement;
  adopters(inArea: boolean, leaving: string): Placement;
  hospital(): string;
  isInArea(postcode: string): boolean;
}

function createSites(
  random: Random,
  pool: Postcode[],
  prefix: string,
  plan: readonly (readonly [string, number, number])[],
): Site[] {
  let number = 1;
  const out: Site[] = [];
  for (const [provider, inside, outside] of plan) {
    for (let i = 0; i < inside + outside; i += 1) {
      const inArea = i < inside;
      const at = pool.findIndex((row) => (row.councilCode === SEVERNSHORE_AREA) === inArea);
      const [address] = pool.splice(at, 1);
      out.push({
        provider,
        inArea,
        urn: `${prefix}${String(number).padStart(3, "0")}`,
        postcode: (address as Postcode).postcode,
      });
      number += 1;
    }
  }
  return random.shuffled(out);
}

export function createHomes(seed: number): Homes {
  const postcodes = createPostcodes(seed);
  const random = createRandom(seed, "homes");
  const isInside = (row: Postcode) => row.councilCode === SEVERNSHORE_AREA;
  const families = postcodes.filter((row) => row.use === "home");
  const carers = postcodes.filter((row) => row.use === "carer");
  const inside = carers.filter(isInside);
  const outside = carers.filter((row) => !isInside(row));
  const pool = random.shuffled(postcodes.filter((row) => row.use === "site"));
  const childrensHomes = createSites(random, pool, "SC9903", [
    ["PR1", 3, 0],
    ["PR4", 4, 10],
    ["PR5", 1, 3],
  ]);
  const supported = createSites(random, pool, "SC9904", [
    ["PR1", 1, 0],
    ["PR4", 6, 5],
    ["PR5", 3, 2],
  ]);
  const schools = createSites(random, pool, "SC9905", [["PR4", 1, 4]]);
  const families3 = createSites(random, pool, "SC9906", [["PR4", 1, 2]]);
  const hospital = (pool.find(isInside) as Postcode).postcode;
  const areaOf = new Map(postcodes.map((row) => [row.postcode, isInside(row)]));

  const carerPostcode = (inArea: boolean, leaving: string | undefined): string => {
    for (;;) {
      const found = random.pick(inArea ? inside : outside).postcode;
      if (found !== leaving) return found;
    }
  };
  const siteOf = (sites: Site[], inArea: boolean, leaving: string | undefined): Site =>
    random.pick(sites.filter((site) => site.inArea === inArea && site.postcode !== leaving));

  return {
    postcodes,
    familyPostcode: () => random.pick(families).postcode,
    hospital: () => hospital,
    isInArea: (postcode) => areaOf.get(postcode) === true,
    adopters(inArea, leaving) {
      const provider = random.chance(0.75) ? "PR1" : "PR5";
      return { place: "A6", provider, urn: "XXXXXXX", postcode: carerPostcode(inArea, leaving), inArea };
    },
    find(kind, { inArea, on, own, adopter, leaving }) {
      if (kind === "kinship")
        return {
          place: "U3",
          provider: "PR1",
          urn: OWN_FOSTERING_URN,
          postcode: carerPostcode(inArea, leaving),
          inArea,
        };
      if (kind === "foster") {
        const postcode = carerPostcode(inArea, leaving);
        const place = adopter === true ? "U5" : "U6";
        if (own) return { place, provider: "PR1", urn: OWN_FOSTERING_URN, postcode, inArea };
        if (!inArea && random.chance(0.06))
          return { place, provider: "PR2", urn: ANOTHER_COUNCILS_FOSTERING_URN, postcode, inArea };
        const [urn, provider] = random.pick(FOSTERING_AGENCIES);
        return { place, provider, urn, postcode, inArea };
      }
      if (kind === "supported") {
        const site = siteOf(supported, inArea, leaving);
        if (on >= BIRTH_OF_SUPPORTED_ACCOMMODATION_CODE) return { place: "K3", ...site };
        return { ...site, place: random.chance(0.75) ? "H5" : "P2", urn: "XXXXXXX" };
      }
      if (kind === "school") return { place: "S1", ...siteOf(schools, false, leaving), inArea: false };
      if (kind === "parent-and-baby") return { place: "R3", ...siteOf(families3, inArea, leaving) };
      if (kind === "other") {
        const otherCode = random.weighted([
          ["Z11", 1],
          ["Z12", 4],
          ["Z13", 2],
          ["Z14", 2],
        ] as const);
        return { place: "Z", otherCode, provider: "", urn: "", postcode: carerPostcode(inArea, leaving), inArea };
      }
      return { place: "K2", ...siteOf(childrensHomes, inArea, leaving) };
    },
  };
}

/** The registration that a supported accommodation site got when the code K3 arrived (same home, new code). */
export function registeredSupportedAccommodation(placement: Placement, sequence: number): Placement {
  return { ...placement, place: "K3", urn: `SC9904${String(500 + (sequence % 400))}` };
}
