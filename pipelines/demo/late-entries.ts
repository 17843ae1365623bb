/**
 * What the return of December did not yet know: a start, an end and a move that were entered only in the fourth quarter. So a
 * figure for 31 December reads one way as known in February and another as known in May.
 */
import type { Council } from "./council.ts";
import { ageOn, type Quarter } from "./days.ts";
import { beginCare, endCare } from "./episodes.ts";
import { createRandom, type Random } from "./random.ts";

function startLate(council: Council, random: Random, december: Quarter, march: Quarter): void {
  const on = december.end - random.between(6, 20);
  const child = council.children.arrive({ on, ageDays: random.between(1900, 4900) });
  const placement = council.homes.find("foster", { inArea: true, on, own: true });
  beginCare(child, on, "V2", random.chance(0.6) ? "N1" : "N5", placement);
  endCare(child, march.end - random.between(10, 40), "E4A");
  for (const row of child.episodes) row.knownFrom = march.end;
}

function endLate(council: Council, random: Random, december: Quarter, march: Quarter): void {
  const could = council.children.all.filter((child) => {
    const last = child.episodes[child.episodes.length - 1];
    if (last?.end === undefined || last.end < march.start + 5 || last.end > march.end || last.knownFrom !== undefined)
      return false;
    const isOther = ["E3", "E4A", "E4B", "E41", "E13", "E5", "E6", "E8"].includes(last.reasonCeased ?? "");
    const hasNoBirthday = ageOn(child.birth, december.end - 15) === ageOn(child.birth, march.end);
    return isOther && hasNoBirthday && last.start < december.end - 16;
  });
  if (could.length === 0) return;
  const child = random.pick(could);
  const last = child.episodes[child.episodes.length - 1];
  if (last === undefined) return;
  last.end = december.end - random.between(3, 15);
  last.endKnownFrom = march.end;
}

function moveLate(council: Council, random: Random, december: Quarter, march: Quarter): void {
  const could = council.children.all.flatMap((child) =>
    child.episodes.flatMap((row, index) => {
      const before = child.episodes[index - 1];
      const isMove = row.reasonNew === "P" && row.start >= march.start && row.start <= march.end;
      if (!isMove || before === undefined || before.start > december.end - 20) return [];
      const fits = [row, before].every(({ placement }) => /^[UKHPZ]/.test(placement.place));
      return fits && row.placement.inArea === before.placement.inArea ? [{ row, before }] : [];
    }),
  );
  if (could.length === 0) return;
  const { row, before } = random.pick(could);
  row.start = december.end - random.between(4, 18);
  row.knownFrom = march.end;
  before.end = row.start;
  before.endKnownFrom = march.end;
}

/** Plants one of each in every year that has both returns. */
export function enterLate(council: Council, quarters: readonly Quarter[]): void {
  const random = createRandom(council.seed, "late-entries");
  for (const [index, december] of quarters.entries()) {
    const march = quarters[index + 1];
    if (december.quarter !== "q3" || march === undefined) continue;
    startLate(council, random, december, march);
    endLate(council, random, december, march);
    moveLate(council, random, december, march);
  }
}
