import type { Parts, Person } from "#core/datasheet/answer.ts";
import type { Dataset, Datasheet, Scope } from "#core/datasheet/datasheet.ts";
import type { NextRelease } from "#core/datasheet/next-release.ts";
import { isBlank } from "#core/datasheet/text.ts";
import type { AskedQuestion, Binding } from "#core/questions/question.ts";

/** The sheet without its answers, as the library keeps it. */
export type Sheet = Omit<Datasheet, "answers"> & {
  readonly nextRelease?: NextRelease | undefined;
};

/** The structured side of an answer, facts that the sheet stores elsewhere included. */
export function partsOf(
  sheet: Pick<Sheet, "scope" | "dataset">,
  question: AskedQuestion,
  own: Parts | undefined,
): Parts {
  if (question.bind === undefined) return own ?? {};
  const bound = boundParts(sheet, question.bind);
  const people = [...(bound.people ?? []), ...(own?.people ?? [])];
  return { ...own, ...bound, ...(people.length > 0 && { people }) };
}

function boundParts({ scope, dataset }: Pick<Sheet, "scope" | "dataset">, bind: Binding): Parts {
  switch (bind) {
    case "scope.sample":
    case "scope.labels":
    case "scope.synthetic": {
      const value = scope[factOf(bind)];
      return value === undefined ? {} : { choice: [value] };
    }
    case "dataset.creators":
      return peoplePart(dataset.creators);
    case "dataset.funders":
      return peoplePart(dataset.funders);
    case "dataset.contact":
      return peoplePart(dataset.contact && [dataset.contact]);
    case "dataset.licence":
      return dataset.licence === undefined ? {} : { licence: dataset.licence };
  }
}

function peoplePart(people: Person[] | undefined): Parts {
  return people === undefined || people.length === 0 ? {} : { people };
}

type FactBinding = Extract<Binding, `scope.${string}`>;

export function factOf(bind: FactBinding): "sample" | "labels" | "synthetic" {
  switch (bind) {
    case "scope.sample":
      return "sample";
    case "scope.labels":
      return "labels";
    case "scope.synthetic":
      return "synthetic";
  }
}

/** Writes the structured side back to where it is stored: the sheet's own place, or the answer. */
export function placeParts<S extends Pick<Sheet, "scope" | "dataset">>(
  sheet: S,
  question: AskedQuestion,
  parts: Parts,
): { sheet: S; own: Parts | undefined } {
  if (question.bind === undefined) return { sheet, own: tidyParts(parts) };
  switch (question.bind) {
    case "scope.sample":
    case "scope.labels":
    case "scope.synthetic": {
      const { choice, ...own } = parts;
      const fact = factOf(question.bind);
      const [value, ...others] = choice ?? [];
      const scope: Scope = { ...sheet.scope };
      if ((value === "yes" || value === "no") && others.length === 0) {
        scope[fact] = value;
        return { sheet: { ...sheet, scope }, own: tidyParts(own) };
      }
      // A choice that is no fact, from somebody else's file, stays where it was.
      delete scope[fact];
      return { sheet: { ...sheet, scope }, own: tidyParts(parts) };
    }
    case "dataset.creators":
    case "dataset.funders": {
      const { people, ...own } = parts;
      const key = question.bind === "dataset.creators" ? "creators" : "funders";
      return {
        sheet: withDataset(sheet, key, people?.length ? people : undefined),
        own: tidyParts(own),
      };
    }
    case "dataset.contact": {
      const { people, ...own } = parts;
      const [contact, ...others] = people ?? [];
      const rest = others.length > 0 ? { ...own, people: others } : own;
      return { sheet: withDataset(sheet, "contact", contact), own: tidyParts(rest) };
    }
    case "dataset.licence": {
      const { licence, ...own } = parts;
      return { sheet: withDataset(sheet, "licence", licence), own: tidyParts(own) };
    }
  }
}

function withDataset<S extends Pick<Sheet, "dataset">, Key extends keyof Dataset>(
  sheet: S,
  key: Key,
  value: Dataset[Key] | undefined,
): S {
  const { [key]: _before, ...rest } = sheet.dataset;
  const dataset = value === undefined ? rest : { ...rest, [key]: value };
  return { ...sheet, dataset: dataset as Dataset };
}

/** Leaves out what says nothing; undefined when nothing is left. */
export function tidyParts(parts: Parts): Parts | undefined {
  const named = Object.fromEntries(
    Object.entries(parts.named ?? {}).filter(([, value]) => !isBlank(value)),
  );
  const tidy: Parts = {
    ...(parts.choice?.length && { choice: parts.choice }),
    ...(parts.people?.length && { people: parts.people }),
    ...(parts.licence &&
      Object.values(parts.licence).some((each) => !isBlank(each)) && { licence: parts.licence }),
    ...(parts.period && (parts.period.start ?? parts.period.end) && { period: parts.period }),
    ...(parts.counts?.length && { counts: parts.counts }),
    ...(parts.links?.length && { links: parts.links }),
    ...(Object.keys(named).length > 0 && { named }),
  };
  return Object.keys(tidy).length > 0 ? tidy : undefined;
}

/** The named blanks in the order in which the question asks for them; any that it does not ask come last. */
export function namedInOrder(
  { parts = [] }: Pick<AskedQuestion, "parts">,
  named: Parts["named"] = {},
): (readonly [id: string, value: string])[] {
  const asked = parts.map(({ id }) => id);
  const rank = (id: string) => (asked.includes(id) ? asked.indexOf(id) : asked.length);
  return Object.entries(named).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
