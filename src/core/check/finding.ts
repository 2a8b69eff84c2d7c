import type { Skip } from "#core/datasheet/applies.ts";
import type { Dataset } from "#core/datasheet/datasheet.ts";

/** `missing` leaves a reader without an answer, `weak` with a poor one; a `note` is worth a look. */
export type Severity = "missing" | "weak" | "note";

/** Which field of the question, or of the sheet's own facts, a finding speaks of. */
export type Place =
  | {
      readonly in: "answer";
      readonly part: AnswerPart;
      /** The row of a list, or the id of a named part. */
      readonly index?: number;
      readonly named?: string;
    }
  | { readonly in: "dataset"; readonly field: keyof Dataset; readonly index?: number }
  | { readonly in: "unplaced" };

export type AnswerPart =
  | "text"
  | "reason"
  | "choice"
  | "people"
  | "licence"
  | "period"
  | "counts"
  | "links"
  | "named";

interface NoFacts {
  readonly [fact: string]: never;
}

/** Every code there is, with what is known when it is raised. The words are in describe-finding.ts. */
export interface FactsOf {
  readonly "not-yet-answered": NoFacts;
  readonly "no-reason-given": { readonly state: "not-applicable" | "unknown" | "withheld" };
  readonly "bare-no": { readonly found: string };
  readonly "bare-yes": { readonly found: string };
  readonly "bare-not-applicable": { readonly found: string };
  readonly "bare-unknown": { readonly found: string };
  readonly "detail-missing": { readonly choice: string };
  readonly "choice-missing": { readonly choices: readonly string[] };
  readonly "placeholder-text": { readonly found: string; readonly line: number };
  readonly "prompt-as-answer": { readonly like: "prompt" | "example" };
  readonly "same-answer-elsewhere": { readonly others: readonly string[] };
  readonly "see-elsewhere": { readonly found: string };
  readonly "part-left-empty": { readonly label: string };
  readonly "person-without-name": { readonly row: number };
  readonly "count-without-number": { readonly type: string };
  readonly "count-without-type": { readonly count: number };
  readonly "bad-spdx": { readonly licence: string; readonly meant?: string };
  readonly "bad-orcid": { readonly identifier: string; readonly because: "shape" | "check-digit" };
  readonly "bad-ror": { readonly identifier: string; readonly because: "shape" | "check-digit" };
  readonly "bad-doi": { readonly doi: string };
  readonly "bad-link": { readonly link: string };
  readonly "bad-email": { readonly email: string };
  readonly "impossible-date": { readonly date: string };
  readonly "period-backwards": { readonly start: string; readonly end: string };
  readonly "title-missing": NoFacts;
  readonly "version-missing": NoFacts;
  readonly "version-unusual": { readonly version: string };
  readonly "licence-missing": NoFacts;
  readonly "contact-missing": NoFacts;
  readonly "skipped-but-answered": { readonly skip: Skip };
  readonly "unplaced-text": { readonly pieces: number };
}

export type FindingCode = keyof FactsOf;

export type FindingOf<Code extends FindingCode> = {
  readonly code: Code;
  readonly severity: Severity;
  readonly question?: string;
  readonly place?: Place;
  readonly facts: FactsOf[Code];
};

/** Something missing or weak in a datasheet. It carries facts; the words are made where a person reads them. */
export type Finding = { [Code in FindingCode]: FindingOf<Code> }[FindingCode];
