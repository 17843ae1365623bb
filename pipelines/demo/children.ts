/** Who the invented children are: ages, sexes, ethnicities and families. No names, and ids that look invented. */
import { addYears, type Day, isoOf } from "./days.ts";
import type { Child } from "./episodes.ts";
import type { Homes } from "./homes.ts";
import { createRandom, type Random } from "./random.ts";

export interface Arrival {
  on: Day;
  /** Age in days on that day. */
  ageDays: number;
  unaccompanied?: boolean;
  shortBreaks?: boolean;
}

export interface Children {
  all: Child[];
  arrive(arrival: Arrival): Child;
}

const ETHNICITIES = [
  ["WBRI", 842],
  ["WOTH", 22],
  ["WIRI", 4],
  ["WROM", 6],
  ["WIRT", 4],
  ["MWBC", 32],
  ["MWBA", 12],
  ["MWAS", 12],
  ["MOTH", 18],
  ["BCRB", 8],
  ["BAFR", 12],
  ["ABAN", 5],
  ["APKN", 4],
  ["AIND", 3],
  ["CHNE", 2],
  ["AOTH", 5],
  ["OOTH", 6],
  ["REFU", 2],
  ["NOBT", 1],
] as const;

const ETHNICITIES_UNACCOMPANIED = [
  ["OOTH", 40],
  ["BAFR", 30],
  ["AOTH", 22],
  ["WOTH", 6],
  ["BOTH", 2],
] as const;

/** Age in days on coming into care. `teenagers` weighs those of 14 and over against the rest. */
export function ageOnArrival(random: Random, teenagers = 1): number {
  const [from, to] = random.weighted([
    [[1, 360], 17],
    [[366, 1820], 16],
    [[1830, 3640], 17],
    [[3660, 5100], 28],
    [[5110, 5470], 8 * teenagers],
    [[5480, 5830], 7 * teenagers],
    [[5850, 6300], 8 * teenagers],
  ] as const);
  return random.between(from, to);
}

export const ageOnArrivalAlone = (random: Random): number =>
  random.weighted([
    [random.between(5000, 5470), 14],
    [random.between(5480, 5840), 30],
    [random.between(5850, 6290), 56],
  ]);

function previousPermanence(random: Random, birth: Day, ageDays: number): Child["previousPermanence"] {
  const code =
    ageDays < 1000
      ? "Z1"
      : random.weighted([
          ["Z1", 93],
          ["P1", 1.5],
          ["P2", 3],
          ["P3", 2.5],
        ] as const);
  if (code === "Z1") return { code, council: "", date: "" };
  const [year, month] = isoOf(birth + Math.floor(ageDays * (0.3 + random.next() * 0.25))).split("-") as [
    string,
    string,
  ];
  const date = random.weighted([
    [`ZZ/${month}/${year}`, 3],
    [`14/${month}/${year}`, 5],
    [`ZZ/ZZ/${year}`, 1],
  ]);
  return {
    code,
    council: random.weighted([
      ["801", 5],
      ["803", 4],
      ["WAL", 1],
    ]),
    date,
  };
}

export function createChildren(seed: number, homes: Homes): Children {
  const random = createRandom(seed, "children");
  const all: Child[] = [];
  return {
    all,
    arrive({ on, ageDays, unaccompanied = false, shortBreaks = false }) {
      const birth = isoOf(on - ageDays).endsWith("02-29") ? on - ageDays - 1 : on - ageDays;
      const female = random.chance(unaccompanied ? 0.1 : 0.45);
      const mother = female && random.chance(0.06) ? addYears(birth, 15) + random.between(30, 900) : undefined;
      const number = all.length + 1;
      const child: Child = {
        id: `SEV${String(number).padStart(5, "0")}`,
        number,
        female,
        birth,
        ethnicity: random.weighted(unaccompanied ? ETHNICITIES_UNACCOMPANIED : ETHNICITIES),
        unaccompanied,
        shortBreaks,
        homePostcode: homes.familyPostcode(),
        ...(mother === undefined || shortBreaks ? {} : { firstChildBorn: mother }),
        previousPermanence: unaccompanied
          ? { code: "Z1", council: "", date: "" }
          : previousPermanence(random, birth, ageDays),
        episodes: [],
        scheduled: [],
      };
      all.push(child);
      return child;
    },
  };
}
