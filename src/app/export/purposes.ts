/** What each file is for, and whether it comes back in. */
export const purposes: Readonly<Record<string, string>> = {
  markdown: "For people and for Git hosts. Reads back in unchanged, hand edits included.",
  json: "For programs, and the file to keep. Reads back in unchanged.",
  html: "One page for any browser, on screen and on paper. Does not read back in.",
};
