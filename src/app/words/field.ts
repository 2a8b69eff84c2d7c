const fields: Readonly<Record<string, string>> = {
  title: "the title",
  shortName: "the short name",
  summary: "the summary",
  version: "the version",
  homepage: "the home page",
  identifiers: "the list of identifiers",
  licence: "the licence",
  creators: "the list of creators",
  publisher: "the publisher",
  contact: "the contact",
  funders: "the list of funders",
  keywords: "the list of keywords",
  languages: "the list of languages",
  datePublished: "the date of publication",
  citation: "the citation",
  language: "the language of the sheet",
  revision: "the revision",
  questionSets: "the question sets",
  questions: "the wording of the questions",
  sections: "the sections",
  scope: "what the dataset is like",
  dismissed: "what Check was told to leave",
  unplaced: "the text without a question",
  extensions: "the parts this Workbench does not know",
};

/** A field of the document in words: "the home page". */
export function fieldWords(field: string): string {
  return fields[field] ?? `the field “${field}”`;
}
