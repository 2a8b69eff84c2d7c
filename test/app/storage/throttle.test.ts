import { describe, expect, it } from "vitest";
import { throttle } from "#app/storage/session/throttle.ts";

/** A clock and timers moved by hand; timers can be held back, as a busy browser does. */
function bench() {
  let time = 0;
  let timers: { at: number; work: () => void }[] = [];
  return {
    clock: () => time,
    schedule(work: () => void, milliseconds: number) {
      const timer = { at: time + milliseconds, work };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    pass(milliseconds: number, { timersRun }: { timersRun: boolean }) {
      time += milliseconds;
      if (!timersRun) return;
      const due = timers.filter(({ at }) => at <= time);
      timers = timers.filter(({ at }) => at > time);
      for (const { work } of due) work();
    },
    waiting: () => timers.length,
  };
}

describe("the throttle of a session", () => {
  it.each([
    { when: "timers run", timersRun: true },
    { when: "keys starve the timers", timersRun: false },
  ])("works within its time in unbroken typing when $when", ({ timersRun }) => {
    const { clock, schedule, pass } = bench();
    const ran: number[] = [];
    const { soon } = throttle(schedule, 120, () => ran.push(clock()), clock);
    for (let key = 0; key < 100; key++) {
      soon();
      pass(10, { timersRun });
    }
    const gaps = ran.map((at, index) => at - (ran[index - 1] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(130);
    expect(ran.length).toBeGreaterThanOrEqual(7);
  });

  it("works once for what came together", () => {
    const { clock, schedule, pass, waiting } = bench();
    let runs = 0;
    const { soon } = throttle(schedule, 120, () => runs++, clock);
    soon();
    soon();
    pass(120, { timersRun: true });
    expect([runs, waiting()]).toEqual([1, 0]);
  });

  it("can be called off", () => {
    const { clock, schedule, pass } = bench();
    let runs = 0;
    const { soon, cancel } = throttle(schedule, 120, () => runs++, clock);
    soon();
    cancel();
    pass(500, { timersRun: true });
    expect(runs).toBe(0);
  });
});
