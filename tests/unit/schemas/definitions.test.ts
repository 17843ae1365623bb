/** The twelve files of the return and their code lists are those of returns.md, year by year; lists beside it are in every year. */
import { type DefinitionModule, definitionModules } from "@pipelines/definition-files.ts";
import { collectDefinitions, loadDefinitions } from "@pipelines/definitions.ts";
import { inForce } from "@schemas/collection-years.ts";
import { describe, expect, test } from "vitest";

const definitions = await loadDefinitions();

const headings = (year: string): Record<string, string> =>
  Object.fromEntries(
    [...definitions.returns.values()]
      .filter((definition) => definition.mandatory !== "beside" && inForce(definition, year))
      .map(({ id, fields }) => [
        id,
        fields
          .filter((field) => !field.optional && inForce(field, year))
          .map((field) => field.heading)
          .join(", "),
      ]),
  );

const codes = (set: string, year: string) =>
  (definitions.codeSets.get(set)?.codes ?? []).filter((code) => inForce(code, year)).map(({ code }) => code);

const TEN_FILES = {
  header: "CHILD, SEX, DOB, ETHNIC, UPN, MOTHER, MC_DOB",
  episodes: "CHILD, DECOM, RNE, LS, CIN, PLACE, PLACE_PROVIDER, DEC, REC, REASON_PLACE_CHANGE, HOME_POST, PL_POST, URN",
  uasc: "CHILD, SEX, DOB, DUC",
  reviews: "CHILD, DOB, REVIEW, REVIEW_CODE",
  oc2: "CHILD, DOB, SDQ_SCORE, SDQ_REASON, CONVICTED, HEALTH_CHECK, IMMUNISATIONS, TEETH_CHECK, HEALTH_ASSESSMENT, SUBSTANCE_MISUSE, INTERVENTION_RECEIVED, INTERVENTION_OFFERED",
  oc3: "CHILD, DOB, IN_TOUCH, ACTIV, ACCOM",
  ad1: "CHILD, DOB, DATE_INT, DATE_MATCH, FOSTER_CARE, NB_ADOPTR, SEX_ADOPTR, LS_ADOPTR",
  "placed-adoption": "CHILD, DOB, DATE_PLACED, DATE_PLACED_CEASED, REASON_PLACED_CEASED",
  "previous-permanence": "CHILD, DOB, PREV_PERM, LA_PERM, DATE_PERM",
  missing: "CHILD, DOB, MISSING, MIS_START, MIS_END",
};
const SOCIAL_WORKERS = { "sw-episodes": "CHILD, DOB, SW_ID, SW_DECOM, SW_DEC, SW_REASON" };

describe("returns", () => {
  test.each([
    ["2017-18", TEN_FILES],
    ["2022-23", TEN_FILES],
    ["2024-25", { ...TEN_FILES, ...SOCIAL_WORKERS }],
    ["2026-27", { ...TEN_FILES, ...SOCIAL_WORKERS, dolo: "CHILD, DOB, DOLO_START, DOLO_END" }],
  ])("%s has these files, in this order, with these columns in order", (year, expected) => {
    expect(headings(year)).toEqual(expected);
    expect(Object.keys(headings(year))).toEqual(Object.keys(expected));
  });

  test("the lists beside the return are those of Annex A that are of children in care, care leavers and adoption", () => {
    const beside = [...definitions.returns.values()].filter(({ mandatory }) => mandatory === "beside");
    expect(beside.map(({ id }) => id)).toEqual(["annex-a-8", "annex-a-9", "annex-a-10", "annex-a-11"]);
  });

  test("no two are told by the same headings", () => {
    const all = [...definitions.returns.values()];
    for (const one of all)
      for (const other of all) {
        const columns = other.fields.map((field) => field.heading);
        if (one !== other)
          expect(
            one.signature.every((heading) => columns.includes(heading)),
            `${one.id} in ${other.id}`,
          ).toBe(false);
      }
  });

  test("a row without its child or its key date is the only one that has no place", () => {
    const required = [...definitions.returns.values()].flatMap(({ id, fields }) =>
      fields.filter((field) => field.required).map((field) => `${id} ${field.heading}`),
    );
    expect(required.filter((one) => !one.endsWith(" CHILD"))).toEqual([
      "episodes DECOM",
      "reviews REVIEW",
      "placed-adoption DATE_PLACED",
      "missing MIS_START",
      "sw-episodes SW_DECOM",
      "dolo DOLO_START",
    ]);
    expect(required.filter((one) => one.endsWith(" CHILD"))).toHaveLength(12 + 4);
  });
});

