/** An XML return as elements that end, streamed: elements and text only, a leaf being a field of the element that it lies in. */
import { plainHeading } from "./recognise.ts";
import { readXml } from "./xml-events.ts";

export interface XmlElement {
  /** In capitals, without a prefix. */
  name: string;
  line: number;
  /** 0: the root. */
  depth: number;
  parent: XmlElement | undefined;
  text: string;
  fields: { name: string; text: string; line: number }[];
  /** It holds elements that are no fields. */
  hasInner: boolean;
  /** What the caller made of the elements inside. */
  records: unknown[];
}

/** Calls `close` with each element as it ends, inner ones first. Throws UnreadableFileError naming the line. */
export function readElements(name: string, bytes: Uint8Array, close: (element: XmlElement) => void): void {
  readXml(name, bytes, (place) => {
    let open: XmlElement | undefined;
    return {
      open: (tag, attributes) => {
        const attribute = Object.keys(attributes).find((one) => !/^(xmlns|xml|xsi)(:|$)/.test(one));
        if (attribute !== undefined)
          place.refuse(`${tag} has the attribute ${attribute}; expected elements only. Export it again.`);
        open = {
          name: plainHeading(tag.replace(/^.*:/, "")),
          line: place.line,
          depth: (open?.depth ?? -1) + 1,
          parent: open,
          text: "",
          fields: [],
          hasInner: false,
          records: [],
        };
      },
      text: (text) => {
        if (open !== undefined) open.text += text;
      },
      close: () => {
        const element = open as XmlElement;
        open = element.parent;
        const isLeaf = element.fields.length === 0 && !element.hasInner;
        if (!isLeaf && element.text.trim() !== "")
          place.refuse(`${element.name} holds text beside other elements. Export it again.`);
        if (!isLeaf && open !== undefined) open.hasInner = true;
        close(element);
      },
    };
  });
}
