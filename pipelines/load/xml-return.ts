/** An XML return as tables: which element is a table, which a field, and whose child a record is of. Streamed by xml-elements.ts. */
import { basename } from "node:path";
import type { ReturnDefinition } from "@schemas/define.ts";
import { UnreadableFileError } from "../errors.ts";
import { CsvText } from "./csv-text.ts";
import { takeFile } from "./inbox.ts";
import { type IncomingFile, tableFile } from "./incoming-file.ts";
import { refuseSheetsAsXml } from "./incoming-text.ts";
import { bareHeading, plainHeading } from "./recognise.ts";
import { readElements, type XmlElement } from "./xml-elements.ts";

/** Elements that only hold others: the department's own root, and what programs write round a table, a row or a child. */
const CONTAINERS = ["EXPSSDA903", "SSDA903", "RETURN", "CHILDREN", "CHILD", "TABLE", "ROWS", "ROW", "RECORD"];

interface XmlRecord {
  definition: ReturnDefinition;
  /** Official heading to text. */
  cells: Map<string, string>;
}

/** Headings that a record takes from the record that it lies in, or from the Header beside it. */
const INHERITED = ["CHILD", "DOB", "SEX"];

/**
 * One file for each table found; a record's row is its number among those of its table. Throws UnreadableFileError naming line and
 * element for what is no table or field of the return, and for a document type, an entity or text outside of fields.
 */
export function readXmlReturn(path: string, returns: ReadonlyMap<string, ReturnDefinition>): IncomingFile[] {
  const name = basename(path);
  const { bytes, sha256 } = takeFile(path);
  refuseSheetsAsXml(name, bytes);
  const tables = new XmlTables(name, [...returns.values()]);
  readElements(name, bytes, (element) => tables.close(element));
  const found = [...tables.written].sort(([one], [other]) => one.order - other.order);
  if (found.length === 0) {
    throw new UnreadableFileError(
      `${name}: it holds no table of the SSDA903 return. \`careboard list returns\` names them.`,
    );
  }
  return found.map(([definition, table]) => {
    const about = {
      name: `${name} [${definition.title}]`,
      path,
      sha256,
      byteCount: bytes.length,
      encoding: "xml" as const,
      firstRow: 1,
      notices: [],
    };
    return tableFile(about, headingsOf(definition), table);
  });
}

const headingsOf = ({ fields }: ReturnDefinition): string[] => fields.map(({ heading }) => heading);

class XmlTables {
  readonly written = new Map<ReturnDefinition, CsvText>();
  readonly #tables = new Map<string, ReturnDefinition>();
  /** Fields that only one return has: found in another's record they make a record of their own. */
  readonly #owners = new Map<string, { definition: ReturnDefinition; heading: string }>();

  readonly #file: string;

  constructor(file: string, returns: readonly ReturnDefinition[]) {
    this.#file = file;
    const owned = returns.flatMap((definition) =>
      definition.fields.flatMap(({ heading, aliases }) =>
        [heading, ...aliases].map((name) => ({ name, heading, definition })),
      ),
    );
    for (const { name, heading, definition } of owned) {
      const others = owned.filter((other) => other.name === name && other.definition !== definition);
      if (others.length === 0) this.#owners.set(name, { definition, heading });
    }
    for (const definition of returns) {
      const { id, table, title, usual_file_names, xml_names } = definition;
      const stems = usual_file_names.map((file) => file.replace(/\.csv$/, ""));
      for (const name of [id, table, title, ...stems, ...xml_names])
        this.#tables.set(bareHeading(plainHeading(name)), definition);
    }
  }

  /** Takes an element that has ended; its records go to the table, or up to the element that it lies in. */
  close(element: XmlElement): void {
    if (element.fields.length === 0 && !element.hasInner) {
      this.#closeLeaf(element);
      return;
    }
    const definition = this.#definitionOf(element);
    const own = element.fields.length === 0 ? [] : this.#recordsOf(element, definition);
    const within = element.records as XmlRecord[];
    for (const record of within) for (const source of own.slice(0, 1)) inherit(record, source);
    const headers = within.filter((record) => record.definition.id === "header");
    if (own.length === 0 && headers.length === 1) for (const record of within) inherit(record, headers[0] as XmlRecord);
    const { parent } = element;
    const all = [...own, ...within];
    const isWhole = parent === undefined || this.#isWhole(element, parent);
    for (const one of all)
      if (isWhole) this.#write(one);
      else parent.records.push(one);
  }

