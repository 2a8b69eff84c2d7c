import { useId, useState } from "react";
import { Link } from "react-router";
import { comparing, nameOf } from "#app/pages/release/stops.tsx";
import type { Release } from "#core/release/release.ts";
import styles from "./release.module.css";

interface CompareAnyProps {
  readonly id: string;
  readonly releases: readonly Release[];
}

/** Any two of the releases and the draft. */
export function CompareAny({ id, releases }: CompareAnyProps) {
  const [from, setFrom] = useState(releases[0]?.release.digest ?? "draft");
  const [to, setTo] = useState("draft");
  const here = releases.map(({ release }) => release.digest);
  // One that was chosen may have been deleted since.
  const one = here.includes(from) || from === "draft" ? from : "draft";
  const other = here.includes(to) || to === "draft" ? to : "draft";
  return (
    <fieldset className={styles["any"]}>
      <legend className="sr">Compare any two</legend>
      <Choice label="Compare" releases={releases} value={one} onChange={setFrom} />
      <Choice label="with" releases={releases} value={other} onChange={setTo} />
      <Link className="button" to={comparing(id, one, other)}>
        Compare
      </Link>
    </fieldset>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly releases: readonly Release[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Choice({ label, releases, value, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className={styles["choice"]}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="field"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {releases.map((release) => (
          <option key={release.release.digest} value={release.release.digest}>
            {nameOf(release)}
          </option>
        ))}
        <option value="draft">the draft</option>
      </select>
    </div>
  );
}
