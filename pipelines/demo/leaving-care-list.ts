/** The invented council's Annex A list 9: those entitled to leaving care services on a quarter's last day, and how they live that day. */
import { activityIn, activityOut, type Birthday, isOwed, suitableHome, unsuitableHome } from "./care-leavers.ts";
import { ageOn, type Day, day, isoOf, type Quarter, quartersFrom, writtenOf } from "./days.ts";
import type { Child } from "./episodes.ts";
import { createRandom, fractionOf } from "./random.ts";
import { FIRST_LISTS, targetOn } from "./story.ts";
import type { History, Table } from "./tables.ts";

const HEADINGS = [
  "CHILD",
  "GENDER",
  "DOB",
  "ELIGIBILITY_CATEGORY",
  "LATEST_PATHWAY_PLAN",
  "LA_IN_TOUCH",
  "LATEST_CONTACT",
  "TYPE_OF_ACCOMMODATION",
  "SUITABILITY_OF_ACCOMMODATION",
  "ACTIVITY_STATUS",
];

type Life = Pick<Birthday, "inTouch" | "activity" | "home">;

const IN_TOUCH: Readonly<Record<string, string>> = {
  YES: "a) Yes",
  NO: "b) No",
  REFU: "d) Refu",
  NREQ: "e) Nreq",
  RHOM: "f) Rhom",
};

const HOMES: Readonly<Record<string, string>> = {
  B: "B: Parents/relatives",
  C: "C: Community home",
  D: "D: Semi-independent",
  E: "E: Supported lodgings",
  K: "K: Ordinary lodgings",
  S: "S: No fixed abode/homeless",
  T: "T: Foyer",
  U: "U: Independent living",
  V: "V: Emergency accommodation",
  X: "X: In custody",
  Y: "Y: Other",
  Z: "Z: With former foster carers",
};

const ACTIVITIES: Readonly<Record<string, string>> = {
  F1: "F1: Full time in higher education",
  P1: "P1: Part time in higher education",
  F2: "F2: Full time in education other than higher",
  P2: "P2: Part time in education other than higher",
  F4: "F4: Full time in an apprenticeship",
  P4: "P4: Part time in an apprenticeship",
  F5: "F5: Full time in training or employment",
  P5: "P5: Part time in training or employment",
  G4: "G4: NEET - illness or disability",
  G5: "G5: NEET - other",
  G6: "G6: NEET - pregnancy or parenting",
};

/** A list of the quarter's last day; undefined before the council keeps one. */
export function createLeavingCareList(history: History, quarter: Quarter): Table | undefined {
  if (quarter.end < day(FIRST_LISTS)) return undefined;
  const newest = new Map<Child, Birthday>();
  for (const row of history.birthdays) if (row.on <= quarter.end) newest.set(row.child, row);
  const rows = history.council.children.all.flatMap((child) => {
    const row = rowOf(history.council.seed, child, newest.get(child), quarter);
    return row === undefined ? [] : [row];
  });
  return { fileName: "annex-a-list-9.csv", headings: HEADINGS, rows };
}

function rowOf(seed: number, child: Child, birthday: Birthday | undefined, quarter: Quarter): string[] | undefined {
  const age = ageOn(child.birth, quarter.end);
  const isOfOwnAge = birthday?.age === age;
  // From 22 on those who came back to us; whoever has died is on no list.
  if (age < 16 || age > 25 || (age >= 22 && !isOfOwnAge)) return undefined;
  if (!isOwed(child, quarter.end) || birthday?.inTouch === "DIED") return undefined;
  const life = lifeOn(seed, child, isOfOwnAge ? birthday : undefined, quarter);
  const since = (from: number, to: number, what: string) =>
    writtenOf(
      quarter.end - from - Math.floor(fractionOf(seed, `${what} ${child.id} ${isoOf(quarter.end)}`) * (to - from)),
    );
  const isInTouch = life.inTouch === "YES";
  const isLate = fractionOf(seed, `late contact ${child.id} ${isoOf(quarter.end)}`) < 0.03;
  const isPlanLate = fractionOf(seed, `late plan ${child.id} ${isoOf(quarter.end)}`) < 0.1;
  return [
    child.id,
    child.female ? "b) Female" : "a) Male",
    writtenOf(child.birth),
    age < 18 ? "a) Relevant child" : "b) Former relevant child",
    isPlanLate ? since(190, 300, "plan") : since(5, 180, "plan"),
    IN_TOUCH[life.inTouch] ?? "b) No",
    isInTouch && !isLate ? since(1, 55, "contact") : since(60, 200, "contact"),
    HOMES[life.home.charAt(0)] ?? "",
    life.home.endsWith("1")
      ? "a) Suitable"
      : life.home.endsWith("2")
        ? "b) Unsuitable"
        : "c) Not in touch or not recorded",
    ACTIVITIES[life.activity] ?? "",
  ];
}

/** As around the newest birthday, unless something has changed since; without a birthday of that age, as it comes. */
function lifeOn(seed: number, child: Child, birthday: Birthday | undefined, quarter: Quarter): Life {
  const later = quartersFrom(FIRST_LISTS, isoOf(quarter.end)).filter(
    ({ end }) => end > (birthday?.on ?? 0) && fractionOf(seed, `changed ${child.id} ${isoOf(end)}`) < 0.05,
  );
  const changed = later[later.length - 1];
  const life =
    changed === undefined && birthday !== undefined
      ? birthday
      : inventedLife(seed, child, changed?.end ?? day(FIRST_LISTS));
  return { ...life, home: homeToday(life, fractionOf(seed, `whereabouts ${child.id}`)) };
}

/** Nobody is in bed and breakfast any more, or abroad; of those who are not in touch others tell where they are. */
function homeToday({ home, inTouch }: Life, whereabouts: number): string {
  if (home === "W2") return "V2";
  if (home === "G1") return "B1";
  if (inTouch === "YES" || inTouch === "RHOM") return home;
  return whereabouts < 0.5 ? "X2" : "S2";
}

function inventedLife(seed: number, child: Child, on: Day): Life {
  const random = createRandom(seed, `today ${child.id} ${isoOf(on)}`);
  const age = Math.max(ageOn(child.birth, on), 17);
  const inTouch = targetOn("in-touch", on);
  if (!random.chance(inTouch)) return { inTouch: "NO", activity: "0", home: "0" };
  const isActive = random.chance(targetOn(age <= 18 ? "activity-17-18" : "activity-19-21", on) / inTouch);
  return {
    inTouch: "YES",
    home: random.chance(targetOn("suitable-home", on) / inTouch)
      ? suitableHome(random, { child, age })
      : unsuitableHome(random),
    activity: isActive ? activityIn(random, age) : activityOut(random, child),
  };
}
