/** A bar from nought in a table's row. Decoration: the number beside it says the same. */
import { Html } from "./html.ts";
import { px } from "./svg.ts";

const WIDTH = 160;

export function breakdownBar(value: number, top: number): Html {
  const width = Math.max(1, (Math.min(value, top) / top) * WIDTH);
  return new Html(
    `<svg class="row-bar" viewBox="0 0 ${WIDTH} 14" width="${WIDTH}" height="14" aria-hidden="true"><rect class="bar-rest" x="0.5" y="0.5" width="${WIDTH - 1}" height="13"/><rect class="bar" width="${px(width)}" height="14"/></svg>`,
  );
}
