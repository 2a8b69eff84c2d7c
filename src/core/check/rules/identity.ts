import { isBlank } from "#core/datasheet/text.ts";
import { versionKind } from "#core/datasheet/version.ts";
import type { Binding } from "#core/questions/question.ts";
import type { CheckContext, Rule } from "../context.ts";
import { questionFor } from "../everyone.ts";
import type { Finding } from "../finding.ts";

/** What a reader needs before any answer: which dataset, which version, under what terms, whom to ask. */
export const identity: Rule = (context) => {
  const { dataset } = context.datasheet;
  return [
    ...(isBlank(dataset.title) ? [missing("title-missing", "title")] : []),
    ...version(dataset.version),
    ...(Object.values(dataset.licence ?? {}).every((each) => isBlank(each)) &&
    isExpected(context, "dataset.licence")
      ? [
          {
            ...missing("licence-missing", "licence"),
            ...questionFor(context, "dataset.licence"),
          },
        ]
      : []),
    ...(isBlank(dataset.contact?.name) &&
    isBlank(dataset.contact?.email) &&
    isExpected(context, "dataset.contact")
      ? [
          {
            ...missing("contact-missing", "contact"),
            ...questionFor(context, "dataset.contact"),
          },
        ]
      : []),
  ];
};

function missing(
  code: "title-missing" | "version-missing" | "licence-missing" | "contact-missing",
  field: "title" | "version" | "licence" | "contact",
): Finding {
  return { code, severity: "missing", place: { in: "dataset", field }, facts: {} };
}

function version(written: string | undefined): Finding[] {
  switch (versionKind(written)) {
    case "none":
      return [missing("version-missing", "version")];
    case "other":
      return [
        {
          code: "version-unusual",
          severity: "note",
          place: { in: "dataset", field: "version" },
          facts: { version: written ?? "" },
        },
      ];
    case "semver":
    case "date":
      return [];
  }
}

/** A question still blank is already found, and one that was declined says why. */
function isExpected(context: CheckContext, bind: Binding): boolean {
  const status = context.askedFor(bind)?.status;
  return status === undefined || status === "answered" || status === "skipped";
}
