import { check } from "#core/check/check.ts";
import type { Aids } from "#core/check/context.ts";
import { describeFinding } from "#core/check/describe-finding.ts";
import type { Finding } from "#core/check/finding.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import type { ChangeOf, ComparedFinding } from "./change.ts";
import type { Replaced } from "./replaced.ts";
import { askedById, subjectOr } from "./subjects.ts";

type FindingChange = ChangeOf<"finding-new" | "finding-settled">;

/** What Check finds after and did not before, and the other way round. Dismissed findings are no longer found. */
export function compareFindings(
  before: Datasheet,
  after: Datasheet,
  replaced: Replaced,
  aids: Aids,
): FindingChange[] {
  const was = keyed(check(before, aids).findings, replaced);
  const is = keyed(check(after, aids).findings, new Map());
  return [
    ...tell("finding-settled", missing(was, is), before),
    ...tell("finding-new", missing(is, was), after),
  ];
}

interface Keyed {
  readonly key: string;
  readonly finding: Finding;
}

/** The same finding is the same code at the same place; which row of a list it is may change. */
function keyed(findings: readonly Finding[], replaced: Replaced): Keyed[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { code, question, place } = finding;
    const id = question === undefined ? "" : (replaced.get(question) ?? question);
    const where = [code, id, ...placeWords(place)].filter((word) => word !== "").join("/");
    const times = (seen.get(where) ?? 0) + 1;
    seen.set(where, times);
    return { key: times === 1 ? where : `${where}/${times}`, finding };
  });
}

function placeWords(place: Finding["place"]): string[] {
  if (place === undefined) return [];
  switch (place.in) {
    case "answer":
      return [place.part, place.named ?? ""];
    case "dataset":
      return [place.field];
    case "unplaced":
      return [];
  }
}

function missing(from: readonly Keyed[], others: readonly Keyed[]): Keyed[] {
  const there = new Set(others.map(({ key }) => key));
  return from.filter(({ key }) => !there.has(key));
}

function tell(
  kind: FindingChange["kind"],
  findings: readonly Keyed[],
  sheet: Datasheet,
): FindingChange[] {
  const asked = askedById(sheet);
  return findings.map(({ key, finding }) => {
    const { code, severity, question } = finding;
    const told: ComparedFinding = {
      code,
      severity,
      title: describeFinding(finding, (id) => asked.get(id)?.label ?? id).title,
      ...(question !== undefined && { question: subjectOr(asked.get(question), question) }),
    };
    return { id: `${kind}/${key}`, kind, finding: told };
  });
}
