import { isBlank } from "#core/datasheet/text.ts";
import type { CheckContext, Rule } from "../context.ts";
import type { Where } from "../everyone.ts";
import type { Finding } from "../finding.ts";
import { isDoi, isLink } from "../identifiers.ts";
import { everyLicence } from "./bad-spdx.ts";

/** Addresses that a reader cannot follow, and DOIs that are none. */
export const badLink: Rule = (context) => [
  ...everyLink(context).flatMap(({ link, ...where }): Finding[] =>
    isLink(link) ? [] : [{ code: "bad-link", severity: "weak", ...where, facts: { link } }],
  ),
  ...(context.datasheet.dataset.identifiers ?? []).flatMap(({ kind, value }, index): Finding[] =>
    kind !== "doi" || isBlank(value) || isDoi(value)
      ? []
      : [
          {
            code: "bad-doi",
            severity: "weak",
            place: { in: "dataset", field: "identifiers", index },
            facts: { doi: value },
          },
        ],
  ),
];

type PlacedLink = Where & { readonly link: string };

function everyLink(context: CheckContext): PlacedLink[] {
  const { homepage, identifiers } = context.datasheet.dataset;
  const found: PlacedLink[] = [
    { link: homepage ?? "", place: { in: "dataset", field: "homepage" } },
    ...(identifiers ?? []).map(({ kind, value }, index) => ({
      link: kind === "url" ? value : "",
      place: { in: "dataset", field: "identifiers", index } as const,
    })),
    ...everyLicence(context).map(({ licence, ...where }) => ({
      link: licence.link ?? "",
      ...where,
    })),
  ];
  return [...found.filter(({ link }) => !isBlank(link)), ...context.answered.flatMap(linksOf)];
}

/** A row with a title but no address is a link that leads nowhere. */
function linksOf({ question, parts }: CheckContext["answered"][number]): PlacedLink[] {
  const rows = (parts.links ?? []).flatMap(({ link, title }, index) =>
    isBlank(link) && isBlank(title)
      ? []
      : [{ link, question: question.id, place: { in: "answer", part: "links", index } as const }],
  );
  const named = (question.parts ?? []).flatMap(({ id, kind }) => {
    // A blank may be called "constructor", which every object has.
    const link = Object.hasOwn(parts.named ?? {}, id) ? parts.named?.[id] : undefined;
    if (kind !== "link" || link === undefined) return [];
    const place = { in: "answer", part: "named", named: id } as const;
    return [{ link, question: question.id, place }];
  });
  return [...rows, ...named];
}
