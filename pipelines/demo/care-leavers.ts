/** Young people who have left care, around their birthdays (OC3): in touch, doing what, living where. */
import type { Council } from "./council.ts";
import { addYears, type Day, day, type Quarter } from "./days.ts";
import type { Child } from "./episodes.ts";
import { createRandom, type Random } from "./random.ts";
import { targetOn } from "./story.ts";

export interface Birthday {
  readonly child: Child;
  readonly age: number;
  readonly on: Day;
  inTouch: string;
  /** F5 and P5 stand for training or employment, F4 and P4 for an apprenticeship; files before 2021-22 write F3 and P3. */
  activity: string;
  home: string;
}

const OLDER_COLLECTED_FROM = day("2022-04-01");

/** In care for 13 weeks after 14 and some time after 16, gone before the birthday, not adopted, moved on or back. */
export function isOwed(child: Child, on: Day): boolean {
  if (child.shortBreaks) return false;
  const last = child.episodes[child.episodes.length - 1];
  if (last?.end === undefined || last.end >= on) return false;
  if (["E11", "E12", "E2", "E3", "E15"].includes(last.reasonCeased ?? "")) return false;
  const after = (age: number) => {
    const from = addYears(child.birth, age);
    return child.episodes.reduce((days, row) => days + Math.max(0, (row.end ?? on) - Math.max(row.start, from)), 0);
  };
  return after(14) >= 95 && after(16) > 0;
}

function birthdaysOf(council: Council, random: Random, first: Day, last: Day): Birthday[] {
  const out: Birthday[] = [];
  for (const child of council.children.all) {
    const cameBack = random.next() < 0.4;
    for (let age = 17; age <= 25; age += 1) {
      const on = addYears(child.birth, age);
      if (on < first || on > last || !isOwed(child, on)) continue;
      if (age >= 22 && (on < OLDER_COLLECTED_FROM || !cameBack)) continue;
      out.push({ child, age, on, inTouch: "", activity: "0", home: "0" });
    }
  }
  return out.sort((a, b) => a.on - b.on || a.child.number - b.child.number);
}

/** Keeps a running share: answers yes as often as the shares given add up to. */
function createShare(random: Random): { isDue(share: number): boolean; take(): void } {
  let owed = random.next();
  return {
    isDue(share) {
      owed += share;
      return owed >= 1;
    },
    take() {
      owed -= 1;
    },
  };
}

export function activityIn(random: Random, age: number): string {
  const study = age <= 18 ? 50 : 26;
  const kind = random.weighted([
    ["1", age >= 19 ? 13 : 0],
    ["2", study],
    ["4", 6],
    ["5", age <= 18 ? 28 : 50],
  ] as const);
  return `${random.chance(0.76) ? "F" : "P"}${kind}`;
}

export const activityOut = (random: Random, child: Child): string =>
  random.weighted([
    ["G4", 32],
    ["G5", 50],
    ["G6", child.female ? 30 : 2],
  ] as const);

/** At 19 to 21 nobody has gone abroad: the few who had would hide a headline of the council. */
export function suitableHome(random: Random, { child, age }: Pick<Birthday, "child" | "age">): string {
  const stayed = child.episodes[child.episodes.length - 1]?.reasonCeased === "E17";
  if (stayed && age <= 21 && random.chance(0.85 - (age - 18) * 0.18)) return "Z1";
  if (age >= 22)
    return random.weighted([
      ["U1", 62],
      ["B1", 16],
      ["K1", 12],
      ["D1", 6],
      ["G1", 2],
    ] as const);
  return random.weighted([
    ["U1", 20 + (age - 17) * 9],
    ["D1", 42 - (age - 17) * 7],
    ["B1", 22],
    ["E1", 8],
    ["K1", 6],
    ["C1", 3],
    ["T1", age >= 18 ? 3 : 0],
    ["Y1", 2],
    ["G1", age <= 18 ? 1 : 0],
  ] as const);
}

export const unsuitableHome = (random: Random): string =>
  random.weighted([
    ["S2", 26],
    ["X2", 24],
    ["U2", 14],
    ["Y2", 14],
    ["W2", 10],
    ["V2", 8],
    ["B2", 8],
  ] as const);

/** The minutes' quarter: the share out of work and study in the year to December 2020 is two points above the year to June. */
function keepToMinutes(random: Random, birthdays: readonly Birthday[]): void {
  const band = birthdays.filter((row) => row.age >= 19 && row.age <= 21 && !["DIED", "RHOM"].includes(row.inTouch));
  const inWindow = (from: string, to: string) => band.filter((row) => row.on >= day(from) && row.on <= day(to));
  const isOut = (row: Birthday) => row.activity.startsWith("G");
  const percent = (rows: readonly Birthday[]) => Math.round((100 * rows.filter(isOut).length) / rows.length);
  const toDecember = inWindow("2020-01-01", "2020-12-31");
  const wanted = percent(inWindow("2019-07-01", "2020-06-30")) + 2;
  for (const row of random.shuffled(inWindow("2020-07-01", "2020-12-31"))) {
    if (row.inTouch !== "YES" || percent(toDecember) === wanted) continue;
    if (percent(toDecember) < wanted && !isOut(row)) row.activity = "G5";
    else if (percent(toDecember) > wanted && isOut(row)) row.activity = "F5";
  }
}

/** One row per young person and birthday, from the first return's year to the last day. */
export function createBirthdays(council: Council, quarters: readonly Quarter[]): Birthday[] {
  const random = createRandom(council.seed, "care-leavers");
  const birthdays = birthdaysOf(
    council,
    random,
    (quarters[0] as Quarter).yearStart,
    (quarters[quarters.length - 1] as Quarter).end,
  );
  const shares = new Map<string, ReturnType<typeof createShare>>();
  const shareOf = (key: string) => {
    const share = shares.get(key) ?? createShare(random);
    shares.set(key, share);
    return share;
  };
  const died = new Set<Child>();
  for (const row of birthdays) {
    const band = row.age <= 18 ? "17-18" : row.age <= 21 ? "19-21" : "22-25";
    const reason = row.child.episodes[row.child.episodes.length - 1]?.reasonCeased ?? "";
    if (died.has(row.child) || random.chance(0.0012)) {
      died.add(row.child);
      row.inTouch = "DIED";
      continue;
    }
    if (row.age <= 18 && ["E4A", "E4B"].includes(reason) && random.chance(0.4)) {
      row.inTouch = "RHOM";
      continue;
    }
    const active = shareOf(`active-${band}`);
    const isActive = active.isDue(targetOn(band === "17-18" ? "activity-17-18" : "activity-19-21", row.on));
    const touch = shareOf(`touch-${band}`);
    if (!touch.isDue(targetOn("in-touch", row.on))) {
      row.inTouch = random.weighted([
        ["NO", 50],
        ["REFU", 28],
        ["NREQ", 22],
      ] as const);
      row.home = random.chance(0.2) && band !== "19-21" ? "R2" : "0";
      continue;
    }
    touch.take();
    row.inTouch = "YES";
    row.activity = isActive ? activityIn(random, row.age) : activityOut(random, row.child);
    if (isActive) active.take();
    const suitable = shareOf(`suitable-${band}`);
    const isSuitable = suitable.isDue(targetOn("suitable-home", row.on) / targetOn("in-touch", row.on));
    if (isSuitable) suitable.take();
    row.home = isSuitable ? suitableHome(random, row) : unsuitableHome(random);
  }
  keepToMinutes(random, birthdays);
  return birthdays;
}
