import { Link } from "react-router";
import { KeyList } from "#app/components/key-list.tsx";
import { StatusIcon } from "#app/components/status-icon.tsx";
import { WorkbenchBar } from "#app/components/workbench-bar.tsx";
import { useTitle } from "#app/hooks/use-title.ts";
import { keyGroups } from "#app/words/keys.ts";
import styles from "./help-page.module.css";

const states = [
  { state: "answered", name: "Answered", means: "You said what you know." },
  {
    state: "not-applicable",
    name: "Not applicable",
    means: "The question does not fit this dataset, and you say why.",
  },
  {
    state: "unknown",
    name: "Unknown",
    means:
      "Nobody can say any more, or not yet, and you say why. It helps readers more than a guess.",
  },
  {
    state: "withheld",
    name: "Withheld",
    means: "You know, and have a reason not to publish it. What you wrote stays at home.",
  },
  {
    state: "not-yet",
    name: "Not yet answered",
    means: "Nobody has come to it. It is the only one that counts as still to do.",
  },
] as const;

export function HelpPage() {
  useTitle("Help");
  return (
    <>
      <WorkbenchBar />
      <main className={`page ${styles["help"]}`} id="main" tabIndex={-1}>
        <h1 className="page-title">Help</h1>
        <section aria-labelledby="help-what">
          <h2 id="help-what">What this is</h2>
          <div className="prose">
            <p>
              A datasheet travels with a dataset and tells what only its makers know: why it exists,
              what is in it, how it was collected and labelled, what it must not be used for. The
              Workbench asks the questions of <cite>Datasheets for Datasets</cite> (Gebru et al.,
              2021) and some that people have come to ask since, and keeps your answers while you
              write them.
            </p>
            <p>
              Begin with <Link to="/new">a new datasheet</Link>. Write in any order, over days, and
              leave a flag where you want to come back. <b>Check</b> shows what is missing or thin,{" "}
              <b>Read</b> shows the datasheet as its readers will see it, and it can be exported at
              any time, finished or not.
            </p>
          </div>
        </section>
        <section aria-labelledby="help-states">
          <h2 id="help-states">The five states of an answer</h2>
          <p className={styles["about"]}>
            An honest blank is better than a dishonest answer. These stay five different things in
            every export.
          </p>
          <dl className={styles["states"]}>
            {states.map(({ state, name, means }) => (
              <div key={state}>
                <dt className={state}>
                  <StatusIcon name={state} />
                  {name}
                </dt>
                <dd>{means}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-labelledby="help-where">
          <h2 id="help-where">Where your words are kept</h2>
          <div className="prose">
            <p>
              In this browser, a third of a second after you type them, and nowhere else. There is
              no account and no server: nothing you write leaves this machine unless you save or
              send a file yourself. Another browser has a library of its own.
            </p>
            <p>
              Each answer keeps its earlier texts, so yesterday’s mistake can be taken back. A
              deleted datasheet waits under Recently deleted. Private notes, flags and earlier texts
              never go into an export; they do go into a backup. Make one now and then, in{" "}
              <Link to="/settings">Settings</Link> or at the foot of the <Link to="/">Library</Link>
              : a browser may be cleared, a file stays.
            </p>
          </div>
        </section>
        <section aria-labelledby="help-files">
          <h2 id="help-files">Files</h2>
          <div className="prose">
            <p>
              Export as Markdown for people or JSON for programs. Both come back without loss: drop
              the file on the Library. A Markdown file may be edited by hand in between; the new
              text of an answer is taken, and you are told of it. When a file speaks of a datasheet
              that is already here and says something else, you decide what happens.
            </p>
          </div>
        </section>
        <section aria-labelledby="help-review">
          <h2 id="help-review">Reviewing</h2>
          <div className="prose">
            <p>
              Drop the datasheet on <Link to="/compare">Compare</Link>, and the one before it if you
              have it: you see what changed, word by word. Comment on an answer, or select words of
              it and comment on those (<kbd>Alt</kbd> <kbd>C</kbd>). Sign off a section or the whole
              when it is right. Then save the review and send that file back, by whatever way you
              like. Nothing is imported, and there is no account.
            </p>
            <p>
              Whoever keeps the datasheet drops the review on the Library, or beside the answers in{" "}
              <b>Read</b>. It is added to what others said, and nothing comes twice. Comments stand
              beside the questions in <b>Write</b>, to be answered and settled there.
            </p>
            <p>
              A comment keeps the words it speaks of. When the answer changes, the comment says of
              which version it speaks, and a sign-off turns stale and shows what changed since.
              Names and roles are what people claim: nothing proves them.
            </p>
          </div>
        </section>
        <section aria-labelledby="help-keys">
          <h2 id="help-keys">Keys</h2>
          <p className={styles["about"]}>
            On a Mac, <kbd>Alt</kbd> is <kbd>⌥</kbd>. The single keys <kbd>/</kbd> and <kbd>?</kbd>{" "}
            work outside fields and can be switched off in <Link to="/settings">Settings</Link>.
          </p>
          <KeyList groups={keyGroups} />
        </section>
      </main>
    </>
  );
}
