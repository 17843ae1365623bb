/** Labels and headings that the files of school results have in common. */

/** Of the groups published, the one that is ours: looked after for at least 12 months on 31 March. */
export const IN_CARE = ["CLA 12 months at 31 March"] as const;

/** A year's figures come provisional or revised first and final with a later release; a file has one of them for a year. */
export const VERSIONS = ["Final", "Revised", "Provisional"] as const;

const SUBJECTS = ["read", "writta", "mat", "gps", "scita"];
const PROGRESS = ["read", "writta", "mat"];

export const NOT_USED_KS2: readonly string[] = [
  ...SUBJECTS.flatMap((subject) => [
    `t_${subject}_eligible_pupils`,
    `t_${subject}_met_expected_standard`,
    `pt_${subject}_met_expected_standard`,
  ]),
  ...PROGRESS.flatMap((subject) => [
    `t_${subject}_progress_eligible_pupils`,
    `t_${subject}_progress_score`,
    `avg_${subject}_progress_score`,
    `avg_${subject}_progress_score_lower_ci`,
    `avg_${subject}_progress_score_upper_ci`,
  ]),
];
