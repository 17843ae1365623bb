/** How wide words are in the sans face, so that labels can be placed at build. Advance widths of Basic Latin, thousandths of an em. */

const REGULAR = [
  200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497, 497, 497,
  497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 543, 588, 571, 615, 527, 494, 617, 652, 263, 479, 579, 486, 727,
  647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497, 500, 542, 504, 553, 456, 555,
  496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303,
  241, 303, 497,
];
const BOLD_IS_WIDER = 1.035;

/** Width in px of one line of text at `size` px. */
export function textWidth(text: string, size: number, weight: 400 | 600 = 400): number {
  let thousandths = 0;
  for (const sign of text) thousandths += REGULAR[(sign.codePointAt(0) ?? 32) - 32] ?? 520;
  return (thousandths * size * (weight === 600 ? BOLD_IS_WIDER : 1)) / 1000;
}

/** Lines of `text`, each at most `width` px wide where its words allow. */
export function wrapped(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** The box of a label: `y` is its baseline, capitals and figures reach 0.72 em above it, tails 0.2 em below. */
export function labelBox(
  text: string,
  at: { x: number; y: number; anchor: "start" | "middle" | "end"; size: number; weight?: 400 | 600 },
): Box {
  const width = textWidth(text, at.size, at.weight ?? 400);
  const x0 = at.anchor === "start" ? at.x : at.anchor === "end" ? at.x - width : at.x - width / 2;
  return { x0, x1: x0 + width, y0: at.y - 0.72 * at.size, y1: at.y + 0.2 * at.size };
}

/** True where two boxes share an area. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

/** Moves labels apart along one axis, keeping their order: centres at least `gap` from each other, all inside from..to. */
export function pushedApart(wanted: readonly number[], gap: number, from: number, to: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] as number) - (wanted[b] as number) || a - b);
  const placed = order.map((i) => wanted[i] as number);
  for (let round = 0; round < 40; round += 1) {
    for (let i = 1; i < placed.length; i += 1) {
      const short = gap - ((placed[i] as number) - (placed[i - 1] as number));
      if (short > 0) {
        placed[i] = (placed[i] as number) + short / 2;
        placed[i - 1] = (placed[i - 1] as number) - short / 2;
      }
    }
    const last = placed.length - 1;
    if (last >= 0 && (placed[0] as number) < from) placed[0] = from;
    if (last >= 0 && (placed[last] as number) > to) placed[last] = to;
  }
  for (let i = 1; i < placed.length; i += 1) placed[i] = Math.max(placed[i] as number, (placed[i - 1] as number) + gap);
  const result: number[] = new Array(wanted.length);
  order.forEach((i, place) => {
    result[i] = placed[place] as number;
  });
  return result;
}
