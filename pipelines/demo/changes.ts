/** What happens to a child on a planned date: court orders, moving in with adopters, an adoption, a change of plan. */
import { type Council, childrenInCare } from "./council.ts";
import { addYears, type Quarter } from "./days.ts";
import { type Child, continueCare, currentEpisode, endCare, type Scheduled } from "./episodes.ts";
import { registeredSupportedAccommodation } from "./homes.ts";
import { BIRTH_OF_SUPPORTED_ACCOMMODATION_CODE } from "./story.ts";

function apply(council: Council, child: Child, step: Scheduled): void {
  const random = council.random.changes;
  const episode = currentEpisode(child);
  if (episode === undefined) return;
  const { placement } = episode;
  if (step.what === "place-with-adopters") {
    if (child.adoption?.withFosterCarer === true && /^U[456]$/.test(placement.place)) {
      continueCare(child, step.on, { reasonNew: "T", placement: { ...placement, place: "A5" }, reason: "PLACE" });
      return;
    }
    if (child.adoption !== undefined) child.adoption.withFosterCarer = false;
    const adopters = council.homes.adopters(random.chance(0.5), placement.postcode);
    continueCare(child, step.on, { reasonNew: "P", placement: adopters, reason: "CARPL" });
  } else if (step.what === "adopted") {
    endCare(child, step.on, random.chance(0.2) ? "E11" : "E12");
  } else if (step.legalStatus !== episode.legalStatus) {
    const isFoster = placement.place === "U6";
    if (step.what === "legal-and-move" && isFoster) {
      const moved = council.homes.find("foster", {
        inArea: placement.inArea,
        on: step.on,
        own: placement.provider === "PR1",
        leaving: placement.postcode,
      });
      continueCare(child, step.on, {
        reasonNew: "B",
        legalStatus: step.legalStatus,
        placement: moved,
        reason: "CARPL",
      });
    } else if (placement.place === "U3" && step.legalStatus === "C2" && random.chance(0.4)) {
      const longTerm = { ...placement, place: "U1" };
      continueCare(child, step.on, { reasonNew: "U", legalStatus: "C2", placement: longTerm, reason: "PLACE" });
    } else {
      continueCare(child, step.on, { reasonNew: "L", legalStatus: step.legalStatus });
    }
    if (step.what === "decision-reversed" && child.adoption !== undefined) child.adoption.ceased = step.on;
  }
}

/** Planned steps that fall in the quarter, in order; one that would fall on or before an earlier change waits a few days. */
export function changeAsPlanned(council: Council, quarter: Quarter): void {
  for (const { child } of childrenInCare(council)) {
    child.scheduled.sort((a, b) => a.on - b.on);
    for (;;) {
      const step = child.scheduled[0];
      const episode = currentEpisode(child);
      if (step === undefined || episode === undefined) break;
      const on = Math.max(step.on, episode.start + 1);
      if (on > quarter.end || on >= addYears(child.birth, 18)) break;
      child.scheduled.shift();
      apply(council, child, { ...step, on });
    }
  }
}

/** On 28 October 2023 supported accommodation becomes registered provision: same home and carer, new code. */
export function registerSupportedAccommodation(council: Council, quarter: Quarter): void {
  const on = BIRTH_OF_SUPPORTED_ACCOMMODATION_CODE;
  if (on < quarter.start || on > quarter.end) return;
  for (const { child, episode } of childrenInCare(council)) {
    if (!["H5", "P2"].includes(episode.placement.place)) continue;
    if (addYears(child.birth, 18) <= on || episode.start >= on) continue;
    const placement = registeredSupportedAccommodation(episode.placement, Number(child.number));
    continueCare(child, on, { reasonNew: "T", placement, reason: "PLACE" });
  }
}

/** True while a plan for adoption runs: such a child neither moves nor leaves by chance. */
export const hasAdoptionPlan = (child: Child): boolean =>
  child.scheduled.some((step) => step.what !== "legal" && step.what !== "legal-and-move") ||
  child.scheduled.some((s) => s.legalStatus === "E1");
