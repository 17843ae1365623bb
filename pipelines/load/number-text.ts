/** A number of a workbook as text: whole ones as they are stored, others to the 15 digits that a spreadsheet holds. */
export const numberText = (stored: string): string =>
  /^-?\d+$/.test(stored) ? stored : String(Number(Number(stored).toPrecision(15)));
