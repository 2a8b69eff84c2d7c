import { useState } from "react";
import { Dialog, DialogActions } from "#app/components/dialog.tsx";
import { Icon } from "#app/components/icon.tsx";
import { useToast } from "#app/components/toast.tsx";
import { useSession } from "#app/datasheet-context.tsx";
import { useLibrary } from "#app/library-context.tsx";
import { leaveDialog } from "#app/pages/release/leave-dialog.ts";
import { missingWords } from "#app/pages/release/sign-offs-field.tsx";
import { nameOf } from "#app/pages/release/stops.tsx";
import { type ProblemWords, storeProblemWords } from "#app/words/store-problem.ts";
import { countWords, sentence } from "#app/words/when.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { dateWords } from "#core/datasheet/date-words.ts";
import { exported } from "#core/datasheet/draft.ts";
import type { NextRelease } from "#core/datasheet/next-release.ts";
import { progress, tally } from "#core/datasheet/progress.ts";
import { type CutProblem, cutRelease, type ReleaseToCut } from "#core/release/cut.ts";

interface CutDialogProps {
  readonly facts: ReleaseToCut;
  readonly revision: number;
  readonly published: Datasheet;
  readonly onClose: () => void;
  readonly onRefused: (problem: CutProblem) => void;
}

type Trouble = Pick<ProblemWords, "what" | "next">;

/** Says what freezing means, once, before it is done. */
export function CutDialog({ facts, revision, published, onClose, onRefused }: CutDialogProps) {
  const session = useSession();
  const library = useLibrary();
  const toast = useToast();
  const [trouble, setTrouble] = useState<Trouble | undefined>();
  const [busy, setBusy] = useState(false);
  const version = facts.version.trim();
  const name = nameOf({ dataset: { version }, revision });
  const { notYet } = tally(
    progress(published)
      .map(({ ticks }) => ticks)
      .join(""),
  );
  const refuse = (words: Trouble) => {
    setBusy(false);
    setTrouble(words);
  };
  const cut = async () => {
    setBusy(true);
    await session.flush();
    const here = await library.releases(published.id);
    if (!here.ok) return refuse(storeProblemWords(here.problem));
    if (here.value.releases.at(-1)?.release.digest !== facts.previous?.release.digest) {
      return refuse({
        what: "The releases have changed meanwhile, perhaps in another tab. Nothing was released.",
        next: "Look at the history, then release again.",
      });
    }
    const made = cutRelease(exported(session.unsaved()), facts);
    if (!made.ok) return onRefused(made.problem);
    const release = made.value;
    const added = await library.addRelease(published.id, release);
    if (!added.ok) return refuse(storeProblemWords(added.problem));
    session.changeSheet(({ nextRelease = {}, ...sheet }) => ({
      ...sheet,
      dataset: { ...sheet.dataset, version },
      revision: release.revision,
      ...withWays(nextRelease),
    }));
    await session.flush();
    leaveDialog(onClose, "history");
    toast({ text: `Released ${name}.` });
  };
  return (
    <Dialog title={`Release ${name}?`} onClose={onClose}>
      <p>
        The sheet is frozen as it stands: version {version} of the data, revision {revision} of the
        sheet, {dateWords(facts.date)}. From then on nothing in the Workbench changes this release,
        and its digest tells it from every other text.
      </p>
      <p>
        The draft goes on. A mistake is put right by a further release, never in this one; deleting
        it later leaves a gap that everybody sees.
      </p>
      {notYet > 0 && (
        <p>
          {sentence(countWords(notYet, "question"))} {notYet === 1 ? "is" : "are"} not yet answered;
          the release says so.
        </p>
      )}
      {facts.signOffs !== undefined && facts.signOffs.missing.length > 0 && (
        <p>{missingWords(facts.signOffs.missing)} The release says so.</p>
      )}
      {trouble !== undefined && (
        <p className="error" role="alert">
          <Icon name="warning" small />
          <span>
            {trouble.what} {trouble.next}
          </span>
        </p>
      )}
      <DialogActions>
        <button type="button" className="button" onClick={onClose}>
          Not yet
        </button>
        <button type="button" className="button primary" disabled={busy} onClick={() => void cut()}>
          Release {name}
        </button>
      </DialogActions>
    </Dialog>
  );
}

/** How versions are counted is remembered; version, date and notes belong to the release that took them. */
function withWays({ scheme, rules }: NextRelease): { readonly nextRelease?: NextRelease } {
  if (scheme === undefined && rules === undefined) return {};
  return { nextRelease: { ...(scheme && { scheme }), ...(rules && { rules }) } };
}
