/** Every dataset family that the importer knows, one map a file. */
import type { DatasetMap } from "../define-dataset.ts";
import { absence } from "./absence.ts";
import { careLeavers22To25 } from "./care-leavers-22-to-25.ts";
import { careLeavers17To18In2017, careLeavers19To21In2017 } from "./care-leavers-2017.ts";
import { careLeaversActivity } from "./care-leavers-activity.ts";
import { careLeaversInTouch } from "./care-leavers-in-touch.ts";
import { careLeaversSuitability } from "./care-leavers-suitability.ts";
import { ceased } from "./ceased.ts";
import { ceased2017 } from "./ceased-2017.ts";
import { claRate } from "./cla-rate.ts";
import { health } from "./health.ts";
import { health2017 } from "./health-2017.ts";
import { inCare2017 } from "./in-care-2017.ts";
import { keyStage2 } from "./key-stage-2.ts";
import { keyStage4 } from "./key-stage-4.ts";
import { missing } from "./missing.ts";
import { missing2017 } from "./missing-2017.ts";
import { accommodation } from "./national-accommodation.ts";
import { adoptionTime } from "./national-adoption-time.ts";
import { characteristics } from "./national-characteristics.ts";
import { distance } from "./national-distance.ts";
import { formerUnaccompanied } from "./national-former-unaccompanied.ts";
import { provider } from "./national-provider.ts";
import { started } from "./national-started.ts";
import { unaccompanied } from "./national-unaccompanied.ts";
import { netGain } from "./net-gain.ts";
import { newPlacements } from "./new-placements.ts";
import { placementStability } from "./placement-stability.ts";
import { schoolMoves } from "./school-moves.ts";
import { socialWorkers } from "./social-workers.ts";
import { specialNeeds } from "./special-needs.ts";
import { started2017 } from "./started-2017.ts";
import { stayingPut } from "./staying-put.ts";
import { suspensions } from "./suspensions.ts";
import { workforce } from "./workforce.ts";

export const DATASET_MAPS: readonly DatasetMap[] = [
  claRate,
  placementStability,
  netGain,
  health,
  ceased,
  missing,
  socialWorkers,
  careLeaversActivity,
  careLeaversSuitability,
  careLeaversInTouch,
  started,
  unaccompanied,
  provider,
  characteristics,
  distance,
  newPlacements,
  stayingPut,
  careLeavers22To25,
  accommodation,
  formerUnaccompanied,
  schoolMoves,
  adoptionTime,
  keyStage2,
  keyStage4,
  absence,
  suspensions,
  specialNeeds,
  workforce,
  inCare2017,
  started2017,
  ceased2017,
  health2017,
  missing2017,
  careLeavers17To18In2017,
  careLeavers19To21In2017,
];
