/** Every dataset family that the importer knows, one map a file. */
import type { DatasetMap } from "../define-dataset.ts";
import { careLeaversActivity } from "./care-leavers-activity.ts";
import { careLeaversInTouch } from "./care-leavers-in-touch.ts";
import { careLeaversSuitability } from "./care-leavers-suitability.ts";
import { ceased } from "./ceased.ts";
import { claRate } from "./cla-rate.ts";
import { health } from "./health.ts";
import { missing } from "./missing.ts";
import { characteristics } from "./national-characteristics.ts";
import { distance } from "./national-distance.ts";
import { provider } from "./national-provider.ts";
import { started } from "./national-started.ts";
import { unaccompanied } from "./national-unaccompanied.ts";
import { netGain } from "./net-gain.ts";
import { newPlacements } from "./new-placements.ts";
import { placementStability } from "./placement-stability.ts";
import { socialWorkers } from "./social-workers.ts";
import { stayingPut } from "./staying-put.ts";

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
];
