/** The made-up council: its day, its neighbours, and the arithmetic of figures that look like real ones. */

export const NOW = "2020-12-31";
export const LA = "990";
export const NEIGHBOURS = [
  "Aldermoor",
  "Burnhope",
  "Eastcombe",
  "Harrowdean",
  "Kestrelford",
  "Marlbeck",
  "Northolme",
  "Saltmarsh",
  "Tynewick",
  "Westering",
];

function monthEnd(iso: string, back: number): string {
  return new Date(Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - back, 0)).toISOString().slice(0, 10);
}
export const QUARTERS = Array.from({ length: 12 }, (_, i) => monthEnd(NOW, 33 - 3 * i));

/** A small wobble, the same each time. */
export const wobble = (seed: number) => Math.sin(seed * 12.9898) * 0.6;

/** Wilson, 95%, in percent. */
export function interval(p: number, n: number): [number, number] {
  const z = 1.96;
  const q = p / 100;
  const mid = (q + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z * Math.sqrt((q * (1 - q)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return [Math.max(0, mid - half) * 100, Math.min(1, mid + half) * 100];
}
