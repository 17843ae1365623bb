/** Every verb, in the order of --help. */
import { backup } from "./backup.ts";
import { benchmarkVerb } from "./benchmark.ts";
import { chart } from "./chart.ts";
import { conformance } from "./conformance.ts";
import { demo } from "./demo.ts";
import { doctor } from "./doctor.ts";
import { explain } from "./explain.ts";
import { findings } from "./findings.ts";
import { history } from "./history.ts";
import { importVerb } from "./import.ts";
import { init } from "./init.ts";
import { list } from "./list.ts";
import { load } from "./load.ts";
import { map } from "./map.ts";
import { publishVerb } from "./publish.ts";
import { reconcile } from "./reconcile.ts";
import { refresh } from "./refresh.ts";
import { restore } from "./restore.ts";
import { start } from "./start.ts";
import { template } from "./template.ts";
import { transformVerb } from "./transform.ts";
import { unload } from "./unload.ts";
import { validate } from "./validate.ts";
import { values } from "./values.ts";
import type { Verb } from "./verb.ts";
import { why } from "./why.ts";

export const verbs: readonly Verb[] = [
  start,
  init,
  demo,
  importVerb,
  load,
  history,
  unload,
  map,
  template,
  validate,
  findings,
  transformVerb,
  publishVerb,
  refresh,
  values,
  benchmarkVerb,
  explain,
  chart,
  why,
  reconcile,
  list,
  conformance,
  backup,
  restore,
  doctor,
];
