/** One continuous history, quarter by quarter: planned steps, birthdays, arrivals, departures and moves, in that order. */
import { arriveAlone, arriveBeforeStory, arriveInQuarter } from "./arrivals.ts";
import { changeAsPlanned, registerSupportedAccommodation } from "./changes.ts";
import { type Council, childrenInCare } from "./council.ts";
import { addMonths, type Quarter } from "./days.ts";
import { comeOfAge, leaveBySpecialGuardianship, leaveOtherwise, transferAlone } from "./departures.ts";
import { moveInQuarter } from "./moves.ts";
import { targetOn } from "./story.ts";

const ARRIVALS_IN_QUARTER = 20;

function arriveAndLeave(council: Council, quarter: Quarter): void {
  const alone = childrenInCare(council).filter(({ child }) => child.unaccompanied).length;
  const aloneWanted = Math.round(targetOn("unaccompanied", quarter.end)) - alone;
  if (aloneWanted > 0) arriveAlone(council, quarter, aloneWanted);
  else transferAlone(council, quarter, -aloneWanted);
  leaveBySpecialGuardianship(council, quarter);
  const wanted = Math.round(targetOn("children-in-care", quarter.end));
  const short = wanted - childrenInCare(council).length;
  arriveInQuarter(council, quarter, Math.max(ARRIVALS_IN_QUARTER, short));
  changeAsPlanned(council, quarter);
  leaveOtherwise(council, quarter, childrenInCare(council).length - wanted);
}

function liveQuarter(council: Council, quarter: Quarter): void {
  registerSupportedAccommodation(council, quarter);
  changeAsPlanned(council, quarter);
  comeOfAge(council, quarter);
  arriveAndLeave(council, quarter);
  moveInQuarter(council, quarter);
}

export function liveThrough(council: Council, quarters: readonly Quarter[]): void {
  const first = quarters[0] as Quarter;
  arriveBeforeStory(council, first.start, Math.round(targetOn("children-in-care", addMonths(first.start, -1))));
  for (const quarter of quarters) liveQuarter(council, quarter);
}
