/** Every reference list, in the order of docs/reference-lists.md. */
import type { ReferenceList } from "./define-list.ts";
import bankHolidays from "./lists/bank-holidays.ts";
import ofstedProviders from "./lists/ofsted-providers.ts";
import postcodeDirectory from "./lists/postcode-directory.ts";

export const REFERENCE_LISTS: readonly ReferenceList[] = [postcodeDirectory, ofstedProviders, bankHolidays];
