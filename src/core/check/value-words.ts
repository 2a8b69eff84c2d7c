import type { FactsOf } from "./finding.ts";
import type { FindingWords } from "./finding-words.ts";
import type { IdentifierFault } from "./identifiers.ts";

type ValueCode = "bad-spdx" | "bad-orcid" | "bad-ror" | "bad-doi" | "bad-link" | "bad-email";

const faults: Record<IdentifierFault, string> = {
  shape: "does not have the right shape",
  "check-digit": "has a slip in it: its check digit does not fit",
};

/** What Check says of a single value. Its field says the same while it is typed, so these stand apart. */
export const valueWords: { readonly [Code in ValueCode]: (facts: FactsOf[Code]) => FindingWords } =
  {
    "bad-spdx": ({ licence, meant }) => ({
      title: `“${licence}” is not an SPDX licence`,
      means: "Tools that read the field will not know under which terms they may use the data.",
      toDo:
        meant === undefined
          ? "Choose a licence from the list, or give its name and link instead."
          : `Did you mean “${meant}”?`,
    }),
    "bad-orcid": ({ identifier, because }) => ({
      title: `“${identifier}” is not an ORCID`,
      means: `It ${faults[because]}, so it leads to nobody or to somebody else.`,
      toDo: "Copy it again from the person’s ORCID page: four groups of four, such as 0000-0002-1825-0097.",
    }),
    "bad-ror": ({ identifier, because }) => ({
      title: `“${identifier}” is not a ROR identifier`,
      means: `It ${faults[because]}, so it leads to no organisation or to another one.`,
      toDo: "Copy it again from the organisation’s page at ror.org.",
    }),
    "bad-doi": ({ doi }) => ({
      title: `“${doi}” is not a DOI`,
      means: "Nobody can follow it to the data.",
      toDo: "A DOI starts with 10., such as 10.5281/zenodo.1234567.",
    }),
    "bad-link": ({ link }) => ({
      title: link.trim() === "" ? "A link without an address" : `“${link}” is not an address`,
      means: "Nobody can follow it.",
      toDo: "Write the whole address, starting with https://. A DOI or mailto: will do too.",
    }),
    "bad-email": ({ email }) => ({
      title: `“${email}” is not an e-mail address`,
      means: "Nobody can write to it.",
      toDo: "Write one address, such as name@example.org.",
    }),
  };
