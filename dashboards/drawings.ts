/**
 * Drawings and tables travel beside the Markdown, not in it: Framework reads every page through a DOM several times, and they are
 * most of a page's bytes. A page holds `<svg data-drawing="7"></svg>`; finish.ts puts it back.
 */
const DRAWING = /<table[^>]*>[\s\S]*?<\/table>|<svg(?![^>]*data-drawing)[^>]*>[\s\S]*?<\/svg>/g;
const PLACE = /<svg data-drawing="(\d+)"><\/svg>/g;

export class Drawings {
  private readonly ids = new Map<string, number>();

  /** Markup with a place for each drawing and table; the same one has one id wherever it stands. */
  takeOut(markup: string): string {
    return markup.replace(DRAWING, (drawing) => {
      const id = this.ids.get(drawing) ?? this.ids.size;
      this.ids.set(drawing, id);
      return `<svg data-drawing="${id}"></svg>`;
    });
  }

  /** All drawings, by id. */
  list(): string[] {
    return [...this.ids.keys()];
  }
}

/** A page with its drawings back in their places. A place without a drawing is a fault, never a gap on a page. */
export function putBack(page: string, drawings: readonly string[]): string {
  return page.replace(PLACE, (_, id: string) => {
    const drawing = drawings[Number(id)];
    if (drawing === undefined) throw new Error(`drawing ${id} - expected among the drawings of this build`);
    return drawing;
  });
}
