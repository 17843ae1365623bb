import { defineCodeSet } from "../define.ts";

export default defineCodeSet({
  id: "activity",
  title: "Main activity",
  source: "SSDA903 guide, item ACTIV; F full time, P part time. Group: eet, neet, unknown.",
  codes: [
    { code: "F1", label: "Higher education, full time", group: "eet" },
    { code: "P1", label: "Higher education, part time", group: "eet" },
    { code: "F2", label: "Other education, full time", group: "eet" },
    { code: "P2", label: "Other education, part time", group: "eet" },
    { code: "F3", label: "Training or employment, full time", group: "eet", until: "2020-21" },
    { code: "P3", label: "Training or employment, part time", group: "eet", until: "2020-21" },
    { code: "F4", label: "Apprenticeship, full time", group: "eet", since: "2021-22" },
    { code: "P4", label: "Apprenticeship, part time", group: "eet", since: "2021-22" },
    {
      code: "F5",
      label: "Training or employment other than apprenticeship, full time",
      group: "eet",
      since: "2021-22",
    },
    {
      code: "P5",
      label: "Training or employment other than apprenticeship, part time",
      group: "eet",
      since: "2021-22",
    },
    { code: "G4", label: "Not in education, employment or training: illness or disability", group: "neet" },
    { code: "G5", label: "Not in education, employment or training: other", group: "neet" },
    { code: "G6", label: "Not in education, employment or training: pregnancy or parenting", group: "neet" },
    { code: "0", label: "Not known", group: "unknown" },
  ],
});
