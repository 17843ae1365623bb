/** How far rows in doubt could move a figure, in the closed words that may be published: a band and a word, never a count. */

/** Width of the range from lowest to highest: in points for a percentage, in percent of the figure for anything else. */
export const BANDS = ["none", "under_1", "1_to_5", "over_5"] as const;

export const CONFIDENCES = ["sound", "some_doubt", "much_doubt"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Upper ends of the second and the third band. */
export const BAND_ENDS = { under_1: 1, "1_to_5": 5 } as const;
