import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { becauseText } from "#app/components/state-words.tsx";
import { withDismissal, withoutDismissal } from "#app/pages/check/dismissals.ts";
import { beginning } from "#app/pages/check/folded-prose.tsx";
import { summaryWords } from "#app/pages/check/summary-words.ts";
import type { Finding, Severity } from "#core/check/finding.ts";
import { newDraft } from "../about/sitting.tsx";

function findings(counts: Partial<Record<Severity, number>>): Finding[] {
  return Object.entries(counts).flatMap(([severity, count]) =>
    Array.from({ length: count }, () => ({
      ...{ code: "not-yet-answered" as const, severity: severity as Severity, facts: {} },
    })),
  );
}

describe("the summary", () => {
  it.each([
    [{ missing: 4, weak: 7 }, 0, "Eleven things to look at: four missing, seven weak."],
    [{ missing: 1 }, 0, "One thing to look at: missing."],
    [{ weak: 2, note: 1 }, 0, "Two things to look at: all weak. One note besides."],
    [{ missing: 60, weak: 1 }, 9, "61 things to look at: 60 missing, one weak."],
    [
      { note: 2 },
      3,
      "Nothing to look at, though three questions are not yet answered. Two notes besides.",
    ],
    [{}, 1, "Nothing to look at, though one question is not yet answered."],
  ])("of %j with %d waiting", (counts, waiting, words) => {
    expect(summaryWords(findings(counts), waiting)).toBe(words);
  });

  it("promises no truth when nothing was found", () => {
    expect(summaryWords([], 0)).toMatch(/^Nothing to look at\. .* beyond these rules/);
  });
});

describe("a declined answer in words", () => {
  it.each([
    ["unknown", "nobody measured it.", "**Unknown because** nobody measured it."],
    ["withheld", "  it is secret", "**Withheld because** it is secret"],
    ["not-applicable", "", "**Not applicable,** no reason given."],
    ["unknown", "- one\n- two", "**Unknown because**\n\n- one\n- two"],
    ["unknown", "# Head", "**Unknown because**\n\n# Head"],
    ["unknown", "```\ncode\n```", "**Unknown because**\n\n```\ncode\n```"],
    ["unknown", "-5 degrees", "**Unknown because** -5 degrees"],
    ["unknown", "a text\n- with a list", "**Unknown because** a text\n- with a list"],
    ["unknown", "לא נמדד", "**Unknown because**\n\nלא נמדד"],
  ] as const)("%s: %j", (state, reason, text) => {
    expect(becauseText(state, reason)).toBe(text);
  });
});

describe("a folded text", () => {
  it("is a beginning of the whole, short enough, or the whole", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3000 }), (text) => {
        const start = beginning(text);
        const plain = start.endsWith(" …") && start !== text ? start.slice(0, -2) : start;
        expect(text.startsWith(plain)).toBe(true);
        expect(start.length).toBeLessThan(560);
      }),
    );
  });

  it("ends where a paragraph ends", () => {
    const paragraph = "word ".repeat(60).trim();
    expect(beginning(`${paragraph}\n\n${paragraph}\n\n${paragraph}`)).toBe(paragraph);
  });
});

describe("dismissals", () => {
  const finding: Finding = {
    ...{
      code: "bare-no",
      severity: "weak",
      question: "motivation.purpose",
      facts: { found: "No" },
    },
  };
  it("are kept with reason, person and time, once for each matter, and can be undone", async () => {
    const { sheet } = await newDraft();
    const by = { at: "2025-03-12T12:00:00.000Z", name: "Ines" };
    const first = withDismissal(sheet, finding, "Checked", by);
    const again = withDismissal(first, finding, "Checked twice", { ...by, name: undefined });
    expect(again.dismissed).toEqual([
      { code: "bare-no", question: "motivation.purpose", reason: "Checked twice", at: by.at },
    ]);
    const other = withDismissal(again, { ...finding, question: "uses.tasks" }, "Fine", by);
    expect(other.dismissed).toHaveLength(2);
    const [dismissal] = first.dismissed ?? [];
    if (dismissal === undefined) throw new Error("not dismissed");
    expect(withoutDismissal(first, dismissal)).toEqual(sheet);
  });
});
