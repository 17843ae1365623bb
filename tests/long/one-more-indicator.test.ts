/** Adding an indicator touches one file: a definition dropped into the folder appears everywhere. */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { careboardJson, projectRoot } from "../support/program.ts";

const copy = realpathSync(mkdtempSync(join(tmpdir(), "careboard-one-more-")));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Of each room, what is made and so not copied. */
const ROOMS = {
  schemas: [],
  pipelines: [],
  dashboards: ["dist", "root", ".observablehq"],
  data: ["returns", "warehouse", "published", "reports", "postcodes"],
};

const DEFINITION = `import { defineIndicator } from "@schemas/define.ts";

export default defineIndicator({
  id: "cic-girls-share",
  title: "Girls among children in care",
  theme: "numbers",
  order: 99,
  description: "Share of the children in care who are girls.",
  rationale: "A test of one file being enough.",
  unit: "percent",
  kind: "share",
  polarity_over_time: "neither",
  polarity_against_others: "neither",
  population: "looked_after_at_period_end",
  numerator: "sex_code = 'F'",
  period_kinds: ["snapshot"],
  headline_period_kind: "snapshot",
  words: {
    who: "children in care",
    does: "are girls",
    one: "child",
    counts: "Girls in care on the day.",
    people: "All children in care on the day.",
    not_known: "A child whose sex is not recorded stays in the bottom number.",
    for_example: "Of two children in care, one a girl: 50%.",
  },
  comparator: { none: "Not published for this test." },
  sources: ["SSDA903 Header"],
  source_flag: "903",
  example: {
    why: "One of two children is a girl.",
    as_at: "2025-03-31",
    files: {
      header: "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\\nA1,F,01/01/2015,WBRI,UN1,0,\\nB2,M,01/01/2015,WBRI,UN1,,",
      episodes: "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\\nA1,01/05/2024,S,C2,N1,U6,PR1,,,,,,\\nB2,01/05/2024,S,C2,N1,U6,PR1,,,,,,",
    },
    expect: [{ period_end: "2025-03-31", period_kind: "snapshot", numerator: 1, denominator: 2 }],
  },
});
`;

test("a definition dropped into the folder appears in values, catalogue, page list and site", {
  timeout: 300_000,
}, async () => {
  for (const [room, made] of Object.entries<string[]>(ROOMS)) {
    const filter = (path: string) => !made.includes(basename(path));
    cpSync(join(projectRoot, room), join(copy, room), { recursive: true, filter });
  }
  for (const name of readdirSync(projectRoot)) {
    if (/\.json$/.test(name)) cpSync(join(projectRoot, name), join(copy, name), { preserveTimestamps: true });
  }
  symlinkSync(realpathSync(join(projectRoot, "node_modules")), join(copy, "node_modules"), "junction");
  writeFileSync(join(copy, "schemas", "indicators", "numbers", "cic-girls-share.ts"), DEFINITION);

  const run = await careboardJson<{ published: string; site: string }>(["start", "--no-serve"], copy);
  const shown = await careboardJson<{ rows: { value: number | null }[] }>(
    ["values", "--indicator", "cic-girls-share"],
    copy,
  );
  expect(shown.rows.length).toBeGreaterThan(10);
  expect(shown.rows[0]?.value).toBeGreaterThan(20);

  const catalog = JSON.parse(readFileSync(join(run.published, "catalog.json"), "utf8")) as {
    indicators: { id: string }[];
  };
  expect(catalog.indicators.map((one) => one.id)).toContain("cic-girls-share");
  const page = join(run.site, "indicators", "cic-girls-share.html");
  expect(existsSync(page)).toBe(true);
  expect(readFileSync(page, "utf8")).toContain("are girls");
  expect(readFileSync(join(run.site, "measures.html"), "utf8")).toContain("cic-girls-share");
});
