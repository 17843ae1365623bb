/** The only file that imports saxes: an XML file as elements that end, streamed. Follows no reference and knows no entity of a file. */
import { SaxesParser } from "saxes";
import { UnreadableFileError } from "../errors.ts";
import { plainHeading } from "./recognise.ts";
import { decodeText } from "./small-csv.ts";

export interface XmlElement {
  /** In capitals, without a prefix. */
  name: string;
  line: number;
  /** 0: the root. */
  depth: number;
  parent: XmlElement | undefined;
  text: string;
  fields: { name: string; text: string; line: number }[];
  /** Elements inside that are no fields. */
  children: XmlElement[];
  /** What the caller made of it, for the element that it lies in. */
  records: unknown[];
}

const CHARACTERS_AT_ONCE = 65_536;

/** Calls `close` with each element as it ends, inner ones first. Throws UnreadableFileError naming the line. */
export function readElements(name: string, bytes: Buffer, close: (element: XmlElement) => void): void {
  const parser = new SaxesParser({ fileName: name });
  let open: XmlElement | undefined;
  const refuse = (what: string): never => {
    throw new UnreadableFileError(`${name}, line ${parser.line}: ${what}`);
  };
  parser.on("doctype", () => refuse("it declares a document type, which a return has not. Export it again."));
  parser.on("processinginstruction", ({ target }) => refuse(`it refers to another file (${target}). Export it again.`));
  parser.on("error", (error) => {
    throw new UnreadableFileError(
      `${name}, line ${parser.line}: it is not whole or not XML (${error.message.replace(/^.*?\d+:\d+: /, "").replace(/\.$/, "")}). Export it again.`,
    );
  });
  parser.on("opentag", ({ name: tag, attributes }) => {
    const attribute = Object.keys(attributes).find((one) => !/^(xmlns|xml|xsi)(:|$)/.test(one));
    if (attribute !== undefined)
      refuse(`${tag} has the attribute ${attribute}; expected elements only. Export it again.`);
    open = {
      name: plainHeading(tag.replace(/^.*:/, "")),
      line: parser.line,
      depth: (open?.depth ?? -1) + 1,
      parent: open,
      text: "",
      fields: [],
      children: [],
      records: [],
    };
  });
  const onText = (text: string) => {
    if (open !== undefined) open.text += text;
  };
  parser.on("text", onText);
  parser.on("cdata", onText);
  parser.on("closetag", () => {
    const element = open as XmlElement;
    open = element.parent;
    const isLeaf = element.fields.length === 0 && element.children.length === 0;
    if (!isLeaf && element.text.trim() !== "")
      refuse(`${element.name} holds text beside other elements. Export it again.`);
    if (!isLeaf && open !== undefined) {
      if (open.depth === 0) open.children = [];
      open.children.push(element);
    }
    close(element);
  });
  const { text } = decodeText(bytes);
  const start = text.replace(/^\ufeff/, "");
  for (let at = 0; at < start.length; at += CHARACTERS_AT_ONCE) parser.write(start.slice(at, at + CHARACTERS_AT_ONCE));
  parser.close();
}
