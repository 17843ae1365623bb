/** Rounds half away from zero at `decimals`: 50.5 is 51, -2.25 is -2.3; never half to even, never fooled by 1.005. */
export function roundHalfAway(value: number, decimals = 0): number {
  const scale = 10 ** decimals;
  const scaled = Math.abs(value) * scale;
  const rounded = Math.floor(scaled + 0.5 + scaled * 1e-12);
  return rounded === 0 ? 0 : (Math.sign(value) * rounded) / scale;
}

/** The same as text with its noughts, where `toFixed` would take 1.45, kept as 1.4499999999999999, for 1.4: 1.45 is "1.5", 2 is "2.0". */
export const fixedHalfAway = (value: number, decimals = 1): string => roundHalfAway(value, decimals).toFixed(decimals);
