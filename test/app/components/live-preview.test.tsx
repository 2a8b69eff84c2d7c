import { expect, it } from "vitest";
import { render } from "vitest-browser-react";
import { type FollowedText, LivePreview } from "#app/components/live-preview.tsx";

function textField(first: string): FollowedText & { readonly type: (next: string) => void } {
  let text = first;
  let tell = () => {};
  return {
    read: () => text,
    subscribe(listener) {
      tell = listener;
      return () => {
        tell = () => {};
      };
    },
    type(next) {
      text = next;
      tell();
    },
  };
}

const long = "Words and more words.\n\n".repeat(1000);

it.each([
  { what: "a short text", before: "One **thing**", after: "One **thing** and another" },
  { what: "a text that grows long", before: "One", after: `${long}The end` },
  { what: "a text that grows short", before: long, after: "The end" },
  { what: "a long text", before: long, after: `${long}The end` },
])("shows $what at once, and what became of it", async ({ before, after }) => {
  const field = textField(before);
  const screen = await render(<LivePreview text={field} />);
  const shown = () => screen.container.textContent.trim();
  const plain = (text: string) => text.replaceAll("**", "").replaceAll("\n", "").trim();
  const seen = () => shown().replaceAll("\n", "");
  expect(seen()).toBe(plain(before));
  field.type(after);
  await expect.poll(seen).toBe(plain(after));
});

it("shows the last of many texts, and some of those between", async () => {
  const field = textField("");
  const screen = await render(<LivePreview text={field} />);
  const seen = new Set<string>();
  const observer = new MutationObserver(() => seen.add(screen.container.textContent.trim()));
  observer.observe(screen.container, { childList: true, subtree: true, characterData: true });
  for (let keys = 1; keys <= 40; keys++) {
    field.type("x".repeat(keys));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await expect.poll(() => screen.container.textContent.trim()).toBe("x".repeat(40));
  observer.disconnect();
  expect(seen.size).toBeGreaterThan(1);
});
