/**
 * ONS codes of a council that are not the one in areas.csv: a boundary change gives a council a new code, and directories and
 * releases go over at different times. One line a code.
 */
export const CHANGED_CODES: readonly { new_la_code: string; la_code: string; why: string }[] = [
  { new_la_code: "E08000038", la_code: "370", why: "Barnsley since 1 April 2025" },
  { new_la_code: "E08000039", la_code: "373", why: "Sheffield since 1 April 2025" },
  { new_la_code: "E08000020", la_code: "390", why: "Gateshead to 31 March 2013" },
  { new_la_code: "E06000048", la_code: "929", why: "Northumberland to 31 March 2013" },
  { new_la_code: "E10000002", la_code: "825", why: "Buckinghamshire to 31 March 2020" },
  { new_la_code: "E10000023", la_code: "815", why: "North Yorkshire to 31 March 2023" },
  { new_la_code: "E10000027", la_code: "933", why: "Somerset to 31 March 2023" },
];
