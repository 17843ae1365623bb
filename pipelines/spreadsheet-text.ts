/** What a spreadsheet makes of a CSV. */

/** SQL of a text that is taken for no formula: a cell that begins as one gets an apostrophe, which makes it text. */
export const spreadsheetText = (sql: string): string =>
  `regexp_replace(cast(${sql} as varchar), '^([=+@\\t\\r-])', '''\\1')`;
