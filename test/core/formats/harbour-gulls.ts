import type { Datasheet } from "#core/datasheet/datasheet.ts";
import type { AskedQuestion } from "#core/questions/question.ts";

/** A datasheet as an author might leave it half-way: every kind of question, every state. The gulls are made up. */
export const harbourGulls: Datasheet = {
  $schema: "datasheet-1.schema.json",
  format: 1,
  status: "draft",
  id: "6f1d2c3b-4a59-4e68-8b77-0c9d8e7f6a51",
  language: "en-GB",
  dataset: {
    title: "Harbour Gulls: colour rings & sightings",
    shortName: "harbour_gulls",
    summary:
      "Sightings of 412 colour-ringed gulls in one harbour, with photographs.\n\nMade to study **site fidelity**; see <https://gulls.example.org>.",
    version: "1.1.0",
    homepage: "https://gulls.example.org/data",
    identifiers: [
      { kind: "doi", value: "10.5555/gulls.1" },
      { kind: "url", value: "https://gulls.example.org/paper", relation: "IsDocumentedBy" },
    ],
    licence: {
      spdx: "CC-BY-4.0",
      name: "Creative Commons Attribution 4.0",
      link: "https://creativecommons.org/licenses/by/4.0/",
    },
    creators: [
      {
        name: "Maren Tidewell",
        kind: "person",
        identifier: "https://orcid.org/0000-0000-0000-0001",
        affiliation: "Harbour Field Station",
        roles: ["ringing", "curation"],
      },
      { name: "Harbour Field Station", kind: "organisation" },
    ],
    contact: { name: "Data desk", kind: "organisation", email: "data@gulls.example.org" },
    funders: [
      { name: "Coastal Trust", kind: "organisation", grant: "CT-2019|77", roles: ["funder"] },
    ],
    keywords: ["gulls", "ringing", "re-sighting"],
    languages: ["en", "nl"],
    datePublished: "2024-05",
    citation: "Tidewell, M. (2024). *Harbour Gulls*. https://doi.org/10.5555/gulls.1",
  },
  revision: 2,
  createdAt: "2024-03-01T09:00:00Z",
  changedAt: "2024-06-14T16:20:11.250Z",
  questionSets: [
    { id: "gebru-2021", version: "1.0.0", title: "Datasheets for Datasets" },
    { id: "station", version: "0.2.0", title: "Field station’s own" },
  ],
  scope: { people: "no", sample: "yes", labels: "yes" },
  sections: [
    { id: "motivation", title: "Motivation", intro: "Why the dataset was made, by whom." },
    { id: "composition", title: "Composition" },
    { id: "collection", title: "Collection", intro: "How the data came about." },
    { id: "uses", title: "Uses & limits" },
  ],
  questions: [
    prose("motivation.purpose", "motivation", "Why was the dataset made?", "Purpose"),
    {
      ...wording("motivation.creators", "motivation", "Who made the dataset?", "Creators"),
      kind: "people",
      roles: ["ringing", "curation"],
      bind: "dataset.creators",
    },
    {
      ...wording("motivation.funding", "motivation", "Who paid for it?", "Funding"),
      kind: "people",
      roles: ["funder"],
      bind: "dataset.funders",
    },
    {
      ...wording("composition.counts", "composition", "How many instances are there?", "Counts"),
      kind: "counts",
      of: "Type of instance",
    },
    {
      ...wording("composition.sample", "composition", "Is this everything there is?", "Sample"),
      kind: "yes-no",
      expectsDetailWhen: "yes",
      yes: "A sample",
      no: "Everything there is",
      bind: "scope.sample",
    },
    prose("composition.missing", "composition", "Is anything missing, and why?", "Missing data"),
    prose("composition.noise", "composition", "Which errors are known?", "Errors"),
    {
      ...wording(
        "composition.subgroups",
        "composition",
        "Which groups of people appear?",
        "Groups",
      ),
      kind: "prose",
      appliesWhen: [{ scope: "people" }],
    },
    {
      ...wording("collection.means", "collection", "How were the data acquired?", "Acquisition"),
      kind: "choice",
      choices: [
        { value: "observed", label: "Observed directly" },
        { value: "reported", label: "Reported by somebody" },
      ],
      many: true,
      parts: [
        { id: "protocol", label: "Protocol", kind: "link" },
        { id: "device", label: "Camera or other device", kind: "text" },
      ],
    },
    {
      ...wording("collection.period", "collection", "When was it collected?", "Period"),
      kind: "period",
    },
    prose("collection.review", "collection", "Was there an ethical review?", "Review"),
    prose("collection.notes", "collection", "How can the raw notes be had?", "Raw notes"),
    {
      ...wording("uses.papers", "uses", "Which papers use it?", "Papers"),
      kind: "links",
    },
    {
      ...wording("uses.licence", "uses", "Under which licence?", "Licence"),
      kind: "licence",
      bind: "dataset.licence",
    },
    prose("uses.unfit", "uses", "What should it not be used for?", "Unfit uses"),
    {
      ...wording("uses.other", "uses", "Anything else about uses?", "Anything else"),
      kind: "prose",
      optional: true,
    },
  ],
  answers: {
    "motivation.purpose": {
      state: "answered",
      text: "To learn how long gulls stay faithful to one harbour.\n\n## Not a census\n\nNumbers in *this* file say nothing about the population.",
      changedAt: "2024-06-01T10:00:00Z",
      changedBy: "Maren Tidewell",
    },
    "composition.counts": {
      state: "answered",
      text: "Counted on 2024-05-02 with `wc -l`.",
      parts: {
        counts: [
          { type: "sightings", count: 18204 },
          { type: "photographs | videos", count: 3120 },
          { type: "rings lost" },
        ],
      },
    },
    "composition.sample": {
      state: "answered",
      text: "Of all gulls in the harbour, those ringed as chicks.",
    },
    "composition.missing": {
      state: "answered",
      text: "Winters 2019 and 2020.\n\n```sh\n# the gap, as a query\ngrep -c 2019 sightings.csv",
      source: { file: "old-readme.md", lines: [12, 30], heading: "Gaps", confidence: 0.8 },
    },
    "composition.noise": { state: "unknown", reason: "nobody has checked the rings read at dusk." },
    "collection.means": {
      state: "answered",
      text: "",
      parts: {
        choice: ["observed", "reported"],
        named: { protocol: "https://gulls.example.org/protocol", device: "60× scope <left>" },
      },
    },
    "collection.period": {
      state: "answered",
      text: "Line ends as a Windows form left them.\r\nBoth lines are kept.",
      parts: { period: { start: "2014-04", end: "2023-09-30" } },
    },
    "collection.review": { state: "not-applicable", reason: "" },
    "collection.notes": {
      state: "withheld",
      reason: "- they hold the places of nests\n- some pages name landowners",
    },
    "uses.papers": {
      state: "answered",
      text: "<!-- ds:end -->\n\nThe line above was typed by the author.",
      parts: {
        links: [
          { link: "https://gulls.example.org/paper", title: "Faithful [gulls]" },
          { link: "javascript:alert(1)", title: "Not a link" },
        ],
      },
    },
    "station.retired": { state: "answered", text: "An answer to a question of an older set." },
  },
  dismissed: [{ code: "bare-words", question: "composition.sample", reason: "It is enough." }],
  unplaced: [
    { heading: "Thanks", text: "To everyone who read a ring.\n\nמגדלור — 🐦" },
    { text: "A line without a heading.", source: { file: "old-readme.md" } },
  ],
  extensions: { "org.example.station": { desk: 4, open: true, notes: ["-->", "a--b"] } },
};

function wording(id: string, section: string, prompt: string, label: string) {
  return { id, prompt, label, origin: ["made up"], set: "gebru-2021", section };
}

function prose(id: string, section: string, prompt: string, label: string): AskedQuestion {
  return { ...wording(id, section, prompt, label), kind: "prose" };
}
