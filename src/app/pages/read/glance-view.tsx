import { Fragment, useMemo } from "react";
import { Ledger } from "#app/components/ledger.tsx";
import { progress } from "#core/datasheet/progress.ts";
import { type Fact, glance, type Words } from "#core/formats/html/glance.ts";
import { datasheetOf, type ReleaseOrDraft } from "#core/release/release.ts";
import styles from "./read.module.css";

interface GlanceViewProps {
  readonly document: ReleaseOrDraft;
}

/** Facts that somebody has given, in two lists; a fact that nobody gave has no line. */
export function GlanceView({ document }: GlanceViewProps) {
  const { data, origin } = useMemo(() => glance(document), [document]);
  return (
    <section className={styles["glance"]} aria-labelledby="glance">
      <h2 className="label" id="glance">
        At a glance
      </h2>
      <dl>
        {data.map((fact) => (
          <FactLine key={fact.label} fact={fact} />
        ))}
      </dl>
      <dl>
        {origin.map((fact) => (
          <FactLine key={fact.label} fact={fact} />
        ))}
        <div className="no-print">
          <dt>Questions</dt>
          <dd className={styles["strip"]}>
            {progress(datasheetOf(document)).map(({ id, title, ticks }) => (
              <Ledger key={id} title={title} ticks={ticks} />
            ))}
          </dd>
        </div>
      </dl>
    </section>
  );
}

interface FactLineProps {
  readonly fact: Fact;
}

function FactLine({ fact: { label, values } }: FactLineProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd dir="auto">
        {values.map((words, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name
          <Fragment key={index}>
            {index > 0 && ", "}
            <SetWords words={words} />
          </Fragment>
        ))}
      </dd>
    </div>
  );
}

interface SetWordsProps {
  readonly words: Words;
}

function SetWords({ words: { lead, text, href } }: SetWordsProps) {
  return (
    <>
      {lead !== undefined && `${lead} `}
      {href === undefined ? text : <Followed href={href} text={text} />}
    </>
  );
}

interface FollowedProps {
  readonly href: string;
  readonly text: string;
}

function Followed({ href, text }: FollowedProps) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow" referrerPolicy="no-referrer">
      {text}
    </a>
  );
}
