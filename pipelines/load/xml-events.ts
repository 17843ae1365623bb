/** The only file that imports saxes: an XML file as events, streamed. Follows no reference and knows no entity of a file. */
import { SaxesParser } from "saxes";
import { UnreadableFileError } from "../errors.ts";
import { textPieces } from "./small-csv.ts";

export interface XmlEvents {
  /** Names as written, with their prefixes. */
  open: (tag: string, attributes: Readonly<Record<string, string>>) => void;
  text: (text: string) => void;
  close: () => void;
}

/** Where the parser is, and how to refuse the file there. */
export interface XmlPlace {
  readonly line: number;
  /** Throws UnreadableFileError naming file and line. */
  refuse: (what: string) => never;
}

/** Element within element beyond this is no file of ours. */
const DEEPEST = 100;

/** Reads a file's bytes through `events`, which are made for its place. Throws UnreadableFileError naming file and line. */
export function readXml(name: string, bytes: Uint8Array, eventsAt: (place: XmlPlace) => XmlEvents): void {
  const parser = new SaxesParser({ fileName: name });
  const refuse = (what: string): never => {
    throw new UnreadableFileError(`${name}, line ${parser.line}: ${what}`);
  };
  const events = eventsAt({
    get line() {
      return parser.line;
    },
    refuse,
  });
  let depth = 0;
  parser.on("doctype", () => refuse("it declares a document type, which no file of ours has. Export it again."));
  parser.on("processinginstruction", ({ target }) => refuse(`it refers to another file (${target}). Export it again.`));
  parser.on("error", (error) =>
    refuse(
      `it is not whole or not XML (${error.message.replace(/^.*?\d+:\d+: /, "").replace(/\.$/, "")}). Export it again.`,
    ),
  );
  parser.on("opentag", ({ name: tag, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) refuse(`more than ${DEEPEST} elements lie in one another there. Export it again.`);
    events.open(tag, attributes as Record<string, string>);
  });
  parser.on("text", events.text);
  parser.on("cdata", events.text);
  parser.on("closetag", () => {
    depth -= 1;
    events.close();
  });
  for (const piece of textPieces(bytes)) parser.write(piece);
  parser.close();
}
