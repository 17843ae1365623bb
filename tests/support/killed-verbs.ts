/** Every verb that writes, for the test that kills it: what gives it something to do, and its words. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Excel from "exceljs";
import { expect } from "vitest";
import { type Files, smallReturn, writeFolder } from "../unit/load/return-folder.ts";
import { localText } from "./local-return.ts";
import { careboard, type Run } from "./program.ts";

export interface KilledVerb {
  name: string;
  /** Whether it does its work on what is held, or each time in a workspace that holds nothing yet. */
  on: "returns held" | "nothing held";
  /** Makes it have something to do, another thing at each point; gives back its words. */
  prepare(data: string, point: number): Promise<string[]>;
  check?(data: string): Promise<void>;
}

export interface Bench {
  /** For files to be read; the test removes it. */
  folder: string;
  /** File of the key that backups are opened with, and who they are for; the key is made after the tests are named. */
  key: string;
  recipient(): string;
}

/** Runs a command that has to succeed. */
export async function run(words: readonly string[]): Promise<Run> {
  const done = await careboard(words);
  expect(done.code, `${words.join(" ")}: ${done.stderr}`).toBe(0);
  return done;
}

/** A return whose first child lives in another home each time: other bytes, the same children, the same fault in every episode. */
function numbered(number: number, prefix = "S"): Files {
  const files = smallReturn({ first: 2021, prefix });
  const episodes = String(files["episodes.csv"]).replace("SC123456", `SC${200_000 + number}`);
  return { ...files, "episodes.csv": episodes.replaceAll(",S,C2,", ",QQ,C2,") };
}

const FROM_ANYWHERE = ["--as-at", "2022-03-31", "--data"];

export const load = (data: string, number: number) => ["load", writeFolder(numbered(number)), ...FROM_ANYWHERE, data];

/** Into the returns folder of the workspace. */
const bring = (data: string, council: string, files: Files) =>
  cpSync(writeFolder(files), join(data, "returns", council, "2021-22", "q4"), { recursive: true });

const FURTHER = "202";

/** A new return of each of two councils; pages of the leading one show the other too. */
function bringTwo(data: string, point: number): void {
  bring(data, "990", numbered(point));
  bring(data, FURTHER, numbered(point, "C"));
  const settings = join(data, "careboard.json");
  const held = JSON.parse(readFileSync(settings, "utf8"));
  writeFileSync(settings, JSON.stringify({ ...held, also_shows: [FURTHER] }));
}

/** A line for each child of the return, and for many that no return held has. */
function childIdMap(point: number): string {
  const held = Array.from({ length: 12 }, (_, n) => `S${String(n + 1).padStart(3, "0")}`);
  const others = Array.from({ length: 3_000 }, (_, n) => `OLD${n}`);
  const lines = [...held, ...others].map((id) => `${id},N${point}${id},2022-04-01,migration`);
  return ["old,new,from,reason", ...lines, ""].join("\n");
}

/** A figure for each of many quarter ends. */
function localReturn(point: number): string {
  const days = Array.from({ length: 15 }, (_, n) => 2010 + n).flatMap((year) =>
    ["03-31", "06-30", "09-30", "12-31"].map((day) => `${year}-${day}`),
  );
  return localText(
    ["period_to,indicator_id,value", ...days.map((day) => `${day},opportunities,${20 + point}`)].join("\n"),
  );
}

/** The fix list as its reader sends it back: another note at each finding. */
async function answered(fixList: string, point: number, to: string): Promise<void> {
  const book = new Excel.Workbook();
  await book.xlsx.readFile(fixList);
  const sheet = book.getWorksheet("Findings");
  const note = ((sheet?.getRow(1).values ?? []) as string[]).indexOf("Note");
  expect(sheet?.rowCount).toBeGreaterThan(2);
  sheet?.eachRow((row, number) => {
    if (number > 1) row.getCell(note).value = `Asked ${point} times`;
  });
  await book.xlsx.writeFile(to);
}

