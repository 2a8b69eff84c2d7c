import { useSession, useSnapshot } from "#app/datasheet-context.tsx";
import { CheckedInput } from "#app/fields/checked-input.tsx";
import { Combobox } from "#app/fields/combobox.tsx";
import {
  canonicalTag,
  findLanguages,
  isLanguageTag,
  languageName,
} from "#app/fields/language-names.ts";
import { readTypedCount } from "#app/fields/typed-count.ts";
import { useTyping } from "#app/fields/use-typing.ts";
import styles from "./about.module.css";

interface TypedRevision {
  readonly text: string;
  readonly revision: number;
}

/** The sheet's own revision: text that is no whole number stays on screen, the last good one in the sheet. */
export function RevisionField() {
  const session = useSession();
  const { draft } = useSnapshot();
  const { typed, change, around } = useTyping<number, TypedRevision>({
    key: "about/revision",
    value: draft.sheet.revision,
    read: (revision) => ({ text: String(revision), revision }),
    write: ({ revision }) => revision,
    unfinished: ({ text }) => readRevision(text) === undefined,
    onChange: (revision) => session.changeSheet((sheet) => ({ ...sheet, revision })),
  });
  return (
    <div id="revision" className={styles["short"]} {...around}>
      <CheckedInput
        label="Revision of the sheet"
        hint="A better-written sheet for the same data is a new revision."
        inputMode="numeric"
        text={typed.text}
        onText={(text) => change({ text, revision: readRevision(text) ?? typed.revision })}
        error={
          readRevision(typed.text) === undefined
            ? `A revision is a whole number from 1 on. The sheet still says ${typed.revision}.`
            : undefined
        }
        onLeave={() => undefined}
      />
    </div>
  );
}

function readRevision(text: string): number | undefined {
  const read = readTypedCount(text);
  return read.is === "count" && read.count > 0 ? read.count : undefined;
}

interface TypedLanguage {
  readonly text: string;
  readonly tag: string;
}

/** The language that the answers are written in. */
export function SheetLanguageField() {
  const session = useSession();
  const { draft } = useSnapshot();
  const { typed, change, around } = useTyping<string, TypedLanguage>({
    key: "about/language",
    value: draft.sheet.language,
    read: (tag) => ({ text: tag, tag }),
    write: ({ tag }) => tag,
    unfinished: ({ text }) => !isLanguageTag(text),
    onChange: (language) => session.changeSheet((sheet) => ({ ...sheet, language })),
  });
  const known = isLanguageTag(typed.text);
  return (
    <div id="language" className={styles["short"]} {...around}>
      <Combobox
        label="Language of the sheet"
        nouns={["language", "languages"]}
        text={typed.text}
        find={findLanguages}
        onText={(text) =>
          change({ text, tag: isLanguageTag(text) ? (canonicalTag(text) ?? typed.tag) : typed.tag })
        }
        onPick={({ value }) => change({ text: value, tag: value })}
        hint={
          known
            ? `${languageName(typed.text) ?? "A language this browser has no name for"}. It tells browsers how to read and break your words.`
            : `Search by name and choose one. The sheet still says ${languageName(typed.tag) ?? typed.tag}.`
        }
      />
    </div>
  );
}
