import { useDeferredValue, useMemo } from "react";
import { today } from "#app/clock.ts";
import { useSession, useSnapshot } from "#app/datasheet-context.tsx";
import type { Kept } from "#app/pages/release/use-releases.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import type { NextRelease } from "#core/datasheet/next-release.ts";
import { versionKind } from "#core/datasheet/version.ts";
import { freeRevision, namedBy, type ReleaseToCut } from "#core/release/cut.ts";
import type { Named } from "#core/release/order.ts";
import type { VersionRules, VersionScheme } from "#core/release/reason.ts";
import type { Release, SignOffs } from "#core/release/release.ts";
import { missingSignOffs } from "#core/release/sign-offs.ts";
import { type Suggestion, suggestRelease } from "#core/release/suggest.ts";
import { countedSignOffs } from "#core/review/counted.ts";

/** The next release as the screen shows it: what the person set down, the rest suggested. */
export interface Plan {
  readonly scheme: VersionScheme;
  readonly rules: VersionRules;
  readonly suggestion: Suggestion;
  readonly version: string;
  readonly revision: number;
  readonly date: string;
  readonly signOffs: SignOffs;
  readonly last: Release | undefined;
  readonly taken: readonly Named[];
  readonly change: (change: NextRelease) => void;
}

export function usePlan(published: Datasheet, kept: Kept): Plan {
  const session = useSession();
  const set = useSnapshot().draft.sheet.nextRelease ?? {};
  const datasheet = useDeferredValue(published);
  const last = kept.releases.at(-1);
  const taken = useMemo(
    () => [
      ...kept.releases.map(namedBy),
      ...kept.removed.map(({ version, revision }) => ({ version, revision })),
    ],
    [kept],
  );
  const day = today();
  const scheme = set.scheme ?? (versionKind(last?.dataset.version) === "date" ? "date" : "semver");
  const rules = set.rules ?? "croissant";
  const suggestion = useMemo(
    () => suggestRelease({ draft: datasheet, last, scheme, rules, today: day, taken }),
    [datasheet, last, scheme, rules, day, taken],
  );
  const signOffs = useMemo(() => signOffsOf(datasheet, kept), [datasheet, kept]);
  const version = set.version ?? suggestion.version;
  return {
    scheme,
    rules,
    suggestion,
    version,
    revision: freeRevision(version.trim(), { previous: last, taken }),
    date: set.date ?? day,
    signOffs,
    last,
    taken,
    change: (change) =>
      session.changeSheet(({ nextRelease, ...sheet }) => {
        const next = withoutBlanks({ ...nextRelease, ...change });
        return Object.keys(next).length === 0 ? sheet : { ...sheet, nextRelease: next };
      }),
  };
}

/** What is undefined goes back to what is suggested. */
function withoutBlanks(next: NextRelease): NextRelease {
  return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
}

function signOffsOf(datasheet: Datasheet, { review }: Pick<Kept, "review">): SignOffs {
  const required = datasheet.signOffsRequired ?? [];
  const given = review === undefined ? [] : countedSignOffs(review, datasheet);
  const asked = new Set(datasheet.questions.map(({ section }) => section));
  const sections = datasheet.sections.map(({ id }) => id).filter((id) => asked.has(id));
  return { required, given, missing: missingSignOffs(required, given, sections) };
}

/** What a release is cut with; the notes stand in their field. */
export function factsOf(plan: Plan, notes: string): ReleaseToCut {
  const { version, date, last, taken, signOffs } = plan;
  const counts = signOffs.required.length > 0 || signOffs.given.length > 0;
  return {
    version,
    date,
    notes,
    previous: last,
    taken,
    ...(counts && { signOffs }),
  };
}
