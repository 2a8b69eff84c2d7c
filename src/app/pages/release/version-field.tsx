import { useId } from "react";
import { TextInput } from "#app/fields/text-input.tsx";
import type { Plan } from "#app/pages/release/use-plan.ts";
import { predecessorName } from "#core/formats/release-words.ts";
import { describeReason, describeSuggestion } from "#core/release/describe-suggestion.ts";
import { sameVersion } from "#core/release/order.ts";
import type { VersionRules, VersionScheme } from "#core/release/reason.ts";
import styles from "./release.module.css";

interface VersionFieldProps {
  readonly plan: Plan;
}

type Counting = VersionRules | "date";

const countings: readonly {
  readonly value: Counting;
  readonly words: string;
  readonly about: string;
}[] = [
  {
    value: "croissant",
    words: "Numbers, as Croissant counts",
    about:
      "Major: existing data changed. Minor: data was added. Patch: the same data, packed anew.",
  },
  {
    value: "frictionless",
    words: "Numbers, as Frictionless counts",
    about: "Major: names or meanings changed. Minor: data was added. Patch: data was corrected.",
  },
  { value: "date", words: "A date", about: "The day on which this state of the data came to be." },
];

/** The version of the data: suggested with the reasons, or the person's own. */
export function VersionField({ plan }: VersionFieldProps) {
  const { suggestion, version, revision, scheme, rules, change, last } = plan;
  const reasons = useId();
  const followed = version.trim() === suggestion.version;
  const counting: Counting = scheme === "date" ? "date" : rules;
  return (
    <div className={styles["field"]}>
      <div className={styles["pair"]}>
        <TextInput
          label="Version of the data"
          text={version}
          onText={(text) => change({ version: text === suggestion.version ? undefined : text })}
          spellCheck={false}
          hint={revisionWords(plan)}
        />
        <div className="labelled">
          <label className="name" htmlFor={`${reasons}-counting`}>
            Versions are
          </label>
          <select
            id={`${reasons}-counting`}
            className="field"
            value={counting}
            aria-describedby={`${reasons}-about`}
            onChange={(event) => change(choice(event.target.value))}
          >
            {countings.map(({ value, words }) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
          <span className="hint" id={`${reasons}-about`}>
            {countings.find(({ value }) => value === counting)?.about}
          </span>
        </div>
      </div>
      <div className={styles["why"]}>
        <p role="status">
          {!followed && "Suggested instead: "}
          {describeSuggestion(suggestion)}{" "}
          {!followed && (
            <button type="button" className="link" onClick={() => change({ version: undefined })}>
              Take {suggestion.version}
            </button>
          )}
        </p>
        <ul>
          {suggestion.reasons.map((reason) => (
            <li key={JSON.stringify(reason)}>{describeReason(reason, rules)}</li>
          ))}
        </ul>
      </div>
    </div>
  );

  function revisionWords({ taken }: Plan): string {
    if (version.trim() === "") return "Say which version of the data the sheet describes.";
    const same = taken.filter((each) => sameVersion(each, { version: version.trim(), revision }));
    if (same.length > 0)
      return `Revision ${revision} of the sheet: this version has a release already.`;
    const after =
      last === undefined
        ? ""
        : ` The last release is ${predecessorName({ version: last.dataset.version, revision: last.revision })}.`;
    return `Revision ${revision} of the sheet: the first for this version.${after}`;
  }
}

function choice(value: string): { readonly scheme: VersionScheme; readonly rules?: VersionRules } {
  switch (value) {
    case "croissant":
    case "frictionless":
      return { scheme: "semver", rules: value };
    case "date":
      return { scheme: "date" };
    // A select gives back a string; these are all that it has.
    default:
      throw new TypeError(`No way to count versions: ${value}`);
  }
}
