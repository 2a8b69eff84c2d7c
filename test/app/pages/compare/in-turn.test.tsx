import { expect, it } from "vitest";
import { render } from "vitest-browser-react";
import { InTurn, InTurns } from "#app/pages/compare/text/in-turn.tsx";

const names = Array.from({ length: 200 }, (_, index) => `text ${index}`);

const texts = (inTurns: boolean) =>
  render(
    <InTurns value={inTurns}>
      {names.map((name) => (
        <InTurn key={name}>{() => <p data-drawn="">{name}</p>}</InTurn>
      ))}
    </InTurns>,
  );

const drawn = () => [...document.querySelectorAll("[data-drawn]")].map((each) => each.textContent);

it("draws short texts at once", async () => {
  await texts(false);
  expect(drawn()).toEqual(names);
});

it("draws long texts one after the other, and all of them without being asked", async () => {
  const order: string[] = [];
  const watcher = new MutationObserver((records) => {
    const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
    order.push(added.map(({ textContent }) => textContent ?? "").join(" "));
  });
  await texts(true);
  const before = drawn();
  expect(before.length).toBeLessThan(names.length);
  watcher.observe(document.body, { childList: true, subtree: true });
  await expect.poll(() => drawn().length, { timeout: 20_000 }).toBe(names.length);
  watcher.disconnect();
  expect(drawn()).toEqual(names);
  expect(order).toEqual(names.filter((name) => !before.includes(name)));
});

it("draws what is on the screen first", async () => {
  await render(
    <InTurns value={true}>
      <div style={{ position: "absolute", top: "200vh" }}>
        {names.map((name) => (
          <InTurn key={name}>{() => <p data-drawn="">{name}</p>}</InTurn>
        ))}
      </div>
      <div style={{ position: "fixed", top: 0 }}>
        <InTurn>{() => <p data-drawn="">here</p>}</InTurn>
      </div>
    </InTurns>,
  );
  await expect.poll(() => drawn()).toContain("here");
  expect(drawn().length).toBeLessThan(names.length);
  await expect.poll(() => drawn().length, { timeout: 20_000 }).toBe(names.length + 1);
});

it("draws all that is left before printing", async () => {
  await texts(true);
  expect(drawn().length).toBeLessThan(names.length);
  dispatchEvent(new Event("beforeprint"));
  expect(drawn()).toEqual(names);
});

it("gives up the turn of what is gone", async () => {
  const { unmount } = await texts(true);
  await unmount();
  await texts(true);
  dispatchEvent(new Event("beforeprint"));
  expect(drawn()).toEqual(names);
});
