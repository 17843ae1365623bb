import { defineRule } from "../../define.ts";

export default defineRule({
  code: "633",
  title: "Authority of previous permanence is not a code",
  message:
    "The authority must be the three-digit code of an English local authority, or WAL, SCO, NIR, NUK or 999. Correct it.",
  severity: "error",
  return: "previous-permanence",
  fields: ["LA_PERM"],
  fails: {
    previous_permanence: `permanence_la_code <> responsible_la_code
      and not regexp_full_match(permanence_la_code, '20[1-9]|21[0-3]|30[1-9]|31[0-9]|320|33[0-6]|34[0-4]|35[0-9]|37[0-3]|38[0-4]'
        || '|39[0-4]|420|80[0-35-8]|81[0-35-6]|82[0-36]|825|83[015-9]|84[0-156]|85[0-25-7]|86[015-9]|87[0-46-9]|88[0-9]'
        || '|89[0-6]|908|909|916|919|921|925|926|928|929|931|933|93[5-8]|94[0-3]|999|WAL|SCO|NIR|NUK')`,
  },
  example: {
    why: "458 is nobody and ENG no code; 352 is an authority, SCO a country; the council itself may be named.",
    as_at: "2025-03-31",
    files: {
      "previous-permanence": `
        CHILD,LA_PERM
        A1,352
        A2,SCO
        A3,458
        A4,ENG
        A5,`,
    },
    fails: { "previous-permanence": [3, 4] },
  },
});
