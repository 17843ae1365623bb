import { defineReferenceList } from "../define-list.ts";

export default defineReferenceList({
  id: "ofsted-providers",
  title: "Ofsted provider lists",
  one_row_per: "provider or home, and kind of placement where it has several",
  publisher: "Ofsted",
  found_at:
    "The children's homes list and the social care providers list that Ofsted sends to councils, current and closed providers; or the provider-level files of its children's social care statistics. CSV, .ods or .xlsx",
  needed_for: "rules 1008, 219, 221, 224, 227, 228 and 229",
  columns: [
    {
      name: "urn",
      headings: ["URN", "Unique reference number"],
      type: "code",
      required: true,
      pattern: "[A-Z]{0,2}[0-9]{4,8}",
      words: "Ofsted's number.",
    },
    {
      name: "placement_codes",
      headings: ["Placement code", "Provider code"],
      type: "codes",
      words: "Placement types of the return that it offers (K2, U4 ...).",
    },
    {
      name: "provider_codes",
      headings: ["Placement provider code", "Provider placement code"],
      type: "codes",
      words: "Who provides, as in the return (PR1 to PR5).",
    },
    {
      name: "setting_type",
      headings: ["Provision type", "Provider type", "Setting type"],
      type: "text",
      words: "Kind of provider. Gives the placement types where the list has no codes.",
    },
    { name: "sector", headings: ["Sector"], type: "text", words: "Gives who provides where the list has no codes." },
    {
      name: "registration_status",
      headings: ["Registration status"],
      type: "text",
      words: "Active, closed and so on.",
    },
    {
      name: "local_authority",
      headings: ["Local authority", "Provider local authority", "Local authority name"],
      type: "text",
      words: "Council by name; used where the postcode's council is not known.",
    },
    {
      name: "postcode",
      headings: ["Setting postcode", "Setting address postcode", "Provider postcode", "Postcode"],
      type: "postcode",
      words: "Of the home or the office.",
    },
    { name: "registered_date", headings: ["Registration date", "Registered date"], type: "date", words: "Registered." },
    {
      name: "closed_date",
      headings: ["Deregistration date", "Closed date", "Date closed"],
      type: "date",
      words: "Closed; blank: open.",
    },
    {
      name: "places",
      headings: ["Places", "Registered places", "Number of registered places"],
      type: "whole-number",
      words: "Children it may take.",
    },
  ],
  one_of: [["placement_codes", "provider_codes", "setting_type"]],
  key: ["urn"],
  replaces: "urn",
  compared_by: ["setting_type", "placement_codes"],
});
