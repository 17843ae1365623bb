/** The two faces, cut to the signs used and to weights 400 to 600, under names of their own as their licence asks. */

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";
import { renameFamily } from "./font-names.ts";

const BASIC_LATIN = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join("");
/** Signs beside Basic Latin: pound, dashes, quotation marks, middle dot, ellipsis, minus, multiplication, accents in names. */
const SIGNS =
  "\u00a0\u00a3\u2013\u2018\u2019\u201c\u201d\u00b7\u2026\u2212\u00d7\u00e0\u00e9\u00e8\u00f4\u0175\u0177\u2190\u2192";
const FEATURES = ["kern", "liga", "tnum", "lnum", "mark", "mkmk", "ccmp", "locl"];
const WEIGHTS = { min: 400, max: 600 };

const FACES = [
  { family: "CB Sans", file: "cb-sans.woff2", from: "source-sans-3", licence: "cb-sans-licence.txt" },
  { family: "CB Serif", file: "cb-serif.woff2", from: "source-serif-4", licence: "cb-serif-licence.txt" },
] as const;

/** Writes the fonts and their licences into `out`. Cutting takes a second, so `cache` keeps the result by content. */
export async function writeFonts(program: string, cache: string, out: string): Promise<void> {
  mkdirSync(out, { recursive: true });
  mkdirSync(cache, { recursive: true });
  for (const face of FACES) {
    const folder = join(program, "node_modules", "@fontsource-variable", face.from);
    const source = readFileSync(join(folder, "files", `${face.from}-latin-wght-normal.woff2`));
    const key = createHash("sha256")
      .update(source)
      .update(JSON.stringify([SIGNS, FEATURES, WEIGHTS, face, 1]))
      .digest("hex");
    const kept = join(cache, `${key.slice(0, 16)}.woff2`);
    if (!existsSync(kept)) {
      const text = BASIC_LATIN + SIGNS;
      const cut = await subsetFont(source, text, {
        targetFormat: "sfnt",
        variationAxes: { wght: WEIGHTS },
        keepFeatures: FEATURES,
        noHinting: true,
      });
      const renamed = renameFamily(cut, face.family);
      writeFileSync(kept, await subsetFont(renamed, text, { targetFormat: "woff2", keepFeatures: FEATURES }));
    }
    writeFileSync(join(out, face.file), readFileSync(kept));
    const licence = readFileSync(join(folder, "LICENSE"), "utf8");
    const note = `${face.family} is cut from the font named below: fewer signs, weights 400 to 600, another name.\n\n`;
    writeFileSync(join(out, face.licence), note + licence);
  }
}
