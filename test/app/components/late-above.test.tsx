import { useState } from "react";
import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { LateAbove } from "#app/components/late-above.tsx";

/** Something 200 px high that comes when it is let. */
function later() {
  let come = () => {};
  let there = false;
  const waiting = new Promise<void>((resolve) => {
    come = () => {
      there = true;
      resolve();
    };
  });
  function Late() {
    if (!there) throw waiting;
    return <p style={{ height: 200, margin: 0 }}>Here now</p>;
  }
  return { Late, come: () => come() };
}

it.each([
  { what: "keeps the line in place that somebody writes", typed: "Words", moves: 0 },
  { what: "goes above a field that nobody has written in", typed: "", moves: 200 },
])("$what", async ({ typed, moves }) => {
  const { Late, come } = later();
  function Field() {
    const [text, setText] = useState("Said before. ");
    return (
      <div style={{ height: 5000 }}>
        <LateAbove className={undefined} written={() => text}>
          <Late />
        </LateAbove>
        <textarea aria-label="Answer" value={text} onChange={(e) => setText(e.target.value)} />
      </div>
    );
  }
  await render(<Field />);
  window.scrollTo(0, 0);
  const answer = page.getByRole("textbox", { name: "Answer" });
  await userEvent.click(answer);
  if (typed !== "") await userEvent.keyboard(typed);
  const { top } = answer.element().getBoundingClientRect();
  come();
  await expect.element(page.getByText("Here now")).toBeInTheDocument();
  expect(Math.round(answer.element().getBoundingClientRect().top - top)).toBe(moves);
});
