/** When populations and neighbour editions came out, and how a file's release is told. Dates are assumptions (data/reference/README.md). */

/** First publication of the mid-year estimates that we hold as first published, by mid-year. */
export const FIRST_PUBLISHED: Readonly<Record<string, string>> = {
  "2019": "2020-06-24",
  "2020": "2021-06-25",
};

/** The rebased series came out with the mid-year estimates of its newest year, in the summer after. */
export const rebasedPublishedOn = (newestMidYear: number): string => `${newestMidYear + 1}-07-30`;

/** Neighbour editions carry a month and no day. */
export const NEIGHBOURS_PUBLISHED: Readonly<Record<string, string>> = { "2021": "2021-04-30", "2025": "2025-05-31" };

/** "2024" for ".../cla-release-2024/x.csv": the name a folder gives its release; undefined when it gives none. */
export function releaseOfFolder(file: string): string | undefined {
  const folders = file.split(/[/\\]/).slice(0, -1).reverse();
  for (const folder of folders) {
    const match = /release[-_ ](20\d\d)\b/i.exec(folder);
    if (match) return match[1];
  }
  return undefined;
}
