/** A return as one XML file is loaded as the same rows as its CSV files, or refused in words that name the place. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Files, type LoadBench, openBench } from "./return-folder.ts";
import { good, refusalOf, rowsOf, stored, storedFromCsv } from "./whole-return.ts";

let bench: LoadBench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.store.close());

const children = () =>
  rowsOf("header.csv").map((header) => ({
    header,
    episodes: rowsOf("episodes.csv").filter(({ CHILD }) => CHILD === header.CHILD),
    reviews: rowsOf("reviews.csv").filter(({ CHILD }) => CHILD === header.CHILD),
  }));
const elements = (row: Record<string, string>, without: string[] = [], names: Record<string, string> = {}) =>
  Object.entries(row)
    .filter(([heading, cell]) => cell !== "" && !without.includes(heading))
    .map(([heading, cell]) => `<${names[heading] ?? heading}>${cell}</${names[heading] ?? heading}>`)
    .join("");

/** As the department's own schema nests them. */
const nested = (more = "", change = (xml: string) => xml): Files => ({
  "return.xml": change(
    `<?xml version="1.0"?>\n<EXPSSDA903>${children()
      .map(
        ({ header, episodes, reviews }) =>
          `\n<CHILD><HEADER>${elements(header, [], { CHILD: "CHILDID" })}${reviews
            .map((row) => `<AREVIEW>${elements(row, ["CHILD", "DOB"])}</AREVIEW>`)
            .join(
              "",
            )}</HEADER>${episodes.map((row) => `<EPISODE>${elements(row, ["CHILD"], { PLACE: "PL" })}</EPISODE>`).join("")}</CHILD>`,
      )
      .join("")}${more}</EXPSSDA903>`,
  ),
});

/** Tables named as our files, one after the other. */
const flat = (): Files => ({
  "return.xml": `<SSDA903>${["header", "episodes", "reviews"]
    .map(
      (id) =>
        `<${id}>${rowsOf(`${id}.csv`)
          .map((row) => `<ROW>${elements(row)}</ROW>`)
          .join("")}</${id}>`,
    )
    .join("")}</SSDA903>`,
});

test.each([
  ["nested as the department's schema has it", nested],
  ["flat, with rows", flat],
])("%s", async (_name, files) => {
  const report = await bench.load(files());
  expect(await stored(bench)).toEqual(await storedFromCsv());
  expect(report.files.map(({ source_file, rows, encoding }) => [source_file, rows, encoding])).toEqual([
    ["return.xml [Header]", 12, "xml"],
    ["return.xml [Episodes]", 12, "xml"],
    ["return.xml [Reviews]", 12, "xml"],
  ]);
  expect(new Set(report.files.map(({ sha256 }) => sha256)).size).toBe(1);
  expect(await bench.store.one("select min(source_row) as low, max(source_row) as high from raw.episodes")).toEqual({
    low: 1,
    high: 12,
  });
});

test("the elements inside the Header of the department's file are rows of their own tables", async () => {
  const inside =
    "<AMISSING><MISSING>M</MISSING><MIS_START>01/12/2020</MIS_START><MIS_END>02/12/2020</MIS_END></AMISSING>" +
    "<IN_TOUCH>YES</IN_TOUCH><ACTIV>F2</ACTIV><ACCOM>Y2</ACCOM><PERMANENCE><PREV_PERM>Z1</PREV_PERM></PERMANENCE>" +
    "<DATE_INT>01/07/2020</DATE_INT><DATE_MATCH>01/07/2020</DATE_MATCH><NB_ADOPTR>2</NB_ADOPTR>" +
    "<OC2><CONVICTED>0</CONVICTED></OC2><AD_PLACED><DATE_PLACED>01/06/2020</DATE_PLACED></AD_PLACED>";
  const report = await bench.load(nested("", (xml) => xml.replace("</HEADER>", `${inside}</HEADER>`)));
  expect(report.files.map(({ return_id, rows }) => `${return_id} ${rows}`).sort()).toEqual([
    "ad1 1",
    "episodes 12",
    "header 12",
    "missing 1",
    "oc2 1",
    "oc3 1",
    "placed-adoption 1",
    "previous-permanence 1",
    "reviews 12",
  ]);
  for (const table of ["ad1", "missing", "oc2", "oc3", "placed_for_adoption", "previous_permanence"]) {
    expect(await bench.store.query(`select CHILD, DOB from raw.${table}`), table).toEqual([
      { CHILD: "S001", DOB: "15/06/2011" },
    ]);
  }
});

