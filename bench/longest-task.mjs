/**
 * Watches a page's main thread from now on; what it returns stops that and gives the longest task in
 * milliseconds of the thread's own time, in which no other program had the processor.
 */
export async function longestTask(devtools) {
  const events = [];
  devtools.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  await devtools.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: {
      includedCategories: [
        "devtools.timeline",
        "disabled-by-default-devtools.timeline",
        "toplevel",
      ],
    },
  });
  return async () => {
    const complete = new Promise((resolve) => devtools.once("Tracing.tracingComplete", resolve));
    await devtools.send("Tracing.end");
    await complete;
    const main = new Set(
      events
        .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
        .map(threadOf),
    );
    const tasks = events.filter(
      (event) => /RunTask$/.test(event.name) && event.ph === "X" && main.has(threadOf(event)),
    );
    if (tasks.length === 0) throw new Error("The browser tells of no task");
    return Math.max(...tasks.map(({ tdur, dur }) => tdur ?? dur)) / 1000;
  };
}

function threadOf({ pid, tid }) {
  return `${pid} ${tid}`;
}
