/** A council among all others at the size of its own group (benchmarking.md 5.2). */
import type { FUNNEL_PLACES } from "@schemas/cli/chart.ts";

/** Two-sided 95% (alert) and 99.8% (alarm). */
const FUNNEL_Z = { alert: 1.959964, alarm: 3.090232 } as const;
/** Smaller groups have no limits (settled reading 37). */
const FEWEST_IN_FUNNEL = 30;

export type Place = (typeof FUNNEL_PLACES)[number];

export interface FunnelLimits {
  lower_alert: number;
  upper_alert: number;
  lower_alarm: number;
  upper_alarm: number;
}

/** Limits round theta at a group of n, all shares 0 to 1; undefined under 30. They are the shares whose Wilson interval just touches theta. */
export function funnelLimits(theta: number, n: number): FunnelLimits | undefined {
  if (n < FEWEST_IN_FUNNEL) return undefined;
  const spread = Math.sqrt((theta * (1 - theta)) / n);
  const cut = (share: number) => Math.min(1, Math.max(0, share));
  return {
    lower_alert: cut(theta - FUNNEL_Z.alert * spread),
    upper_alert: cut(theta + FUNNEL_Z.alert * spread),
    lower_alarm: cut(theta - FUNNEL_Z.alarm * spread),
    upper_alarm: cut(theta + FUNNEL_Z.alarm * spread),
  };
}

/** Where a share of n lies. */
export function placeInFunnel(share: number, n: number, theta: number): Place {
  const limits = funnelLimits(theta, n);
  if (limits === undefined) return "too_few";
  if (share > limits.upper_alarm) return "above_alarm";
  if (share > limits.upper_alert) return "above_alert";
  if (share < limits.lower_alarm) return "below_alarm";
  return share < limits.lower_alert ? "below_alert" : "within";
}
