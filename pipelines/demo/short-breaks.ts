/** A handful of disabled children who come for short breaks (V3 each break, V4 an agreement). No published count holds them. */
import type { Council } from "./council.ts";
import { day, type Quarter } from "./days.ts";
import type { Placement } from "./homes.ts";
import { createRandom } from "./random.ts";

export function addShortBreaks(council: Council, quarters: readonly Quarter[]): void {
  const random = createRandom(council.seed, "short-breaks");
  const home: Placement = { place: "K2", provider: "PR1", urn: "", postcode: "", inArea: true };
  const family: Placement = { ...home, place: "U6" };
  for (const first of ["2018-02-12", "2021-06-07", "2024-05-20"]) {
    const start = day(first);
    const child = council.children.arrive({ on: start, ageDays: random.between(2600, 3900), shortBreaks: true });
    child.episodes.push({
      start,
      reasonNew: "S",
      legalStatus: "V4",
      need: "N2",
      placement: random.pick([home, family]),
      end: start + 1010,
      reasonCeased: "E8",
    });
  }
  for (const [from, to] of [
    [0, 14],
    [10, 26],
    [22, quarters.length],
  ] as const) {
    const first = quarters[from] as Quarter;
    const child = council.children.arrive({ on: first.start, ageDays: random.between(2600, 3300), shortBreaks: true });
    for (const quarter of quarters.slice(from, to)) {
      for (let i = 0; i < 3; i += 1) {
        const start = quarter.start + 5 + i * 27 + random.between(0, 9);
        const end = start + random.between(2, 3);
        child.episodes.push({
          start,
          reasonNew: "S",
          legalStatus: "V3",
          need: "N2",
          placement: home,
          end,
          reasonCeased: "E4A",
        });
      }
    }
  }
}
