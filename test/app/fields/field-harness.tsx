import "#app/look/tokens.css";
import "#app/look/base.css";
import axe from "axe-core";
import { useState } from "react";
import { expect } from "vitest";
import { PartsField } from "#app/fields/parts-field.tsx";
import type { Parts } from "#core/datasheet/answer.ts";
import type { AskedQuestion } from "#core/questions/question.ts";

const asked = { origin: ["test"], set: "test", section: "motivation" };

export const questions = {
  yesNo: {
    ...{ ...asked, id: "t.yes-no", prompt: "Was anything filtered?", label: "Filtering" },
    ...{ kind: "yes-no", expectsDetailWhen: "yes", yes: "Yes, some was", no: "No, all is there" },
  },
  many: {
    ...{
      ...asked,
      id: "t.many",
      prompt: "How was it acquired?",
      label: "Acquired",
      kind: "choice",
    },
    choices: ["seen", "told", "derived"].map((value) => ({ value, label: `It was ${value}` })),
    many: true,
  },
  people: {
    ...{ ...asked, id: "t.people", prompt: "Who made it?", label: "Creators", kind: "people" },
    roles: ["Leader", "Curator"],
  },
  funders: {
    ...{ ...asked, id: "t.funders", prompt: "Who paid?", label: "Funders", kind: "people" },
    ...{ roles: ["Funder"], bind: "dataset.funders" },
  },
  contact: {
    ...{ ...asked, id: "t.contact", prompt: "Who answers?", label: "Contact", kind: "people" },
    ...{ roles: ["Owner"], bind: "dataset.contact" },
  },
  licence: {
    ...{ ...asked, id: "t.licence", prompt: "Which licence?", label: "Licence", kind: "licence" },
  },
  period: {
    ...{
      ...asked,
      id: "t.period",
      prompt: "When was it collected?",
      label: "When",
      kind: "period",
    },
  },
  counts: {
    ...{ ...asked, id: "t.counts", prompt: "How many?", label: "Counts", kind: "counts" },
    of: "Kind of instance",
  },
  links: {
    ...{ ...asked, id: "t.links", prompt: "Where is it?", label: "Where", kind: "links" },
    parts: [{ id: "doi", label: "DOI", kind: "text" }],
  },
  prose: { ...asked, id: "t.prose", prompt: "Why?", label: "Why", kind: "prose" },
} as const satisfies Record<string, unknown>;

interface HarnessProps {
  readonly question: unknown;
  readonly start?: Parts;
  readonly onParts: (parts: Parts) => void;
  /** What another tab would write. */
  readonly elsewhere?: Parts;
}

export function Harness({ question, start = {}, onParts, elsewhere = {} }: HarnessProps) {
  const [parts, setParts] = useState<Parts>(start);
  const [open, setOpen] = useState(true);
  return (
    <main>
      <button type="button" onClick={() => setOpen(!open)}>
        Toggle
      </button>
      <button
        type="button"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setParts(elsewhere)}
      >
        Elsewhere
      </button>
      {open && (
        <PartsField
          question={question as AskedQuestion}
          parts={parts}
          onChange={(next) => {
            setParts(next);
            onParts(next);
          }}
        />
      )}
    </main>
  );
}

export async function expectNoViolation(): Promise<void> {
  const { violations } = await axe.run(document.body, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(" ")}`)).toEqual(
    [],
  );
}