  /** Nothing further out says more of its records: what lies in the root, a child, and a row of a table that lies in the root. */
  #isWhole(element: XmlElement, parent: XmlElement): boolean {
    if (element.depth <= 1 || element.name === "CHILD") return true;
    const table = parent.fields.length === 0 ? this.#tableOf(parent.name) : undefined;
    return element.depth === 2 && table !== undefined && table === this.#nearest(element);
  }

  #tableOf(name: string): ReturnDefinition | undefined {
    return this.#tables.get(bareHeading(name));
  }

  #write({ definition, cells }: XmlRecord): void {
    this.#text(definition).add(definition.fields.map(({ heading }) => cells.get(heading) ?? ""));
  }

  #text(definition: ReturnDefinition): CsvText {
    const held = this.written.get(definition) ?? new CsvText(headingsOf(definition));
    this.written.set(definition, held);
    return held;
  }

  /** An element without anything in it that is named as a table: the table is there, and has no rows. */
  #closeLeaf({ name, parent, text, line }: XmlElement): void {
    const definition = this.#tableOf(name);
    const owner = parent === undefined ? undefined : this.#nearest(parent);
    const isField = owner?.fields.some(({ heading, aliases }) => heading === name || aliases.includes(name)) ?? false;
    if (definition !== undefined && !isField && text.trim() === "") {
      this.#text(definition);
      return;
    }
    if (parent === undefined) throw this.#unknown(name, line);
    parent.fields.push({ name, text, line });
  }

  #definitionOf(element: XmlElement): ReturnDefinition | undefined {
    const definition = this.#nearest(element);
    if (this.#tableOf(element.name) !== undefined || CONTAINERS.includes(element.name)) return definition;
    throw this.#unknown(element.name, element.line);
  }

  #nearest(element: XmlElement): ReturnDefinition | undefined {
    for (let at: XmlElement | undefined = element; at !== undefined; at = at.parent) {
      const definition = this.#tableOf(at.name);
      if (definition !== undefined) return definition;
    }
    return undefined;
  }

  #recordsOf(element: XmlElement, definition: ReturnDefinition | undefined): XmlRecord[] {
    const records = new Map<ReturnDefinition, XmlRecord>();
    if (definition !== undefined) records.set(definition, { definition, cells: new Map() });
    for (const { name, text, line } of element.fields) {
      const field = definition?.fields.find(({ heading, aliases }) => heading === name || aliases.includes(name));
      const owner =
        definition !== undefined && field !== undefined
          ? { definition, heading: field.heading }
          : this.#owners.get(name);
      if (definition === undefined || owner === undefined) throw this.#unknown(name, line);
      if (owner.definition !== definition && text.trim() === "") continue;
      const record = records.get(owner.definition) ?? {
        definition: owner.definition,
        cells: new Map<string, string>(),
      };
      if (record.cells.has(owner.heading)) {
        throw new UnreadableFileError(
          `${this.#file}, line ${line}: ${name} is there twice in one record. Export the file again.`,
        );
      }
      record.cells.set(owner.heading, text);
      records.set(owner.definition, record);
    }
    const [own, ...others] = records.values();
    const unaccompanied =
      definition?.id === "header" && own?.cells.get("UASC")?.trim() === "1" ? this.#uasc(records) : [];
    for (const record of [...others, ...unaccompanied]) if (own !== undefined) inherit(record, own);
    return own === undefined ? [] : [own, ...others, ...unaccompanied];
  }

  /** The department's file says in the Header that a child is unaccompanied; the CSV files have a table for them. */
  #uasc(records: ReadonlyMap<ReturnDefinition, XmlRecord>): XmlRecord[] {
    const definition = this.#tables.get("UASC");
    return definition === undefined || records.has(definition) ? [] : [{ definition, cells: new Map() }];
  }

  #unknown(name: string, line: number): Error {
    return new UnreadableFileError(
      `${this.#file}, line ${line}: ${name} is no table or field of the SSDA903 return that belongs there. ` +
        "Tables and fields are named by the headings of the CSV files or the department's XML names (of social workers and deprivations of liberty by the " +
        "CSV's alone: their XML names are not known); take it out, or export the file again.",
    );
  }
}

function inherit(record: XmlRecord, from: XmlRecord): void {
  for (const heading of INHERITED) {
    const text = from.cells.get(heading);
    const has = record.definition.fields.some((field) => field.heading === heading);
    if (has && text !== undefined && !record.cells.has(heading)) record.cells.set(heading, text);
  }
}
