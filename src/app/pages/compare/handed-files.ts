import { useSyncExternalStore } from "react";
import { newId } from "#app/clock.ts";
import { addressOf } from "#app/pages/compare/documents.ts";
import { readDocument, type UnreadFile } from "#app/pages/compare/read-document.ts";
import type { Note } from "#core/formats/note.ts";
import type { ReleaseOrDraft } from "#core/release/release.ts";
import { failed } from "#core/result.ts";

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

interface Handed {
  readonly files: readonly HandedFile[];
  /** Of the last time. */
  readonly refused: readonly RefusedFile[];
  readonly reading: number;
}

let handed: Handed = { files: [], refused: [], reading: 0 };
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
  change({ files: [], refused: [], reading: 0 });
}

export function forgetRefused(): void {
  change({ ...handed, refused: [] });
}

/** Reads files one after the other and returns those that could be read; the others say why. */
export async function takeHanded(files: readonly File[]): Promise<readonly HandedFile[]> {
  change({ ...handed, refused: [], reading: handed.reading + files.length });
  const taken: HandedFile[] = [];
  for (const file of files) {
    const read = await readDocument(file).catch((error: unknown) =>
      failed<UnreadFile>({
        code: "unopened",
        problem: { code: "cannot-open", detail: String(error) },
      }),
    );
    const key = newId();
    const reading = handed.reading - 1;
    if (!read.ok) {
      const refused = [...handed.refused, { key, name: file.name, why: read.problem }];
      change({ ...handed, refused, reading });
      continue;
    }
    const { datasheet: document, notes } = read.value;
    const address = addressOf(document);
    const one: HandedFile = { key, name: file.name, address, document, notes };
    const others = handed.files.filter((each) => each.address !== address);
    change({ ...handed, files: [...others, one], reading });
    taken.push(one);
  }
  return taken;
}
