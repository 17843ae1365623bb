/** The fix list of small returns, in memory, with the council's own register of teams. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "@pipelines/database.ts";
import { type FindingCount, findingCounts } from "@pipelines/reports/findings.ts";
import { type CouncilFixList, fixListsOf } from "@pipelines/reports/fix-list.ts";
import { judgeSuperseded, recordInForce, unjudgedLoads } from "@pipelines/transform/judged-loads.ts";
import { VALUE_COLUMNS } from "@pipelines/transform/measure/values.ts";
import { stage } from "@pipelines/transform/stage/stage.ts";
import { validate } from "@pipelines/transform/validate/validate.ts";
import type { Workspace } from "@pipelines/workspace.ts";
import type { FixListRow } from "@schemas/reports/fix-list.ts";
import { settingsSchema } from "@schemas/settings.ts";
import { definitions as all } from "./definitions.ts";
import { openScratch, type ScratchLoad } from "./scratch.ts";

export interface FixListFixture {
  dir: string;
  db: Database;
  list: CouncilFixList;
  /** All rows of the list. */
  findings: FixListRow[];
  outcomes: FindingCount[];
  close(): void;
}

export const TODAY = "2025-06-30";

/** `codes`: the only rules that run. `teams`: lines of the register. `meanwhile`: done to the database before the list is made. */
export async function openFixList(options: {
  loads: readonly ScratchLoad[];
  codes: readonly string[];
  teams?: readonly string[];
  meanwhile?: (db: Database) => Promise<void>;
}): Promise<FixListFixture> {
  const rules = new Map([...all.rules].filter(([code]) => options.codes.includes(code)));
  const definitions = { ...all, rules };
  const db = await openScratch(definitions, { loads: options.loads });
  await stage(db, definitions);
  await validate(db, definitions);
  const held = await recorded(options.loads, definitions);
  for (const [table, rows] of Object.entries(held)) await db.insert(`store.ledger.${table}`, rows);
  await options.meanwhile?.(db);
  const dir = mkdtempSync(join(tmpdir(), "fix-list-"));
  if (options.teams !== undefined) {
    mkdirSync(join(dir, "registers"));
    writeFileSync(join(dir, "registers", "child-teams.csv"), ["Child,Team,From,To", ...options.teams, ""].join("\n"));
  }
  const settings = settingsSchema.parse({
    council: { la_code: "990", name: "Severnshore Council", short_name: "Severnshore", is_invented: true },
  });
  const workspace = { dir, settings, reports: join(dir, "reports") } as Workspace;
  const [list] = await fixListsOf(db, { workspace, definitions, today: TODAY });
  if (list === undefined) throw new Error("no load is in force");
  const findings: FixListRow[] = [];
  for await (const finding of list.rows()) findings.push(finding);
  const close = () => {
    db.close();
    rmSync(dir, { recursive: true });
  };
  return { dir, db, list, findings, outcomes: await findingCounts(db), close };
}

/** What the ledger holds of the findings of all these loads, also of those no longer in force. */
async function recorded(loads: readonly ScratchLoad[], definitions: typeof all) {
  const db = await openScratch(definitions, { loads });
  try {
    await stage(db, definitions);
    await validate(db, definitions);
    await db.run(`create schema indicators; create table indicators."values" (${VALUE_COLUMNS})`);
    const left = await recordInForce(db, definitions, await unjudgedLoads(db, "2099-12-31"));
    await judgeSuperseded(db, definitions, left, async () => undefined);
    return {
      findings: await db.query("select * from store.ledger.findings"),
      judgements: await db.query("select * from store.ledger.judgements"),
    };
  } finally {
    db.close();
  }
}

/** One fault of each kind, with every cell that a list might show by mistake. */
export const PLANTED = {
  asAt: "2025-03-31",
  knownOn: "2025-05-01",
  files: {
    header: `CHILD,SEX,DOB,ETHNIC,UPN
      A1,M,38/04/2012,WBRI,UPNSECRET1
      A2,F,02/02/2010,NOTETHNIC,UPNSECRET2
      A3,F,03/03/2011,WBRI,UPNSECRET3
      A4,M,04/04/2009,WBRI,UPNSECRET4`,
    episodes: `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,HOME_POST,PL_POST,URN
      A1,01/05/2024,S,C2,N1,U6,PR1,,,HM1 1AA,PL1 1AA,SC100001
      A2,02/05/2024,=1+1,C2,N1,U6,PR1,,,HM2 2AA,PL2 2AA,SC100002
      A3,03/05/2024,S,V3,N1,A3,PR1,,,HM3 3AA,PL3 3AA,SC100003
      A4,04/05/2024,S,V3,N1,U6,PR1,,,HM4 4AA,PL4 4AA,SC100004`,
    oc2: `CHILD,DOB,SDQ_SCORE,HEALTH_CHECK
      A4,04/04/2009,17,1`,
    oc3: `CHILD,DOB,IN_TOUCH,ACTIV,ACCOM
      A5,05/05/2005,YES,,B1`,
  },
};
export const PLANTED_CODES = ["102", "103", "143", "153", "214"];
