import { defineReferenceList } from "../define-list.ts";

export default defineReferenceList({
  id: "bank-holidays",
  title: "England bank holidays",
  one_row_per: "bank holiday in England",
  publisher: "gov.uk",
  found_at: "www.gov.uk/bank-holidays: its JSON file as it is, or a CSV with the same headings",
  needed_for: "the measure of reviews held on time: a first review is due 20 working days after care began",
  columns: [
    { name: "holiday_date", headings: ["date"], type: "date", required: true, words: "The day." },
    { name: "holiday_year", headings: ["date"], type: "year", required: true, words: "Its year." },
    { name: "title", headings: ["title"], type: "text", required: true, words: "What it is called." },
    {
      name: "division",
      headings: ["division"],
      type: "text",
      words: "england-and-wales is taken, others are left out; without this column every row is England's.",
    },
  ],
  key: ["holiday_date"],
  replaces: "holiday_year",
  compared_by: ["holiday_year"],
  division: "england-and-wales",
});
