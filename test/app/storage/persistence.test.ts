import { expect, it } from "vitest";
import { askToPersist, persistence } from "#app/storage/persistence.ts";

const yes = async () => true;
const no = async () => false;
const never = async (): Promise<never> => {
  throw new TypeError("Not here");
};
const estimate = async () => ({ usage: 30, quota: 100 });
const room = { used: 30, available: 70 };

it.each([
  { given: "no storage manager", storage: undefined, state: { status: "unknown" } },
  { given: "a manager that does not say", storage: {}, state: { status: "unknown" } },
  {
    given: "a manager that refuses to answer",
    storage: { persisted: never },
    state: { status: "unknown" },
  },
  {
    given: "granted before",
    storage: { persisted: yes, persist: never },
    state: { status: "kept" },
  },
  {
    given: "granted now",
    storage: { persisted: no, persist: yes, estimate },
    state: { status: "kept", room },
  },
  {
    given: "not granted",
    storage: { persisted: no, persist: no, estimate },
    state: { status: "may-be-cleared", room },
  },
  {
    given: "no estimate",
    storage: { persisted: no, persist: no, estimate: never },
    state: { status: "may-be-cleared" },
  },
])("asks once for persistent storage: $given", async ({ storage, state }) => {
  expect(await askToPersist(storage)).toEqual(state);
});

it("only looks when it is only to look", async () => {
  expect(await persistence({ persisted: no, persist: never, estimate })).toEqual({
    status: "may-be-cleared",
    room,
  });
});

it("understands this browser", async () => {
  expect((await persistence(navigator.storage)).status).not.toBe("unknown");
});
