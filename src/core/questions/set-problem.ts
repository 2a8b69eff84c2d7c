import type { Binding } from "./question.ts";

export interface Place {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

type Facts =
  | { readonly code: "missing-set-file" }
  | { readonly code: "missing-section-file" }
  | { readonly code: "too-large"; readonly largest: number }
  | { readonly code: "too-deep" }
  | { readonly code: "not-yaml"; readonly message: string }
  | { readonly code: "duplicate-key"; readonly key: string }
  | { readonly code: "alias-refused" }
  | { readonly code: "missing-field"; readonly path: string }
  | { readonly code: "unknown-field"; readonly path: string }
  | { readonly code: "wrong-shape"; readonly path: string; readonly message: string }
  | { readonly code: "needs-prefix"; readonly prefix: string }
  | { readonly code: "duplicate-set"; readonly set: string; readonly first: Place }
  | { readonly code: "duplicate-section"; readonly section: string; readonly first: Place }
  | { readonly code: "duplicate-question"; readonly first: Place }
  | { readonly code: "duplicate-choice"; readonly value: string }
  | { readonly code: "duplicate-part"; readonly part: string }
  | { readonly code: "unknown-section"; readonly section: string }
  | { readonly code: "bind-kind-mismatch"; readonly bind: Binding; readonly kind: string }
  | { readonly code: "unknown-question-in-condition"; readonly names: string }
  | {
      readonly code: "unknown-choice-in-condition";
      readonly names: string;
      readonly choice: string;
      readonly choices: readonly string[];
    }
  | { readonly code: "condition-goes-round"; readonly through: readonly string[] };

/** One thing that is wrong with a question set, and where. `question` is absent where none can be named. */
export type SetProblem = Place & { readonly question?: string } & Facts;