const fixListIn = (data: string): string => {
  const reports = join(data, "reports");
  const name = readdirSync(reports).find((one) => /^fix-list.*\.xlsx$/.test(one));
  return join(reports, String(name));
};

export const killedVerbs = ({ folder, key, recipient }: Bench): readonly KilledVerb[] => [
  { name: "load", on: "returns held", prepare: async (data, point) => load(data, point) },
  { name: "load", on: "nothing held", prepare: async (data, point) => load(data, point) },
  ...(["returns held", "nothing held"] as const).map((on) => ({
    name: "load of two councils",
    on,
    async prepare(data: string, point: number) {
      bringTwo(data, point);
      return ["load", "--data", data];
    },
  })),
  {
    name: "load of the local return",
    on: "returns held",
    async prepare(data, point) {
      const file = join(folder, "local.csv");
      writeFileSync(file, localReturn(point));
      return ["load", file, "--data", data];
    },
  },
  {
    name: "load of a return and the local return",
    on: "returns held",
    prepare: async (data, point) => [
      "load",
      writeFolder({ ...numbered(point), "local.csv": localReturn(point) }),
      ...FROM_ANYWHERE,
      data,
    ],
  },
  {
    name: "map",
    on: "returns held",
    async prepare(data, point) {
      const file = join(folder, "child-id-map.csv");
      writeFileSync(file, childIdMap(point));
      return ["map", file, "--data", data];
    },
  },
  {
    name: "findings import",
    on: "returns held",
    async prepare(data, point) {
      const file = join(folder, "answered.xlsx");
      await answered(fixListIn(data), point, file);
      return ["findings", "import", file, "--data", data];
    },
  },
  {
    name: "unload",
    on: "returns held",
    async prepare(data, point) {
      const { stdout } = await run([...load(data, point), "--json"]);
      return ["unload", JSON.parse(stdout).loads[0].load_id, "--why", "test", "--data", data];
    },
  },
  {
    name: "transform",
    on: "returns held",
    async prepare(data, point) {
      await run(load(data, point));
      return ["transform", "--data", data];
    },
  },
  {
    name: "publish",
    on: "returns held",
    async prepare(data, point) {
      await run(load(data, point));
      await run(["transform", "--data", data]);
      return ["publish", "--data", data];
    },
  },
  {
    name: "refresh",
    on: "returns held",
    async prepare(data, point) {
      bring(data, "990", numbered(point));
      return ["refresh", "--data", data];
    },
  },
  {
    name: "refresh of two councils",
    on: "returns held",
    async prepare(data, point) {
      bringTwo(data, point);
      return ["refresh", "--data", data];
    },
  },
  {
    name: "refresh of two councils, each by itself",
    on: "returns held",
    async prepare(data, point) {
      bringTwo(data, point);
      return ["refresh", "--council", `990,${FURTHER}`, "--data", data];
    },
  },
  {
    name: "import",
    on: "returns held",
    async prepare(data, point) {
      const source = join(folder, "lists");
      mkdirSync(source, { recursive: true });
      const days = Array.from({ length: 8 }, (_, n) => `${2000 + point}-05-${10 + n},Day`);
      const homes = Array.from({ length: 3_000 }, (_, n) => `SC${100_000 + n + point},K2`);
      writeFileSync(join(source, "holidays.csv"), ["date,title", ...days].join("\n"));
      writeFileSync(join(source, "homes.csv"), ["URN,Placement code", ...homes].join("\n"));
      return ["import", source, "--data", data];
    },
  },
  {
    name: "backup",
    on: "returns held",
    prepare: async (data) => ["backup", "--recipient", recipient(), "--data", data],
    async check(data) {
      const kept = join(data, "backups");
      for (const name of readdirSync(kept).filter((one) => one.endsWith(".age")))
        await run(["restore", join(kept, name), "--identity-file", key, "--to", join(folder, "no"), "--dry-run"]);
      rmSync(kept, { recursive: true });
    },
  },
];
