import type { RequiredSignOffs } from "#core/datasheet/datasheet.ts";
import type { CountedSignOff } from "#core/release/release.ts";

/**
 * What is still missing of the sign-offs that a release waits for. A person counts once, whatever
 * they signed how often; sign-offs of sections count once they cover all of `sections` together, for
 * a role those given in that role. A stale one never counts. Each requirement looks at all
 * sign-offs, whatever the others took.
 */
export function missingSignOffs(
  required: readonly RequiredSignOffs[],
  given: readonly CountedSignOff[],
  sections: readonly string[] = [],
): RequiredSignOffs[] {
  return required.flatMap(({ whose, count }) => {
    // What somebody signed in another role says nothing for this one.
    const wanted = given.filter((each) => !each.stale && isOf(each, whose));
    const found = signersOf(wanted).filter((signer) => vouchesForAll(signer, sections)).length;
    return found < count ? [{ ...(whose !== undefined && { whose }), count: count - found }] : [];
  });
}

/** What one person signed, of all that is looked at. */
type Signer = readonly CountedSignOff[];

function signersOf(given: readonly CountedSignOff[]): Signer[] {
  const signers = new Map<string, CountedSignOff[]>();
  for (const each of given) {
    const name = plainName(each.name);
    signers.set(name, [...(signers.get(name) ?? []), each]);
  }
  return [...signers.values()];
}

function vouchesForAll(signer: Signer, sections: readonly string[]): boolean {
  if (signer.some(({ section }) => section === undefined)) return true;
  const signed = new Set(signer.map(({ section }) => section));
  return sections.length > 0 && sections.every((section) => signed.has(section));
}

function isOf({ name, role = "" }: CountedSignOff, whose: string | undefined): boolean {
  const wanted = plainName(whose ?? "");
  return wanted === "" || plainName(name) === wanted || plainName(role) === wanted;
}

/** Names and roles are the same whatever their case and space. */
export function plainName(words: string): string {
  return words.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}