test("the department's flag and date of the unaccompanied become a row of UASC, and an empty element an empty table", async () => {
  await bench.load(
    nested("<AD1/>", (xml) =>
      xml.replace("<ETHNIC>", "<UASC>1</UASC><DUC>01/02/2021</DUC><ETHNIC>").replace("<MOTHER>", "<MOTHER>"),
    ),
  );
  expect(await bench.store.query(`select "CHILD", "SEX", "DUC" from raw.uasc`)).toEqual([
    { CHILD: "S001", SEX: "2", DUC: "01/02/2021" },
  ]);
  expect(await bench.store.one("select row_count from ledger.files where return_id = 'ad1'")).toEqual({
    row_count: 0,
  });
});

test("social workers and deprivations of liberty, by their CSV names, beside the episodes of a child or in tables of rows", async () => {
  const worker = "<SW_ID>SW1</SW_ID><SW_DECOM>01/05/2020</SW_DECOM><SW_REASON>MANAGE</SW_REASON>";
  const order = "<DOLO_START>01/06/2020</DOLO_START>";
  const ofChild = `<SWEpisodes><ROW>${worker}</ROW></SWEpisodes><DoLo>${order}</DoLo></CHILD>`;
  await bench.load(nested("", (xml) => xml.replace("</CHILD>", ofChild)));
  const inRows = `<SW_EPISODES><ROW><CHILD>S002</CHILD>${worker}</ROW></SW_EPISODES><dolo><ROW><CHILD>S002</CHILD>${order}</ROW></dolo></SSDA903>`;
  await bench.load({ "return.xml": String(flat()["return.xml"]).replace("</SSDA903>", inRows) });
  for (const [table, heading, cell] of [
    ["sw_episodes", "SW_DECOM", "01/05/2020"],
    ["dolo", "DOLO_START", "01/06/2020"],
  ]) {
    const rows = await bench.store.query(`select CHILD, DOB, ${heading} from raw.${table} order by CHILD`);
    expect(rows, table).toEqual([
      { CHILD: "S001", DOB: "15/06/2011", [String(heading)]: cell },
      { CHILD: "S002", DOB: null, [String(heading)]: cell },
    ]);
  }
});

test.each<[string, Files, RegExp]>([
  ["elements without end", { "return.xml": "<ROW>".repeat(200) }, /more than 100 elements lie in one another/],
  ["an element that is none", nested("<STAFF><NAME>x</NAME></STAFF>"), /line \d+: STAFF is no table or field/],
  [
    "a field that is none",
    nested("", (xml) => xml.replace("<RNE>", "<COLOUR>1</COLOUR><RNE>")),
    /line 3: COLOUR is no table or field/,
  ],
  [
    "another collection's file",
    { "return.xml": "<Message><Header><Collection>CIN</Collection></Header></Message>" },
    /COLLECTION is no table or field/,
  ],
  [
    "a document type",
    nested("", (xml) => xml.replace("?>", '?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hosts">]>')),
    /document type/,
  ],
  ["an entity", nested("", (xml) => xml.replace("<RNE>", "<URN>&a;</URN><RNE>")), /not whole or not XML/],
  [
    "a stylesheet",
    nested("", (xml) => xml.replace("?>", '?><?xml-stylesheet href="a.xsl"?>')),
    /refers to another file/,
  ],
  ["an attribute", nested("", (xml) => xml.replace("<HEADER>", '<HEADER id="1">')), /has the attribute id/],
  ["a file broken off", nested("", (xml) => xml.slice(0, -200)), /not whole or not XML/],
  ["a field twice", nested("", (xml) => xml.replace("<RNE>", "<RNE>L</RNE><RNE>")), /RNE is there twice/],
  ["no table", { "return.xml": "<SSDA903></SSDA903>" }, /return\.xml.*(holds no table|is no table)/],
  ["a table that is there as CSV too", { ...nested(), "reviews.csv": good["reviews.csv"] }, /are both Reviews/],
])("refuses %s", async (_name, files, words) => {
  expect((await refusalOf(bench, files)).message).toMatch(words);
  expect(await bench.store.one("select count(*) as loads from ledger.loads")).toEqual({ loads: 0 });
});
