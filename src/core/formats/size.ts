/** The longest text that is read as a datasheet, in UTF-16 units: fifty times the largest we know of. */
export const largestFile = 100_000_000;
