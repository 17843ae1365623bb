import { defineReferenceList } from "../define-list.ts";

const POSTCODE = ["pcds", "pcd7", "pcd8", "pcd", "pcd2"];

export default defineReferenceList({
  id: "postcode-directory",
  title: "Postcode directory",
  one_row_per: "postcode, those no longer in use included",
  publisher: "Office for National Statistics",
  found_at:
    "Open Geography Portal: ONS Postcode Directory (ONSPD) or National Statistics Postcode Lookup (NSPL), the CSV of the whole United Kingdom in the folder Data",
  needed_for: "rules about postcodes and distance, and every measure of where children live",
  columns: [
    { name: "postcode", headings: POSTCODE, type: "postcode", required: true, words: "The postcode." },
    {
      name: "postcode_number",
      headings: POSTCODE,
      type: "postcode-number",
      required: true,
      words: "The postcode as a number, for quick look-up.",
    },
    {
      name: "district_code",
      headings: ["oslaua", "laua", "lad##cd", "ladcd"],
      type: "area-code",
      required: true,
      words: "Council: unitary, metropolitan or London borough, or district.",
    },
    {
      name: "county_code",
      headings: ["oscty", "cty", "cty##cd", "ctycd"],
      type: "area-code",
      required: true,
      words:
        "County. Where it begins with E10 the county is the council for children's services, else the district is.",
    },
    {
      name: "easting",
      headings: ["oseast1m", "east1m", "easting"],
      type: "metres",
      required: true,
      words: "Metres east on the national grid; blank or 0: not known.",
    },
    {
      name: "northing",
      headings: ["osnrth1m", "north1m", "northing"],
      type: "metres",
      required: true,
      words: "Metres north on the national grid; blank or 0: not known.",
    },
    { name: "introduced", headings: ["dointr"], type: "month", words: "Month in which the postcode came into use." },
    { name: "ended", headings: ["doterm"], type: "month", words: "Month in which it went out of use; blank: in use." },
  ],
  key: ["postcode_number"],
  replaces: "everything",
  edition_from: "introduced",
});
