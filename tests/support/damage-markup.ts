/** Ways in which markup gets damaged: XML returns, and the parts of a workbook. Each takes the text and numbers from 0 to below 1. */
import { MARK } from "./generated-return.ts";

export interface MarkupDamage {
  name: string;
  apply(text: string, at: () => number): string;
}

const among = <T>(list: readonly T[], at: () => number): T => list[Math.floor(at() * list.length)] as T;
const insert = (text: string, where: number, what: string) => text.slice(0, where) + what + text.slice(where);

/** Replaces one match, any of them; the text as it is where there is none. */
const onOne = (name: string, pattern: RegExp, change: (found: string, at: () => number) => string): MarkupDamage => ({
  name,
  apply(text, at) {
    const found = [...text.matchAll(pattern)];
    const one = found[Math.floor(at() * found.length)];
    return one === undefined
      ? text
      : text.slice(0, one.index) + change(one[0], at) + text.slice(one.index + one[0].length);
  },
});

const TAG = /<[^>!?]+>/g;
const OPEN = /<\w[^>]*>/g;
const CLOSE = /<\/[^>]+>/g;
const LEAF = /<(\w+)[^>]*>[^<]*<\/\1>/g;
const LEAF_TEXT = /(?<=>)[^<>\s][^<>]*(?=<\/)/g;
const ENTITIES = [
  "&amp;",
  "&lt;",
  "&#233;",
  "&#x1F600;",
  "&#0;",
  "&#xD800;",
  "&#x10FFFF;",
  "&nothing;",
  "&",
  "&#;",
  "&#13;",
];

/** Also before and after `text`: in the middle of what a cell says. */
const inText = (name: string, what: readonly string[]) =>
  onOne(name, LEAF_TEXT, (text, at) => insert(text, Math.floor(at() * (text.length + 1)), among(what, at)));

export const MARKUP_DAMAGES: readonly MarkupDamage[] = [
  onOne("a tag gone", TAG, () => ""),
  onOne("an end gone", CLOSE, () => ""),
  onOne("a tag twice", TAG, (tag) => tag + tag),
  onOne("an element twice", LEAF, (element) => element + element),
  onOne("an element gone", LEAF, () => ""),
  onOne("two elements changed places", /(<(\w+)[^>]*>[^<]*<\/\2>)(<(\w+)[^>]*>[^<]*<\/\4>)/g, (both) => {
    const middle = both.indexOf("><", both.indexOf("</")) + 1;
    return both.slice(middle) + both.slice(0, middle);
  }),
  onOne("an element of another name", OPEN, (tag, at) =>
    tag.replace(/^<\w+/, among(["<ROW", "<row", "<c", "<CHILD", "<x"], at)),
  ),
  onOne("a tag of other letters", TAG, (tag) => tag.toLowerCase()),
  onOne("a prefix", OPEN, (tag) => tag.replace("<", "<x:")),
  onOne("an attribute more", OPEN, (tag, at) =>
    tag.replace(/(\/?)>$/, ` a="${"A".repeat(Math.floor(at() ** 4 * 400_000))}"$1>`),
  ),
  onOne("an attribute twice", / \w+="[^"]*"/g, (attribute) => attribute + attribute),
  onOne("an attribute without quotes", / \w+="[^"]*"/g, (attribute) => attribute.replaceAll('"', "")),
  onOne("a space of names", OPEN, (tag) => tag.replace(/(\/?)>$/, ' xmlns="urn:another"$1>')),
  onOne("an element inside another", LEAF, (element) => element.replace("</", "<ROW><CHILD>x</CHILD></ROW></")),
  onOne("an empty element", LEAF, (element) => `<${/\w+/.exec(element)?.[0]}/>`),
  onOne("a huge text", LEAF_TEXT, (text, at) => text + "X".repeat(Math.floor(at() * 1_200_000))),
  inText("an entity", ENTITIES),
  inText("a comment in a text", ["<!-- -->", `<!-- ${MARK} -->`, "<!--", "<!-- -- -->"]),
  inText("a marked section in a text", ["<![CDATA[x]]>", `<![CDATA[<${MARK}&]]>`, "<![CDATA[", "]]>", "<![CDATA[]]>"]),
  inText("an instruction in a text", ["<?x y?>", "<?xml version='1.0'?>"]),
  inText("an element in a text", ["<b/>", "<b>x</b>"]),
  inText("odd letters", ["\u0000", "\u0001", "\u2028", "\ufffe", "\ud83d", "\u00a0", "\r\n", "\t"]),
  onOne("text beside elements", CLOSE, (tag) => `${tag}${MARK}`),
  onOne("a document type", /^/g, () => `<!DOCTYPE x [<!ENTITY a "${MARK}">]>`),
  onOne(
    "another encoding said",
    /encoding="[^"]*"/g,
    (_, at) => `encoding="${among(["UTF-16", "ISO-8859-1", "latin", ""], at)}"`,
  ),
  onOne("no first line", /^<\?xml[^>]*>\s*/g, () => ""),
  onOne("a line above the first", /^/g, () => "\n"),
  onOne("deep inside", OPEN, (tag, at) => "<ROW>".repeat(Math.floor(at() * 5_000)) + tag),
  onOne("a second root", /$/g, () => "<SSDA903><header/></SSDA903>"),
];

