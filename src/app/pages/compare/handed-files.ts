import { useSyncExternalStore } from "react";
import { newId } from "#app/clock.ts";
import { decodeFile } from "#app/import/decode-file.ts";
import { addressOf } from "#app/pages/compare/documents.ts";
import { readDocument, type UnreadFile } from "#app/pages/compare/read-document.ts";
import { isReview, takeReview } from "#app/review/take-review.ts";
import { reviewTakenWords } from "#app/review/taken-review-words.ts";
import type { Library } from "#app/storage/library.ts";
import type { ReadBack } from "#core/formats/format.ts";
import type { Note } from "#core/formats/note.ts";
import type { ReleaseOrDraft } from "#core/release/release.ts";

/** A file that was dropped or chosen to be compared. It is held by this tab, and not imported. */
export interface HandedFile {
  readonly key: string;
  readonly name: string;
  readonly address: string;
  readonly document: ReleaseOrDraft;
  /** What a hand did to the file since it was written. */
  readonly notes: readonly Note[];
}

export interface RefusedFile {
  readonly key: string;
  readonly name: string;
  readonly why: UnreadFile;
}

/** A review that came among the files: what it said that was new here. */
export interface HandedReview {
  readonly key: string;
  readonly name: string;
  readonly said: string;
}

interface Handed {
  readonly files: readonly HandedFile[];
  readonly reviews: readonly HandedReview[];
  /** Of the last time. */
  readonly refused: readonly RefusedFile[];
  readonly reading: number;
}

const nothing: Handed = { files: [], reviews: [], refused: [], reading: 0 };
let handed = nothing;
const listeners = new Set<() => void>();

function change(next: Handed): void {
  handed = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const current = () => handed;

/** The files that this tab was handed: both Compare pages show them, and going elsewhere keeps them. */
export function useHandedFiles(): Handed {
  return useSyncExternalStore(subscribe, current);
}

export function forgetHanded(): void {
  change(nothing);
}

export function forgetSaid(): void {
  change({ ...handed, refused: [], reviews: [] });
}

/** A datasheet that was read elsewhere, such as where files are imported. */
export function handOver(
  name: string,
  { datasheet: document, notes }: Pick<ReadBack, "datasheet" | "notes">,
): HandedFile {
  const address = addressOf(document);
  const fresh = { key: newId(), name, address, document, notes };
  const others = handed.files.filter((each) => each.address !== address);
  change({ ...handed, files: [...others, fresh] });
  return fresh;
}

/**
 * Reads files one after the other and returns those that are datasheets; the others say why they are
 * none. A review among them is kept with those of the library, where the pages find it.
 */
export async function takeHanded(
  library: Library,
  files: readonly File[],
): Promise<readonly HandedFile[]> {
  change({ ...handed, refused: [], reviews: [], reading: handed.reading + files.length });
  const taken: HandedFile[] = [];
  for (const file of files) {
    const came = await readOne(library, file).catch(
      (error: unknown): Came => ({
        kind: "refused",
        why: { code: "unopened", problem: { code: "cannot-open", detail: String(error) } },
      }),
    );
    const one = { key: newId(), name: file.name };
    const reading = handed.reading - 1;
    switch (came.kind) {
      case "refused":
        change({ ...handed, refused: [...handed.refused, { ...one, why: came.why }], reading });
        break;
      case "review":
        change({ ...handed, reviews: [...handed.reviews, { ...one, said: came.said }], reading });
        break;
      case "datasheet": {
        change({ ...handed, reading });
        taken.push(handOver(file.name, { datasheet: came.document, notes: came.notes }));
      }
    }
  }
  return taken;
}

type Came =
  | { readonly kind: "refused"; readonly why: UnreadFile }
  | { readonly kind: "review"; readonly said: string }
  | ({ readonly kind: "datasheet" } & Pick<HandedFile, "document" | "notes">);

async function readOne(library: Library, file: File): Promise<Came> {
  const decoded = await decodeFile(file);
  if (!decoded.ok) return { kind: "refused", why: { code: "unopened", problem: decoded.problem } };
  const { text } = decoded.value;
  if (isReview(text, file.name))
    return { kind: "review", said: reviewTakenWords(await takeReview(library, text)) };
  const read = readDocument(text, file.name);
  return read.ok
    ? { kind: "datasheet", document: read.value.datasheet, notes: read.value.notes }
    : { kind: "refused", why: read.problem };
}
