import { type RefObject, useRef, useState } from "react";
import { Icon } from "#app/components/icon.tsx";
import { TextInput } from "#app/fields/text-input.tsx";
import { DropOverlay } from "#app/import/drop-overlay.tsx";
import { FilePicker } from "#app/import/file-picker.tsx";
import { useLibrary } from "#app/library-context.tsx";
import { type Found, verifyFile } from "#app/pages/release/verify-file.ts";
import { storeProblemWords } from "#app/words/store-problem.ts";
import { countWords } from "#app/words/when.ts";
import { describeVerdict } from "#core/release/describe-verdict.ts";
import type { Gap, Release } from "#core/release/release.ts";
import { typedDigest } from "#core/release/verdict.ts";
import { verifyChain } from "#core/release/verify.ts";
import type { Result } from "#core/result.ts";
import styles from "./release.module.css";

interface VerifySectionProps {
  readonly id: string;
}

interface Here {
  readonly releases: readonly Release[];
  readonly gaps: readonly Gap[];
  readonly unreadable: number;
}

/** Every digest and the whole chain computed anew, from what is stored at this moment. */
export function VerifySection({ id }: VerifySectionProps) {
  const library = useLibrary();
  const [expected, setExpected] = useState("");
  const [found, setFound] = useState<Found | undefined>();
  const picker = useRef<HTMLInputElement>(null);

  const readHere = async (): Promise<Result<Here, Found>> => {
    const [kept, removed] = await Promise.all([library.releases(id), library.removedReleases(id)]);
    if (!kept.ok || !removed.ok) {
      const problem = kept.ok ? !removed.ok && removed.problem : kept.problem;
      const words = problem === false ? [] : [storeProblemWords(problem).what];
      return { ok: false, problem: { holds: false, words } };
    }
    const { releases, damaged } = kept.value;
    return { ok: true, value: { releases, gaps: removed.value, unreadable: damaged.length } };
  };
  const verify = async () => {
    const digest = typedDigest(expected);
    if (expected.trim() !== "" && digest === undefined) {
      return setFound({
        holds: false,
        words: [
          "What is expected is no digest: it has 64 of the characters 0–9 and a–f. Spaces do no harm.",
        ],
      });
    }
    const here = await readHere();
    setFound(here.ok ? verdictOf(here.value, digest) : here.problem);
  };
  const takeFiles = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    const here = await readHere();
    if (!here.ok) return setFound(here.problem);
    const told = await verifyFile(file, id, here.value.releases, here.value.gaps);
    setFound({ ...told, words: [`${file.name}:`, ...told.words] });
  };
  return (
    <section className={styles["part"]} aria-labelledby="verify">
      <DropOverlay onFiles={(files) => void takeFiles(files)} />
      <h2 id="verify" tabIndex={-1} className={styles["heading"]}>
        Verify
      </h2>
      <p className={styles["intro"]}>
        Computes every digest anew and follows the chain from release to release. That shows whether
        they hold together. Whether they are what was published, only a digest from somewhere else
        shows: from a paper, a review, a colleague’s file.
      </p>
      <form
        className={styles["asking"]}
        onSubmit={(event) => {
          event.preventDefault();
          void verify();
        }}
      >
        <TextInput
          label="Expected digest, if you have one"
          hint="64 characters, in groups or in one piece."
          text={expected}
          onText={(text) => {
            setExpected(text);
            setFound(undefined);
          }}
          spellCheck={false}
        />
        <div className={styles["acts"]}>
          <button type="submit" className="button">
            <Icon name="check" />
            Verify the releases
          </button>
          <button type="button" className="button bare" onClick={() => picker.current?.click()}>
            Verify a release file …
          </button>
        </div>
      </form>
      <FilePicker
        ref={picker as RefObject<HTMLInputElement>}
        label="Release file to verify"
        onFiles={(files) => void takeFiles(files)}
      />
      <div role="status">{found !== undefined && <Outcome found={found} />}</div>
    </section>
  );
}

function verdictOf({ releases, gaps, unreadable }: Here, expected: string | undefined): Found {
  const verdict = verifyChain(releases, { expected, gaps });
  const damaged =
    unreadable === 0
      ? []
      : [
          `${countWords(unreadable, "release")} kept here cannot be read, and could not be verified.`,
        ];
  return {
    holds: verdict.verdict !== "fails" && unreadable === 0,
    words: [describeVerdict(verdict), ...damaged],
  };
}

interface OutcomeProps {
  readonly found: Found;
}

function Outcome({ found: { holds, words } }: OutcomeProps) {
  return (
    <div className={`${styles["verdict"]} ${holds ? "" : styles["fails"]}`}>
      <Icon name={holds ? "check" : "warning"} />
      <div>
        {words.map((each) => (
          <p key={each}>{each}</p>
        ))}
      </div>
    </div>
  );
}