const VALUE = /(?<=<v>)[^<]*(?=<\/v>)/g;
const ODD_VALUES = [
  "",
  " ",
  "NaN",
  "-1",
  "1e400",
  "1e-400",
  "0.1",
  "45100.5",
  "99999999999",
  "-99999999999",
  "2958466",
  "1E+20",
  "x",
  MARK,
  "007",
  "0x10",
  "Infinity",
];
const TYPES = ["s", "n", "b", "e", "d", "str", "inlineStr", "x", ""];
const REFERENCES = ["A1", "A2", "B2", "AA3", "A0", "2", "A", "", "a2", "A1048577", "XFD9", "A-1", "A2:B3", "$A$2"];
const withAttribute = (name: string, tag: string, value: string) =>
  `${tag.replace(new RegExp(` ${name}="[^"]*"`), "").replace(/^<\w+/, (start) => `${start} ${name}="${value}"`)}`;
const CELL = /<c [^>]*>/g;

/** Of a sheet, and of the parts that say what the sheets are. */
export const SHEET_DAMAGES: readonly MarkupDamage[] = [
  onOne("a cell of another type", CELL, (cell, at) => withAttribute("t", cell, among(TYPES, at))),
  onOne("a cell of another look", CELL, (cell, at) =>
    withAttribute("s", cell, among(["0", "1", "2", "99", "-1", "x"], at)),
  ),
  onOne("a cell at another place", CELL, (cell, at) => withAttribute("r", cell, among(REFERENCES, at))),
  onOne("a cell without its place", CELL, (cell) => cell.replace(/ r="[^"]*"/, "")),
  onOne("another value", VALUE, (_, at) => among(ODD_VALUES, at)),
  onOne("an odd date", /<c [^>]*s="1"[^>]*><v>[^<]*<\/v>/g, (cell, at) =>
    cell.replace(/<v>.*/, `<v>${among(ODD_VALUES, at)}</v>`),
  ),
  onOne("two values", /<v>[^<]*<\/v>/g, (value, at) => `${value}<v>${among(ODD_VALUES, at)}</v>`),
  onOne("a formula", /<v>/g, (value, at) => `${among(["<f>A1</f>", "<f/>", '<f t="shared" si="0"/>'], at)}${value}`),
  onOne("no value", /<v>[^<]*<\/v>/g, () => ""),
  onOne("a value in pieces", VALUE, (value) => `${value.slice(0, 1)}<!-- -->${value.slice(1)}`),
  onOne("text in the cell", /<v>[^<]*<\/v>/g, () => `<is><t>${MARK}</t><rPh><t>x</t></rPh><r><t>${MARK}</t></r></is>`),
  onOne(
    "a row of another number",
    /<row r="[^"]*"/g,
    (_, at) => `<row r="${among(["1", "2", "0", "x", "1048577", ""], at)}"`,
  ),
  onOne("a row without its number", /<row r="[^"]*"/g, () => "<row"),
  onOne("a row again", /<row [\s\S]*?<\/row>/g, (row) => row + row),
  onOne("a row hidden", /<row /g, (row) => `${row}hidden="1" `),
  onOne("merged cells", /<\/sheetData>/g, (end) => `${end}<mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells>`),
  onOne(
    "a sheet of another's name",
    / name="[^"]*"/g,
    (_, at) => ` name="${among(["header", "episodes", "", "a&amp;b", MARK], at)}"`,
  ),
  onOne("a sheet hidden", / state="visible"/g, (_, at) => ` state="${among(["hidden", "veryHidden", "x"], at)}"`),
  onOne(
    "another target",
    / Target="[^"]*"/g,
    (_, at) => ` Target="${among(["worksheets/sheet1.xml", "../x.xml", "", "/xl/worksheets/sheet2.xml"], at)}"`,
  ),
  onOne("another id", / (r:id|Id)="[^"]*"/g, (id, at) =>
    id.replace(/"[^"]*"/, `"${among(["rId1", "rId2", "rId99", ""], at)}"`),
  ),
  onOne("a text gone", /<si>[\s\S]*?<\/si>/g, () => ""),
  onOne("a text in runs", /<si><t[^>]*>[^<]*<\/t><\/si>/g, (text) =>
    text.replace(/<t[^>]*>([^<]?)([^<]*)<\/t>/, "<r><t>$1</t></r><r><rPr/><t>$2</t></r><rPh><t>x</t></rPh>"),
  ),
  onOne("days from 1904", /<workbookPr/g, (tag) => `${tag} date1904="1"`),
];
