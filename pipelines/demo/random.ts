/** A small seeded generator (mulberry32). The invented council is the only user of chance in the product, and there is no clock. */
export interface Random {
  /** 0 (inclusive) to 1 (exclusive). */
  next(): number;
  /** Whole number from `from` to `to`, both inclusive. */
  between(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** One of the entries, by weight. Weights need not add up to one. */
  weighted<T>(entries: readonly (readonly [T, number])[]): T;
  shuffled<T>(items: readonly T[]): T[];
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** A stream of its own per noun, so that a change in one part of the story leaves the others as they were. */
export function createRandom(seed: number, stream: string): Random {
  let state = hash(`${seed}:${stream}`);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(items: readonly T[]): T => items[between(0, items.length - 1)] as T;
  const weighted = <T>(entries: readonly (readonly [T, number])[]): T => {
    let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of entries) {
      left -= weight;
      if (left < 0) return item;
    }
    return (entries[entries.length - 1] as readonly [T, number])[0];
  };
  const shuffled = <T>(items: readonly T[]): T[] => {
    const out = [...items];
    for (let i = out.length - 1; i > 0; i -= 1) {
      const j = between(0, i);
      [out[i], out[j]] = [out[j] as T, out[i] as T];
    }
    return out;
  };
  return { next, between, chance: (probability) => next() < probability, pick, weighted, shuffled };
}

/** A fixed number from 0 to 1 for a key: the same child and year always give the same answer. */
export function fractionOf(seed: number, key: string): number {
  return createRandom(seed, key).next();
}