describe("code sets", () => {
  const changing = ["H5", "K3", "P2", "Z1", "Z11", "Z12", "Z13", "Z14"];
  test.each([
    ["2022-23", ["H5", "P2", "Z1"]],
    ["2024-25", ["H5", "K3", "P2", "Z1"]],
    ["2025-26", ["K3", "Z11", "Z12", "Z13", "Z14"]],
  ])("placement types of %s", (year, expected) => {
    expect(
      codes("placement-type", year)
        .filter((code) => changing.includes(code))
        .sort(),
    ).toEqual(expected);
  });

  test.each([
    ["sex", "2023-24", ["1", "2"]],
    ["sex", "2024-25", ["M", "F", "U"]],
    ["activity", "2020-21", ["F1", "P1", "F2", "P2", "F3", "P3", "G4", "G5", "G6", "0"]],
    ["activity", "2021-22", ["F1", "P1", "F2", "P2", "F4", "P4", "F5", "P5", "G4", "G5", "G6", "0"]],
    ["in-touch", "2024-25", ["YES", "NO", "DIED", "REFU", "NREQ", "RHOM"]],
  ])("%s of %s", (set, year, expected) => {
    expect(codes(set, year)).toEqual(expected);
  });

  test("special guardianship has two codes to 2017-18 and four after", () => {
    const guardianship = (year: string) =>
      codes("reason-episode-ceased", year).filter((code) => /^E4[3-8]$/.test(code));
    expect(guardianship("2017-18")).toEqual(["E43", "E44"]);
    expect(guardianship("2018-19")).toEqual(["E45", "E46", "E47", "E48"]);
    expect(codes("reason-placement-change", "2017-18")).not.toContain("CUSTOD");
    expect(codes("reason-placement-change", "2018-19")).toContain("CUSTOD");
  });

  test.each([
    ["ethnicity", 20],
    ["legal-status", 13],
    ["category-of-need", 8],
    ["placement-provider", 6],
    ["reason-placement-change", 12],
    ["accommodation", 33],
    ["social-worker-reason", 10],
  ])("%s has %i codes", (set, count) => {
    expect(codes(set, "2024-25")).toHaveLength(count);
  });
});

const modules = (await definitionModules()).filter(({ path }) => /^(returns|code-sets)/.test(path));

/** The same modules with one changed, as if its file had been edited. */
const edited = (path: string, change: object): DefinitionModule[] =>
  modules.map((one) => (one.path === path ? { path, definition: { ...(one.definition as object), ...change } } : one));

describe("a wrong definition is refused, naming its file", () => {
  test.each([
    [
      "a file name that is not the id",
      edited("returns/dolo.ts", { id: "orders" }),
      /^schemas\/returns\/dolo\.ts: its id is orders\. Rename the file to orders\.ts/,
    ],
    [
      "an id twice",
      [
        ...modules,
        { path: "returns/old/dolo.ts", definition: modules.find(({ path }) => path === "returns/dolo.ts")?.definition },
      ],
      /^schemas\/returns\/old\/dolo\.ts: dolo is defined twice/,
    ],
    [
      "no default export",
      [...modules, { path: "code-sets/new.ts", definition: undefined }],
      /^schemas\/code-sets\/new\.ts: its default export: .*Expected a definition/,
    ],
    [
      "a word that is not in the shape",
      edited("returns/dolo.ts", { colour: "red" }),
      /^schemas\/returns\/dolo\.ts: .*colour/,
    ],
    [
      "a code set that is not there",
      modules.filter(({ path }) => path !== "code-sets/sex.ts"),
      /schemas\/returns\/header\.ts: SEX names code set sex, which is not there/,
    ],
  ])("%s", (_name, changed, sentence) => {
    expect(() => collectDefinitions(changed)).toThrow(sentence);
  });
});
