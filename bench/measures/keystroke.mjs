import { openPage } from "../browser.mjs";
import { mean, quantile } from "../numbers.mjs";
import { typeKeys } from "../typing.mjs";

export const name = "keystroke";
const question = "composition.instances";

/** Every form with the same questions, filled with the same texts of 2 kB, typed into at the same place. */
function forms({ site, ids }) {
  const ours = (id) => ({
    address: `${site.app}#/d/${id}/write/composition/${question}`,
    field: (page) => page.locator(`article[data-question="${question}"] textarea`).first(),
  });
  return {
    "Write, every answer filled, live preview": ours(ids.full),
    "Write, one answer filled, live preview": ours(ids.one),
    "SurveyJS, heard when a field is left": {
      address: site.page("survey"),
      field: (page) => page.locator("textarea").first(),
    },
    "SurveyJS, heard at every key": {
      address: `${site.page("survey")}?update=typing`,
      field: (page) => page.locator("textarea").first(),
    },
    "react-jsonschema-form": {
      address: site.page("rjsf"),
      field: (page) => page.locator("#root_composition_composition_instances"),
    },
    "a bare text area, to which nothing listens": {
      address: site.page("bare"),
      field: (page) => page.locator("textarea"),
    },
  };
}

export async function measure({ browser, site, ids, quick }) {
  const rounds = quick ? 1 : 3;
  const keys = quick ? 20 : 40;
  const rows = [];
  for (const slowdown of [1, 4]) {
    const seen = new Map();
    // In turns, so that whatever else the machine does meanwhile falls on all of them.
    for (let round = 0; round < rounds; round++) {
      for (const [form, { address, field }] of Object.entries(forms({ site, ids }))) {
        const opened = await openPage(browser.context, { slowdown });
        await opened.page.goto(address);
        const place = field(opened.page);
        await place.waitFor();
        await opened.page.waitForTimeout(500);
        const typed = await typeKeys(opened, place, keys);
        seen.set(form, [...(seen.get(form) ?? []), typed]);
        await opened.page.close();
      }
    }
    rows.push(...rowsOf(slowdown, seen, rounds * keys));
  }
  return rows;
}

function rowsOf(slowdown, seen, keys) {
  const figures = new Map(
    [...seen].map(([form, rounds]) => {
      const frames = rounds.flatMap((round) => round.frames);
      return [
        form,
        {
          p50: quantile(frames, 0.5),
          p95: quantile(frames, 0.95),
          script: mean(rounds.map((round) => round.script)),
          all: mean(rounds.map((round) => round.all)),
        },
      ];
    }),
  );
  const [ours, one] = [...figures.values()];
  const survey = figures.get("SurveyJS, heard at every key");
  const of = (what) => ({ group: `A key, CPU ${slowdown}× slowed`, what, runs: `${keys} keys` });
  const bars = slowdown === 4;
  return [
    ...[...figures].flatMap(([form, { p50, p95, script, all }], index) => [
      { ...of(`${form}: to the next paint, p50`), value: p50, unit: "ms" },
      {
        ...of(`${form}: to the next paint, p95`),
        value: p95,
        unit: "ms",
        ...(bars && index === 0 && { bar: { most: 33 } }),
      },
      {
        ...of(`${form}: script a key`),
        value: script,
        unit: "ms",
        ...(bars && index === 0 && { bar: { most: 8 } }),
      },
      { ...of(`${form}: all work a key`), value: all, unit: "ms" },
    ]),
    {
      ...of("script a key, Write ÷ SurveyJS heard at every key"),
      value: ours.script / survey.script,
      unit: "×",
      bar: { most: 0.5 },
    },
    {
      ...of("script a key, Write ÷ SurveyJS heard when a field is left"),
      value: ours.script / figures.get("SurveyJS, heard when a field is left").script,
      unit: "×",
    },
    {
      ...of("script a key, Write ÷ react-jsonschema-form"),
      value: ours.script / figures.get("react-jsonschema-form").script,
      unit: "×",
    },
    {
      ...of("script a key, every answer filled ÷ one filled"),
      value: ours.script / one.script,
      unit: "×",
      bar: { most: 1.5, why: "independent of how many answers there are" },
    },
  ];
}
