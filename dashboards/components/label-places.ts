/** Where a label goes: the first place that hits neither a line, nor a mark, nor another label, nor the edge. */
import { type Box, labelBox, overlaps } from "./text-width.ts";

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

export interface Label {
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 600;
}

export type PlacedLabel = Label & Place;

export interface Obstacles {
  readonly boxes: readonly Box[];
  readonly lines: readonly (readonly [number, number][])[];
  readonly edge: Box;
}

/** Length in px of a line inside a box, by points along it every two pixels. */
function lineInside(line: readonly [number, number][], box: Box): number {
  let inside = 0;
  for (let i = 1; i < line.length; i += 1) {
    const [x0, y0] = line[i - 1] as [number, number];
    const [x1, y1] = line[i] as [number, number];
    const steps = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 2));
    for (let s = 0; s <= steps; s += 1) {
      const x = x0 + ((x1 - x0) * s) / steps;
      const y = y0 + ((y1 - y0) * s) / steps;
      if (x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1) inside += 2;
    }
  }
  return inside;
}

function cost(box: Box, obstacles: Obstacles): number {
  const { edge } = obstacles;
  const out = Math.max(0, edge.x0 - box.x0, box.x1 - edge.x1, edge.y0 - box.y0, box.y1 - edge.y1);
  const hit = obstacles.boxes.filter((other) => overlaps(box, other)).length;
  const crossed = obstacles.lines.reduce((sum, line) => sum + lineInside(line, box), 0);
  return out * 50 + hit * 1000 + crossed * 10;
}

/** The cheapest of the places offered; earlier ones win a tie, so offer them in order of liking. */
export function placed(label: Label, places: readonly Place[], obstacles: Obstacles): PlacedLabel {
  let best = places[0] as Place;
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const total = cost(labelBox(label.text, { ...label, ...place }), obstacles);
    if (total < least) {
      best = place;
      least = total;
    }
  }
  return { ...label, ...best };
}

/** Box of a round mark. */
export function markBox(x: number, y: number, r: number): Box {
  return { x0: x - r, x1: x + r, y0: y - r, y1: y + r };
}
