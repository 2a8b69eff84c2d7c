import { decodeFile } from "#app/import/decode-file.ts";
import { fileProblemWords } from "#app/words/file-problem.ts";
import { looksLikeWords } from "#app/words/looks-like.ts";
import { parseJson } from "#core/datasheet/json.ts";
import { describeNote, describeProblem } from "#core/formats/describe-problem.ts";
import { markdown } from "#core/formats/markdown/markdown.ts";
import { recognise } from "#core/formats/recognise.ts";
import { documentWords } from "#core/formats/release-words.ts";
import { describeVerdict } from "#core/release/describe-verdict.ts";
import { parseRelease } from "#core/release/read.ts";
import type { Gap, Release } from "#core/release/release.ts";
import { verifyChain, verifyRelease } from "#core/release/verify.ts";

/** What was found, a sentence each, and whether all of it holds. */
export interface Found {
  readonly holds: boolean;
  readonly words: readonly string[];
}

/** A file that calls itself a release: first by itself, then as the witness for those that are here. */
export async function verifyFile(
  file: File,
  id: string,
  releases: readonly Release[],
  gaps: readonly Gap[],
): Promise<Found> {
  const decoded = await decodeFile(file);
  if (!decoded.ok) {
    const { what, next } = fileProblemWords(decoded.problem);
    return { holds: false, words: [what, next] };
  }
  return verifyText(decoded.value.text, file.name, id, releases, gaps);
}

export function verifyText(
  text: string,
  name: string,
  id: string,
  releases: readonly Release[],
  gaps: readonly Gap[],
): Found {
  const recognised = recognise(text, name);
  switch (recognised.kind) {
    case "our-markdown": {
      const read = markdown.read?.(text);
      if (read === undefined || !read.ok) {
        return wrong(read === undefined ? "" : describeProblem(read.problem));
      }
      const { datasheet, notes } = read.value;
      if (datasheet.status === "release") return verifyHeld(datasheet, id, releases, gaps);
      const edited = notes.filter(({ code }) => code === "release-edited");
      return edited.length > 0
        ? wrong(...edited.map(describeNote))
        : wrong(describeProblem({ code: "not-a-release", found: "draft" }));
    }
    case "foreign":
      if (recognised.looksLike !== "JSON" && recognised.looksLike !== "Croissant") {
        return wrong(
          `This is no release: it looks like ${looksLikeWords[recognised.looksLike]}.`,
          recognised.looksLike === "HTML"
            ? "Verifying takes the JSON or Markdown file of a release. A release’s page shows its digest, which can be expected above."
            : "Verifying takes the JSON or Markdown file of a release.",
        );
      }
      return verifyJson(text, id, releases, gaps);
    case "our-json":
    case "backup":
      return verifyJson(text, id, releases, gaps);
  }
}

function verifyJson(
  text: string,
  id: string,
  releases: readonly Release[],
  gaps: readonly Gap[],
): Found {
  const parsed = parseJson(text.startsWith("\uFEFF") ? text.slice(1) : text);
  if (!parsed.ok) return wrong(describeProblem(parsed.problem));
  const read = parseRelease(parsed.value);
  if (!read.ok) return wrong("This is no release.", describeProblem(read.problem));
  const verdict = verifyRelease(parsed.value);
  return verdict.verdict === "fails"
    ? wrong(describeVerdict(verdict))
    : verifyHeld(read.value, id, releases, gaps);
}

function verifyHeld(
  release: Release,
  id: string,
  releases: readonly Release[],
  gaps: readonly Gap[],
): Found {
  const itself = `The file holds in itself: ${lowerCase(documentWords(release))}.`;
  if (release.id !== id) return wrong(itself, "It is of another datasheet than this one.");
  const { digest } = release.release;
  const chain = verifyChain(releases, { expected: digest, gaps });
  if (chain.verdict === "expected") {
    return {
      holds: true,
      words: [itself, "The same release is kept here.", describeVerdict(chain)],
    };
  }
  return wrong(itself, describeVerdict(chain));
}

function wrong(...words: readonly string[]): Found {
  return { holds: false, words };
}

function lowerCase(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
