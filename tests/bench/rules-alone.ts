/**
 * Every rule over every return in force of a workspace whose returns are loaded, and nothing else: what a validator does. Prints the
 * number of findings.
 */
import { batches } from "../../pipelines/transform/batches.ts";
import { lookUp, stageBatch } from "../../pipelines/transform/transform.job.ts";
import { validate } from "../../pipelines/transform/validate/validate.ts";
import { openHeld } from "./held.ts";

const [folder = ""] = process.argv.slice(2);
const { db, workspace, definitions, maps, asKnownOn, councils } = await openHeld(folder);
let findings = 0;
for (const batch of await batches(db, councils)) {
  await db.run("drop schema if exists validation cascade");
  await stageBatch(db, { workspace, definitions, asKnownOn }, maps, batch);
  await lookUp(db, workspace);
  await validate(db, definitions);
  findings += (await db.one<{ n: number }>("select count(*) as n from validation.findings"))?.n ?? 0;
}
db.close();
console.log(findings);
